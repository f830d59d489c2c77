using Laras.Core.Attendance.Kiosks;
using Laras.Web.Attendance.Taps;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>
/// A kiosk comes with the code that the operator read out, and with the public halves of two keys it has just made. From
/// then on it is known by them; the code is spent.
/// </summary>
public static class PairKiosk
{
    public const string Purpose = "pasang";

    /// <param name="Signature">By the signing key, over code and agreement key: whoever pairs holds the key.</param>
    public sealed record Request(string? Code, string? SigningKey, string? AgreementKey, string? Signature)
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => KioskBody.ReadAsync<Request>(context);
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/kiosks/pair", HandleAsync)
            .RequireRateLimiting(KioskLimit.Pairing)
            .WithSummary("Pair a kiosk by the code of its operator");

    internal static async Task<Results<Ok<KioskState>, ProblemHttpResult>> HandleAsync(
        Request? request,
        LarasDb db,
        ServerTokens tokens,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (request is null || !AgreedKey.IsKey(request.SigningKey) || !AgreedKey.IsKey(request.AgreementKey))
        {
            return Refused("Peramban di kios ini belum bisa membuat kunci. Perbarui perambannya, lalu coba lagi.");
        }

        var code = CodeSigns.Read(request.Code ?? "");
        var text = KioskSignature.TextOf(Purpose, code, request.AgreementKey!);
        var now = time.GetUtcNow();
        var hash = CodeSigns.HashOf(code);
        var kiosk = await db.Kiosks.SingleOrDefaultAsync(
            row => row.PairingHash == hash && row.RevokedAtUtc == null,
            cancellationToken
        );
        if (
            kiosk is null
            || kiosk.PairingExpiresAtUtc < now.UtcDateTime
            || !KioskSignature.IsGood(request.SigningKey, text, request.Signature)
        )
        {
            return Refused(
                "Kode ini tidak dikenal atau sudah lewat waktunya. Minta kode baru di Meja, halaman Kios; kode berlaku 30 menit."
            );
        }

        var (pairing, key) = await PairAsync(db, kiosk, request, now, cancellationToken);
        Journal.Note(
            db,
            new(
                "pasang-kios",
                kiosk.RegisteredById,
                kiosk.RegisteredBy,
                $"Kios {kiosk.Number} ({kiosk.Name}) dipasang dengan kode dari operator."
            )
            {
                About = kiosk.Number,
            },
            time
        );
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(
            await KioskState.OfAsync(
                db,
                kiosk,
                pairing,
                key,
                knownMark: null,
                tokens.Give().Token,
                region.Today(time),
                now.ToUnixTimeMilliseconds(),
                cancellationToken
            )
        );
    }

    private static async Task<(KioskPairing Pairing, KioskKey Key)> PairAsync(
        LarasDb db,
        Kiosk kiosk,
        Request request,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await EndPairing.RunAsync(db, kiosk.Id, now, cancellationToken);
        var older = await db.KioskKeys.CountAsync(row => row.KioskId == kiosk.Id, cancellationToken);
        var agreement = AgreedKey.With(request.AgreementKey!, kiosk.Number);
        var key = new KioskKey
        {
            Id = Guid.CreateVersion7(),
            KioskId = kiosk.Id,
            Number = older + 1,
            Secret = agreement.Secret,
            ServerKey = agreement.ServerKey,
            FromSlot = OfficeCode.SlotAt(now.ToUnixTimeMilliseconds()),
            MadeAtUtc = now.UtcDateTime,
        };
        db.KioskKeys.Add(key);
        var pairing = new KioskPairing
        {
            Id = Guid.CreateVersion7(),
            KioskId = kiosk.Id,
            SigningKey = request.SigningKey!,
            AgreementKey = request.AgreementKey!,
            PairedAtUtc = now.UtcDateTime,
        };
        db.KioskPairings.Add(pairing);
        kiosk.PairingHash = null;
        kiosk.PairingExpiresAtUtc = null;
        kiosk.PairedAtUtc = now.UtcDateTime;
        kiosk.LastContactAtUtc = now.UtcDateTime;
        kiosk.KeyNumber = key.Number;
        kiosk.Behind = 0;
        kiosk.Unsent = 0;
        return (pairing, key);
    }

    private static ProblemHttpResult Refused(string sentence) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: "Kios belum terpasang",
            detail: sentence
        );
}
