using Laras.Web.Access;
using Laras.Web.Access.Contracts;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>
/// The screens of the region, for the phone's scanner: so that it can say without signal whose code it is (H-14). Numbers
/// and names of offices only, which hang at every door.
/// </summary>
public static class ListOfficeScreens
{
    private const int ScreensMax = 2_000;

    public sealed record Screen(string Number, string Office, bool IsOwn);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/saku/kiosks", HandleAsync)
            .InContract()
            .WithName("ListOfficeScreens")
            .WithSummary("The kiosks of the region, for the scanner");

    internal static async Task<Ok<List<Screen>>> HandleAsync(
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var own = await OwnUnits.OfAsync(db, Viewer.Of(context).Id, region.Today(time), cancellationToken);
        var screens = await db
            .Kiosks.Where(kiosk => kiosk.RevokedAtUtc == null && kiosk.PairedAtUtc != null)
            .Join(
                db.Units,
                kiosk => kiosk.UnitId,
                unit => unit.Id,
                (kiosk, unit) =>
                    new
                    {
                        kiosk.Number,
                        unit.Id,
                        unit.Name,
                    }
            )
            .OrderBy(row => row.Number)
            .Take(ScreensMax)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(
            screens.ConvertAll(screen => new Screen(screen.Number, screen.Name, own.Contains(screen.Id)))
        );
    }
}
