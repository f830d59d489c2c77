using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Places;

/// <summary>A place as the phone keeps it, see <c>src/phone/src/places/area.ts</c>.</summary>
/// <param name="Points">Latitude and longitude of the centre, or of each corner.</param>
/// <param name="Radius">Metres; null for a yard.</param>
public sealed record PhonePlace(
    Guid Id,
    string Name,
    string Word,
    IReadOnlyList<IReadOnlyList<decimal>> Points,
    int? Radius
)
{
    /// <summary>Where a person may work on a day, for the answer of <c>GET /api/saku/me</c>.</summary>
    public static async Task<IReadOnlyList<PhonePlace>> OfAsync(
        LarasDb db,
        EmployeeId person,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var unit = await db
            .Placements.Where(placement => placement.EmployeeId == person && placement.From <= date)
            .Where(placement => placement.To == null || placement.To >= date)
            .Select(placement => (Guid?)placement.UnitId)
            .FirstOrDefaultAsync(cancellationToken);
        var book = await PlaceBook.OfPersonAsync(db, person, unit, cancellationToken);
        return
        [
            .. book.Of(person, unit, date)
                .Select(place => new PhonePlace(
                    place.Id,
                    place.Name,
                    place.Word,
                    [.. place.Area.Points.Select(point => (IReadOnlyList<decimal>)[point.Latitude, point.Longitude])],
                    place.Area.Radius
                )),
        ];
    }
}
