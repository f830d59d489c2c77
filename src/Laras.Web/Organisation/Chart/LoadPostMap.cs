using Laras.Core;
using Laras.Core.Organisation;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Organisation.Chart;

/// <summary>The posts of one unit, from the head down, with whoever holds them today and whoever stands in.</summary>
internal static class LoadPostMap
{
    public sealed record Person(string Number, string Name);

    public sealed record StandsIn(ActingKind Kind, Person Person, string Letter, DateOnly To);

    /// <param name="Depth">How many posts of the same unit stand above it.</param>
    public sealed record Row(
        string Code,
        string Title,
        int Class,
        int Depth,
        string? Superior,
        int Seats,
        IReadOnlyList<Person> Holders,
        StandsIn? Acting
    )
    {
        public int Vacant => Math.Max(0, Seats - Holders.Count);
    }

    /// <param name="WithoutPost">Who works in the unit without a post of the establishment.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int WithoutPost);

    private sealed record Held(Guid? Post, EmployeeId Id, string Number, string Name);

    public static async Task<Answer> ForAsync(
        LarasDb db,
        Unit unit,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var posts = await db
            .Posts.AsNoTracking()
            .Where(post => post.UnitId == unit.Id && post.From <= today && (post.To == null || post.To >= today))
            .OrderBy(post => post.Code)
            .ToListAsync(cancellationToken);
        var ids = posts.ConvertAll(post => post.Id);
        var held = await (
            from place in db.Placements
            where place.From <= today && (place.To == null || place.To >= today)
            where place.UnitId == unit.Id || (place.PostId != null && ids.Contains(place.PostId.Value))
            join person in db.Employees on place.EmployeeId equals person.Id
            where person.EndsOn == null || person.EndsOn >= today
            orderby person.Name
            select new Held(place.PostId, person.Id, (person.Nip ?? person.LocalId)!, person.Name)
        ).ToListAsync(cancellationToken);
        var acting = await ActingAsync(db, ids, today, cancellationToken);
        var above = posts.Select(post => post.SuperiorId).OfType<Guid>().Distinct().ToList();
        var titles = await db
            .Posts.Where(post => above.Contains(post.Id))
            .ToDictionaryAsync(post => post.Id, post => post.Title, cancellationToken);
        var holders = held.Where(one => one.Post is not null).ToLookup(one => one.Post!.Value);
        return new(
            [
                .. FromTheHeadDown(posts)
                    .Select(pair => new Row(
                        pair.Post.Code,
                        pair.Post.Title,
                        pair.Post.Class,
                        pair.Depth,
                        pair.Post.SuperiorId is { } superior ? titles[superior] : null,
                        pair.Post.Seats,
                        [.. holders[pair.Post.Id].Select(one => new Person(one.Number, one.Name))],
                        acting.GetValueOrDefault(pair.Post.Id)
                    )),
            ],
            held.Count(one => one.Post is null)
        );
    }

    private static async Task<Dictionary<Guid, StandsIn>> ActingAsync(
        LarasDb db,
        List<Guid> posts,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from one in LoadChart.InForce(db.ActingAssignments.AsNoTracking(), db)
            where one.From <= today && one.To >= today && one.PostId != null && posts.Contains(one.PostId.Value)
            join person in db.Employees on one.ActingId equals person.Id
            select new
            {
                Post = one.PostId!.Value,
                one.Kind,
                one.Letter,
                one.To,
                Number = (person.Nip ?? person.LocalId)!,
                person.Name,
            }
        ).ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.Post,
            row => new StandsIn(row.Kind, new(row.Number, row.Name), row.Letter, row.To)
        );
    }

    private static IEnumerable<(Post Post, int Depth)> FromTheHeadDown(List<Post> posts)
    {
        var inside = posts.Select(post => post.Id).ToHashSet();
        var children = posts.ToLookup(post =>
            post.SuperiorId is { } superior && inside.Contains(superior) ? superior : Guid.Empty
        );
        return Below(Guid.Empty, 0);

        IEnumerable<(Post, int)> Below(Guid top, int depth) =>
            children[top].SelectMany(post => Below(post.Id, depth + 1).Prepend((post, depth)));
    }
}
