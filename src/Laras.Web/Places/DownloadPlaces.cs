using System.Text;
using Laras.Core.Places;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Organisation.Chart;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Places;

/// <summary>Hands out the places of a unit for a map program; <see cref="UploadPlaces"/> reads the file again.</summary>
public static class DownloadPlaces
{
    internal const string Route = "/meja/tempat/{code}/geojson";
    private const string ContentType = "application/geo+json";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Route, HandleAsync).WithSummary("Download the places of a unit");

    internal static async Task<Results<FileContentHttpResult, NotFound>> HandleAsync(
        string code,
        LarasDb db,
        Region region,
        TimeProvider time,
        HttpContext context
    )
    {
        var reach = await UnitsInReach.ForAsync(db, Viewer.Of(context), context.RequestAborted);
        if (reach.Find(code) is not { } unit)
        {
            return TypedResults.NotFound();
        }

        var book = await PlaceBook.LoadAsync(db, context.RequestAborted);
        var places = book.OwnOf(unit.Id, region.Today(time));
        var text = GeoJson.Write([.. places.Select(place => new DrawnPlace(place.Name, place.Area))]);
        return TypedResults.File(Encoding.UTF8.GetBytes(text), ContentType, $"tempat-{code}.geojson");
    }
}
