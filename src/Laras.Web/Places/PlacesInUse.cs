using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Places;

/// <summary>
/// Keeps the places and policies of the region for whoever asks about them all day, and reads them again when a row was
/// added to them or a unit moved. One asks at a time.
/// </summary>
internal sealed class PlacesInUse
{
    private (long Rows, PlaceBook Book)? last;

    public async Task<PlaceBook> NowAsync(LarasDb db, CancellationToken cancellationToken)
    {
        // Rows of these tables are only ever added, so their number says whether they are the same.
        var rows = await db
            .Database.SqlQuery<long>(
                $"""
                SELECT (SELECT count(*) FROM place_versions) + (SELECT count(*) FROM place_decisions)
                    + (SELECT count(*) FROM person_places) + (SELECT count(*) FROM spot_proposals)
                    + (SELECT count(*) FROM attendance_policies) AS "Value"
                """
            )
            .SingleAsync(cancellationToken);
        var units = await UnitsAbove.LoadAsync(db, cancellationToken);
        if (last is { } kept && kept.Rows == rows && kept.Book.Units.IsSameAs(units))
        {
            return kept.Book;
        }

        var book = await PlaceBook.LoadAsync(db, units, cancellationToken);
        last = (rows, book);
        return book;
    }
}
