using Laras.Core.Access;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access;

/// <summary>Who stands in whose place on a day, by letter: what <see cref="FourEyes"/> asks before anybody decides.</summary>
public static class StandIns
{
    public static async Task<IReadOnlyCollection<ActingFor>> OnAsync(
        LarasDb db,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var acting = db
            .ActingAssignments.AsNoTracking()
            .Where(one => one.From <= day && one.To >= day)
            .Where(one => !db.ActingAssignments.Any(later => later.ReplacesId == one.Id));
        var places = db.Placements.Where(place => place.From <= day && (place.To == null || place.To >= day));
        var byPerson = await acting
            .Where(one => one.ReplacedId != null)
            .Select(one => new ActingFor(one.ActingId, one.ReplacedId!.Value))
            .ToListAsync(cancellationToken);
        var byPost = await (
            from one in acting
            where one.PostId != null
            join place in places on one.PostId equals place.PostId
            select new ActingFor(one.ActingId, place.EmployeeId)
        ).ToListAsync(cancellationToken);
        return [.. byPerson.Union(byPost)];
    }
}
