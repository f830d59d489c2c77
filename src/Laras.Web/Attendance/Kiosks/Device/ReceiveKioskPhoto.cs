using System.Buffers.Text;
using System.Security.Cryptography;
using Laras.Core.Attendance;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>
/// The photo of a card that was held to a kiosk comes after its event. It is taken only when its hash is the one that
/// was signed, so nobody else can lay a picture there.
/// </summary>
public static class ReceiveKioskPhoto
{
    private static readonly byte[] JpegMark = [0xFF, 0xD8, 0xFF];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/kiosk-photos/{id:guid}", HandleAsync)
            .RequireRateLimiting(KioskLimit.Photos)
            .WithSummary("Receive the photo of a card that was held to a kiosk");

    internal static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await ReadAsync(context, cancellationToken) is not { } jpeg)
        {
            return KioskAnswers.NotReadable;
        }

        if (await FindNamedAsync(db, id, jpeg, cancellationToken) is not { } named)
        {
            return KioskAnswers.NotOurs;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var taken = named.TakenAtUtc < now ? named.TakenAtUtc : now;

        // Too old to be kept is taken too, or the kiosk would hold it for ever.
        if (
            taken >= now - KioskPhoto.KeptFor
            && !await db.KioskPhotos.AnyAsync(photo => photo.TapId == id, cancellationToken)
        )
        {
            db.KioskPhotos.Add(
                new()
                {
                    TapId = id,
                    KioskId = named.Kiosk,
                    Jpeg = jpeg,
                    TakenAtUtc = taken,
                }
            );
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.NoContent();
    }

    /// <summary>The signed event of a kiosk that names this picture; null when none does.</summary>
    private static async Task<Named?> FindNamedAsync(
        LarasDb db,
        Guid id,
        byte[] jpeg,
        CancellationToken cancellationToken
    )
    {
        var tap =
            await db
                .ReceivedTaps.Where(tap => tap.Id == id && tap.Channel == Channel.Kiosk)
                .Join(
                    db.KioskPairings,
                    tap => tap.DeviceId,
                    pairing => pairing.Id,
                    (tap, pairing) =>
                        new
                        {
                            tap.Body,
                            tap.TapAt,
                            Kiosk = pairing.KioskId,
                        }
                )
                .SingleOrDefaultAsync(cancellationToken)
            ?? await db
                .UnsettledKioskTaps.Where(tap => tap.Id == id)
                .Select(tap => new
                {
                    tap.Body,
                    tap.TapAt,
                    Kiosk = tap.KioskId,
                })
                .SingleOrDefaultAsync(cancellationToken);
        return tap is not null && CardOf.Body(tap.Body)?.Photo == Base64Url.EncodeToString(SHA256.HashData(jpeg))
            ? new(tap.Kiosk, DateTimeOffset.FromUnixTimeMilliseconds(tap.TapAt).UtcDateTime)
            : null;
    }

    private sealed record Named(Guid Kiosk, DateTime TakenAtUtc);

    private static async Task<byte[]?> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.ContentLength is not { } length || length is 0 or > KioskPhoto.BytesMax)
        {
            return null;
        }

        var jpeg = new byte[length];
        try
        {
            await context.Request.Body.ReadExactlyAsync(jpeg, cancellationToken);
        }
        catch (EndOfStreamException)
        {
            return null;
        }

        return jpeg.AsSpan().StartsWith(JpegMark) ? jpeg : null;
    }
}
