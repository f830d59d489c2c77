using Laras.Web.Access;
using Laras.Web.Access.Safety;
using Laras.Web.Organisation.Chart;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>A kiosk was stolen or is not used any more: what it shows from now on counts for nothing, what it showed stays.</summary>
public static class RevokeKiosk
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/meja/kios/{id:guid}/cabut", HandleAsync).WithSummary("Revoke a kiosk");

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
        if (await FindKiosks.OneAsync(db, reach, id, cancellationToken) is not { } kiosk)
        {
            return TypedResults.NotFound();
        }

        if (kiosk.RevokedAtUtc is null)
        {
            var now = time.GetUtcNow();
            kiosk.RevokedAtUtc = now.UtcDateTime;
            kiosk.PairingHash = null;
            await EndPairing.RunAsync(db, id, now, cancellationToken);
            Journal.Note(
                db,
                new("cabut-kios", viewer.Id, viewer.Name, $"Mencabut kios {kiosk.Number} ({kiosk.Name}).")
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
