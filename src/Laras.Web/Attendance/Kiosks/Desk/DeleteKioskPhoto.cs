using Laras.Web.Access;
using Laras.Web.Access.Safety;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>
/// Deletes a photo before its thirty days are over; the tap and the hash of the photo stay. Whoever stands in the photo
/// leaves that to somebody else, for it proves who held the card.
/// </summary>
public static class DeleteKioskPhoto
{
    public const string Route = "/meja/kios/foto/{tap:guid}/hapus";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Route, HandleAsync).WithSummary("Delete the photo of a card at a kiosk");

    internal static async Task<Results<RedirectHttpResult, NotFound>> HandleAsync(
        [FromForm] BareForm form,
        Guid tap,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var viewer = Viewer.Of(context);
        if (await ShowKioskPhoto.FindAsync(db, tap, viewer, region.Today(time), cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (found.Owner == viewer.Id)
        {
            return Back(KioskPhotosPage.Own);
        }

        db.KioskPhotos.Remove(found.Photo);
        Journal.Note(
            db,
            new("hapus-foto-kios", viewer.Id, viewer.Name, "Menghapus foto ketukan di kios.")
            {
                SubjectId = found.Owner,
                About = $"{tap:D}",
            },
            time
        );
        await db.SaveChangesAsync(cancellationToken);
        return Back(KioskPhotosPage.Deleted);

        static RedirectHttpResult Back(string outcome) =>
            TypedResults.LocalRedirect($"{KioskPhotosPage.Path}?{KioskPhotosPage.Parameter}={outcome}");
    }
}
