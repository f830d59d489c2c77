using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Visits;

/// <summary>Begins and ends sessions within the unit of work of whoever has the reason for it; the caller saves.</summary>
public static class Sessions
{
    public const string PasswordChanged = "kata sandi diganti";
    public const string RoleChanged = "perannya berubah";
    public const string PlacementChanged = "penempatannya berubah";
    public const string DeviceReleased = "perangkatnya dilepas";
    public const string SignedOut = "keluar";
    public const string SignedInAgain = "masuk lagi";

    /// <summary>A new session. The token is told to the browser and nowhere kept.</summary>
    public sealed record Begun(Session Session, string Token);

    public static Begun Begin(LarasDb db, EmployeeId employee, SessionKind kind, Guid? device, string browser)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = NowUtc();
        var token = SessionToken.New();
        var session = new Session
        {
            Id = Guid.CreateVersion7(),
            TokenHash = SessionToken.HashOf(token),
            EmployeeId = employee,
            Kind = kind,
            DeviceId = device,
            Browser = browser,
            CreatedAtUtc = now,
            LastSeenAtUtc = now,
            ChangedAtUtc = now,
            ExpiresAtUtc = kind switch
            {
                SessionKind.Desk => now.AddHours(Session.DeskHours),
                SessionKind.Phone => now.AddDays(Session.PhoneDays),
            },
        };
        db.Sessions.Add(session);
        return new(session, token);
    }

    /// <summary>Ends every session of a person, or all but one, and returns how many.</summary>
    /// <param name="because">Shown to the person in the list of sessions, Indonesian.</param>
    public static Task<int> EndAllAsync(
        LarasDb db,
        EmployeeId employee,
        string because,
        Guid? except,
        CancellationToken cancellationToken
    ) => EndAllAsync(db, [employee], because, except, cancellationToken);

    /// <summary>The same for many people at once, for an import.</summary>
    public static async Task<int> EndAllAsync(
        LarasDb db,
        IReadOnlyCollection<EmployeeId> employees,
        string because,
        Guid? except,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(employees);
        var now = NowUtc();
        var ended = 0;
        foreach (var some in employees.Chunk(PeoplePerQuestion))
        {
            var live = await db
                .Sessions.Where(session => some.Contains(session.EmployeeId) && session.EndedAtUtc == null)
                .Where(session => session.ExpiresAtUtc > now && session.Id != except)
                .ToListAsync(cancellationToken);
            live.ForEach(session => session.End(because, now));
            ended += live.Count;
        }

        return ended;
    }

    /// <summary>Ends one session of a person; false when this person has no such session.</summary>
    public static async Task<bool> EndAsync(
        LarasDb db,
        EmployeeId employee,
        Guid id,
        string because,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var session = await db.Sessions.SingleOrDefaultAsync(
            row => row.Id == id && row.EmployeeId == employee && row.EndedAtUtc == null,
            cancellationToken
        );
        session?.End(because, NowUtc());
        return session is not null;
    }

    /// <summary>From now on this session may open what asks for a second factor.</summary>
    internal static async Task ShowSecondFactorAsync(LarasDb db, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var session = await db.Sessions.SingleAsync(row => row.Id == id && row.EndedAtUtc == null, cancellationToken);
        session.SecondFactorAtUtc = NowUtc();
        session.ChangedAtUtc = NowUtc();
    }

    /// <summary>This visit goes on as that of a bound telephone; null when it is one already. The caller saves.</summary>
    internal static async Task<Session?> MoveToPhoneAsync(
        LarasDb db,
        Guid id,
        Guid device,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var session = await db.Sessions.SingleOrDefaultAsync(
            row => row.Id == id && row.EndedAtUtc == null && row.Kind == SessionKind.Desk,
            cancellationToken
        );
        session?.BecomePhone(device, NowUtc());
        return session;
    }

    /// <summary>Ends every session that is held on a bound device.</summary>
    public static async Task EndOfDeviceAsync(LarasDb db, Guid device, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var live = await db
            .Sessions.Where(session => session.DeviceId == device && session.EndedAtUtc == null)
            .ToListAsync(cancellationToken);
        live.ForEach(session => session.End(DeviceReleased, NowUtc()));
    }

    private const int PeoplePerQuestion = 500;

    /// <summary>Sessions live by the clock of the world: a browser does not sleep when the demonstration town does.</summary>
    private static DateTime NowUtc() => TimeProvider.System.GetUtcNow().UtcDateTime;
}
