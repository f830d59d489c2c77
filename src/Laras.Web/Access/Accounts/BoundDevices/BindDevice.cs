using Laras.Core;
using Laras.Web.Access.Accounts.Passwords;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Access.Contracts;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.BoundDevices;

/// <summary>
/// A signed-in person declares a device as used by him, and may choose a PIN for it. The same telephone may be declared
/// by several people.
/// </summary>
public static class BindDevice
{
    public const string Purpose = "bind";
    public const int NameMax = 60;
    private const int DevicesMax = 10;

    /// <param name="Pin">Six digits, or null when the device only stands for the person and asks for no PIN.</param>
    public sealed record Request(string? PublicKey, string? Challenge, string? Signature, string? Name, string? Pin)
    {
        internal DeviceProofs.Proof Proof => new(PublicKey, Challenge, Signature);

        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    /// <param name="Device">By which the device calls itself from now on.</param>
    public sealed record Response(Guid Device);

    /// <summary>A new challenge for whatever a device is to prove.</summary>
    public sealed record ChallengeGiven(string Challenge);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/api/devices/challenge", (DeviceProofs proofs) => new ChallengeGiven(proofs.NewChallenge()))
            .InContract()
            .WithName("AskChallenge")
            .WithSummary("A challenge for a device to sign");
        routes
            .MapPost("/api/devices", HandleAsync)
            .Accepts<Request>("application/json")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .InContract()
            .WithName("BindDevice")
            .WithSummary("Bind a device to the person who is signed in");
    }

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        DeviceProofs proofs,
        IPasswordHasher<Account> hasher,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var viewer = Viewer.Of(context);
        var employee = await db.Employees.SingleAsync(row => row.Id == viewer.Id, cancellationToken);
        var problems = Problems(request, PersonalWords.Of(employee, region), proofs);
        if (problems.Count > 0)
        {
            return Refuse(problems);
        }

        var bound = db.BoundDevices.Where(device => device.EmployeeId == viewer.Id && device.EndedAtUtc == null);
        var hash = DeviceProofs.KeyHashOf(DeviceProofs.Canonical(request.PublicKey!));
        var isKnown = await bound.AnyAsync(device => device.KeyHash == hash, cancellationToken);
        if (!isKnown && await bound.CountAsync(cancellationToken) >= DevicesMax)
        {
            return Refuse([$"Sudah ada {DevicesMax} perangkat terikat. Lepaskan dahulu yang tidak dipakai lagi."]);
        }

        var account = await OpenAccount.OfAsync(db, employee, time.GetUtcNow().UtcDateTime, cancellationToken);
        var device = await AddAsync(db, account, request, hasher, time, cancellationToken);
        Journal.Note(
            db,
            new(
                "ikat-perangkat",
                viewer.Id,
                viewer.Name,
                $"Mengikat {device.Name}{(request.Pin is null ? "" : " dengan PIN")}."
            )
            {
                SubjectId = viewer.Id,
            },
            time
        );
        var visit = await StayAsync(context, db, device, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (visit is not null && SessionCookie.Read(context.Request) is { } token)
        {
            SessionCookie.Write(context, token, visit.ExpiresAtUtc);
        }

        return TypedResults.Ok(new Response(device.Id));
    }

    /// <summary>Whoever binds a telephone stays signed in on it; at a desk that others use too the visit ends as before.</summary>
    private static async Task<Session?> StayAsync(
        HttpContext context,
        LarasDb db,
        BoundDevice device,
        CancellationToken cancellationToken
    ) =>
        BrowserWords.IsTelephone(context.Request.Headers.UserAgent) && SessionClaims.Of(context.User) is { } here
            ? await Sessions.MoveToPhoneAsync(db, here.Id, device.Id, cancellationToken)
            : null;

    private static ProblemHttpResult Refuse(IReadOnlyList<string> problems) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: "Perangkat ini belum terikat.",
            detail: string.Join(' ', problems)
        );

    /// <summary>Why this device cannot be bound; none when it can. The challenge is spent by asking.</summary>
    internal static IReadOnlyList<string> Problems(Request request, PersonalWords about, DeviceProofs proofs)
    {
        var pin = request.Pin is null ? [] : PinRules.Problems(request.Pin, about);
        return pin.Count > 0 ? pin
            : proofs.IsGood(request.Proof, Purpose) ? []
            :
            [
                "Perangkat ini belum dapat dikenali, mungkin halamannya terbuka terlalu lama. Muat ulang halaman ini, lalu coba lagi.",
            ];
    }

    /// <summary>Adds the device to the unit of work, or gives the one that is bound already a new PIN; the caller saves.</summary>
    internal static async Task<BoundDevice> AddAsync(
        LarasDb db,
        Account account,
        Request request,
        IPasswordHasher<Account> hasher,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var publicKey = DeviceProofs.Canonical(request.PublicKey!);
        var hash = DeviceProofs.KeyHashOf(publicKey);
        var device = await db.BoundDevices.FirstOrDefaultAsync(
            row => row.KeyHash == hash && row.EmployeeId == account.EmployeeId && row.EndedAtUtc == null,
            cancellationToken
        );
        if (device is null)
        {
            device = new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = account.EmployeeId,
                KeyHash = hash,
                PublicKey = publicKey,
                Name = NameOf(request.Name),
                BoundAtUtc = time.GetUtcNow().UtcDateTime,
            };
            db.BoundDevices.Add(device);
        }

        device.PinHash = request.Pin is null ? device.PinHash : hasher.HashPassword(account, request.Pin);
        device.WrongPins = 0;
        return device;
    }

    /// <summary>Who signed in by password or card has shown who he is, so his PINs may be tried again; the caller saves.</summary>
    internal static async Task OpenPinsAsync(LarasDb db, EmployeeId employee, CancellationToken cancellationToken)
    {
        var closed = await db
            .BoundDevices.Where(device => device.EmployeeId == employee && device.WrongPins > 0)
            .ToListAsync(cancellationToken);
        closed.ForEach(device => device.WrongPins = 0);
    }

    private static string NameOf(string? name)
    {
        var said = string.Concat((name ?? "").Where(c => !char.IsControl(c))).Trim();
        return said.Length switch
        {
            0 => BrowserWords.Of(null),
            > NameMax => said[..NameMax],
            _ => said,
        };
    }
}
