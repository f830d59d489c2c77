using Laras.Core.Attendance.Kiosks;
using Laras.Web.Access;
using Laras.Web.Access.Safety;
using Laras.Web.Attendance.Kiosks.Device;
using Laras.Web.Organisation.Chart;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>
/// A new key for the codes of a kiosk. The kiosk takes it at its next contact; until then the old one goes on, because a
/// kiosk may be without internet for weeks.
/// </summary>
public static class RotateKioskKey
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/meja/kios/{id:guid}/putar", HandleAsync).WithSummary("Give a kiosk a new key");

    internal static async Task<Results<RedirectHttpResult, NotFound>> HandleAsync(
        [FromForm] BareForm form,
        Guid id,
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var viewer = Viewer.Of(context);
        var reach = await UnitsInReach.ForAsync(db, viewer, cancellationToken);
        if (
            await FindKiosks.OneAsync(db, reach, id, cancellationToken) is not { RevokedAtUtc: null } kiosk
            || await db
                .KioskPairings.Where(pairing => pairing.KioskId == id && pairing.EndedAtUtc == null)
                .Select(pairing => pairing.AgreementKey)
                .SingleOrDefaultAsync(cancellationToken)
                is not { } agreementKey
        )
        {
            return TypedResults.NotFound();
        }

        var newest = await db.KioskKeys.Where(key => key.KioskId == id).MaxAsync(key => key.Number, cancellationToken);

        // Pressed twice before the kiosk came by: the key that waits is new enough.
        if (kiosk.KeyNumber == newest)
        {
            var now = time.GetUtcNow();
            var agreement = AgreedKey.With(agreementKey, kiosk.Number);
            db.KioskKeys.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    KioskId = id,
                    Number = newest + 1,
                    Secret = agreement.Secret,
                    ServerKey = agreement.ServerKey,
                    FromSlot = OfficeCode.SlotAt(now.ToUnixTimeMilliseconds()),
                    MadeAtUtc = now.UtcDateTime,
                }
            );
            Journal.Note(
                db,
                new("putar-kunci-kios", viewer.Id, viewer.Name, $"Mengganti kunci kode kios {kiosk.Number}.")
                {
                    About = kiosk.Number,
                },
                time
            );
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.LocalRedirect(KiosksPage.Path);
    }
}
