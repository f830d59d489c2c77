using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Organisation.Chart;

/// <summary>The units of the region as a tree, with how many people work there and which seats are filled.</summary>
internal static class LoadUnitTree
{
    /// <param name="Depth">0 for an agency.</param>
    /// <param name="People">Who works in the unit itself today.</param>
    /// <param name="Filled">Seats of its posts that somebody sits on.</param>
    public sealed record Node(Unit Unit, int Depth, int People, int PeopleWithBelow, int Seats, int Filled)
    {
        public int Vacant => Seats - Filled;
    }

    private sealed record Counts(int People, int Seats, int Filled);

    public static async Task<IReadOnlyList<Node>> ForAsync(
        LarasDb db,
        UnitsInReach reach,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var counts = await CountsAsync(db, reach.Units, today, cancellationToken);
        var children = reach.Units.ToLookup(unit =>
            unit.ParentId is { } parent && reach.Contains(parent) ? parent : Guid.Empty
        );
        var nodes = new List<Node>();
        foreach (var top in children[Guid.Empty])
        {
            Add(top, 0);
        }

        return nodes;

        int Add(Unit unit, int depth)
        {
            var place = nodes.Count;
            var own = counts[unit.Id];
            nodes.Add(new(unit, depth, own.People, own.People, own.Seats, own.Filled));
            var below = children[unit.Id].Sum(child => Add(child, depth + 1));
            nodes[place] = nodes[place] with { PeopleWithBelow = own.People + below };
            return own.People + below;
        }
    }

    private static async Task<Dictionary<Guid, Counts>> CountsAsync(
        LarasDb db,
        IReadOnlyList<Unit> units,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var current = db
            .Placements.Where(place => place.From <= today && (place.To == null || place.To >= today))
            .Where(place =>
                db.Employees.Any(one => one.Id == place.EmployeeId && (one.EndsOn == null || one.EndsOn >= today))
            );
        var people = await current
            .GroupBy(place => place.UnitId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var holders = await current
            .Where(place => place.PostId != null)
            .GroupBy(place => place.PostId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var posts = await db
            .Posts.Where(post => post.From <= today && (post.To == null || post.To >= today))
            .Select(post => new
            {
                post.Id,
                post.UnitId,
                post.Seats,
            })
            .ToListAsync(cancellationToken);
        var byUnit = posts.ToLookup(post => post.UnitId);
        return units.ToDictionary(
            unit => unit.Id,
            unit => new Counts(
                people.GetValueOrDefault(unit.Id),
                byUnit[unit.Id].Sum(post => post.Seats),
                byUnit[unit.Id].Sum(post => Math.Min(post.Seats, holders.GetValueOrDefault(post.Id)))
            )
        );
    }
}
