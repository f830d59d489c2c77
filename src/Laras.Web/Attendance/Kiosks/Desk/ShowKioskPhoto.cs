using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>
/// The photo taken with a card, for whoever may look at its owner, and for the owner. Who looked is told to the owner.
/// </summary>
public static class ShowKioskPhoto
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/meja/kios/foto/{tap:guid}", HandleAsync).WithSummary("Show the photo of a card at a kiosk");

    internal static async Task<Results<FileContentHttpResult, NotFound>> HandleAsync(
        Guid tap,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(db, tap, Viewer.Of(context), region.Today(time), cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        // The address names the tap and not the person, so the gate could not know whose record this is.
        context.Features.Set(new Gate.Subject(found.Owner));
        return TypedResults.File(found.Photo.Jpeg, "image/jpeg");
    }

    internal sealed record Found(KioskPhoto Photo, EmployeeId Owner);

    /// <summary>Null for a photo that is not there and for one of somebody out of reach alike.</summary>
    internal static async Task<Found?> FindAsync(
        LarasDb db,
        Guid tap,
        Viewer viewer,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var owner = await db
            .ReceivedTaps.Where(row => row.Id == tap && row.Channel == Channel.Kiosk)
            .Select(row => (EmployeeId?)row.EmployeeId)
            .SingleOrDefaultAsync(cancellationToken);
        return
            owner is { } person
            && await Reachable.IncludesAsync(db, viewer, person, today, cancellationToken)
            && await db.KioskPhotos.SingleOrDefaultAsync(photo => photo.TapId == tap, cancellationToken) is { } photo
            ? new(photo, person)
            : null;
    }
}
