using System.Globalization;
using Laras.Core.Attendance.Kiosks;
using Laras.Core.Attendance.Taps;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Attendance.Taps;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>
/// A kiosk tells how it is and gets what is new: the server's time, a new key after a rotation, cards. Its clock reading
/// is kept, because what its codes meant until now follows from it.
/// </summary>
public static class ContactKiosk
{
    public const string Purpose = "kabar";

    /// <summary>A clock that is off by no more than this needs no row of its own, milliseconds.</summary>
    private const long SmallBehind = 1_000;

    private const int VersionMax = 40;
    private static readonly TimeSpan RowAtLeastEvery = TimeSpan.FromHours(6);

    /// <param name="Challenge">Of <c>POST /api/devices/challenge</c>, so that an old contact cannot be played again.</param>
    /// <param name="Clock">What its clock shows, as its codes use it, milliseconds since 1970 UTC.</param>
    /// <param name="KeyNumber">The key it uses: an older one ends when a newer one is in use.</param>
    public sealed record Request(
        Guid Kiosk,
        string? Challenge,
        long Clock,
        string? Version,
        int Unsent,
        int KeyNumber,
        string? CardsMark,
        string? Signature
    )
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => KioskBody.ReadAsync<Request>(context);

        internal string Text =>
            KioskSignature.TextOf(
                Purpose,
                $"{Kiosk:D}",
                Challenge ?? "",
                Clock.ToString(CultureInfo.InvariantCulture),
                Unsent.ToString(CultureInfo.InvariantCulture),
                KeyNumber.ToString(CultureInfo.InvariantCulture)
            );
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/kiosks/contact", HandleAsync)
            .RequireRateLimiting(KioskLimit.Work)
            .WithSummary("A kiosk tells how it is and gets what is new");

    internal static async Task<Results<Ok<KioskState>, ProblemHttpResult>> HandleAsync(
        Request? request,
        LarasDb db,
        DeviceProofs proofs,
        ServerTokens tokens,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var pairing = request is null
            ? null
            : await db.KioskPairings.SingleOrDefaultAsync(row => row.Id == request.Kiosk, cancellationToken);
        if (
            pairing is not { EndedAtUtc: null }
            || !KioskSignature.IsGood(pairing.SigningKey, request!.Text, request.Signature)
        )
        {
            return KioskAnswers.NotOurs;
        }

        if (request.Clock < 0 || request.Clock > TapMoment.Latest)
        {
            return KioskAnswers.NotReadable;
        }

        if (!proofs.IsUnspent(request.Challenge))
        {
            return KioskAnswers.AskAgain;
        }

        var kiosk = await db.Kiosks.SingleAsync(row => row.Id == pairing.KioskId, cancellationToken);
        var now = time.GetUtcNow();
        await WriteReadingAsync(db, kiosk, request.Clock, now, cancellationToken);
        var keys = await db
            .KioskKeys.Where(row => row.KioskId == kiosk.Id)
            .OrderBy(row => row.Number)
            .ToListAsync(cancellationToken);
        EndOlder(keys, request.KeyNumber, OfficeCode.SlotAt(now.ToUnixTimeMilliseconds()));
        kiosk.LastContactAtUtc = now.UtcDateTime;
        kiosk.Unsent = Math.Max(0, request.Unsent);
        kiosk.KeyNumber = request.KeyNumber;
        kiosk.AppVersion = request.Version is { Length: <= VersionMax } version ? version : kiosk.AppVersion;
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(
            await KioskState.OfAsync(
                db,
                kiosk,
                pairing,
                keys[^1],
                request.CardsMark,
                tokens.Give().Token,
                region.Today(time),
                now.ToUnixTimeMilliseconds(),
                cancellationToken
            )
        );
    }

    private static async Task WriteReadingAsync(
        LarasDb db,
        Kiosk kiosk,
        long clock,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        kiosk.Behind = now.ToUnixTimeMilliseconds() - clock;
        var last = await db
            .KioskContacts.Where(row => row.KioskId == kiosk.Id)
            .OrderByDescending(row => row.AtUtc)
            .Select(row => (DateTime?)row.AtUtc)
            .FirstOrDefaultAsync(cancellationToken);
        if (Math.Abs(kiosk.Behind.Value) > SmallBehind || last is not { } at || now.UtcDateTime - at > RowAtLeastEvery)
        {
            db.KioskContacts.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    KioskId = kiosk.Id,
                    KioskTime = clock,
                    Behind = kiosk.Behind.Value,
                    AtUtc = now.UtcDateTime,
                }
            );
        }
    }

    /// <summary>A rotated key ends when the kiosk says that it uses the next one, and not before: it may have been offline.</summary>
    private static void EndOlder(IEnumerable<KioskKey> keys, int inUse, long slot)
    {
        foreach (var key in keys.Where(key => key.Number < inUse && key.UntilSlot is null))
        {
            key.UntilSlot = slot;
        }
    }
}
