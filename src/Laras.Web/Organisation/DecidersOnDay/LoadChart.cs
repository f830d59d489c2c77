using System.Linq.Expressions;
using Laras.Core;
using Laras.Core.Organisation;
using Laras.Web.Employees;
using Laras.Web.Organisation.Acting;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Organisation.DecidersOnDay;

/// <summary>
/// Reads the chart of one day: whole for a list of everybody, or only the part above some people, so that a question
/// about one person stays cheap however large the region is.
/// </summary>
internal sealed class LoadChart(LarasDb db, DateOnly date)
{
    private readonly Dictionary<Guid, Post> posts = [];
    private readonly Dictionary<EmployeeId, ChartOfDay.Place> places = [];

    /// <summary>Who stands in on this day; few, however large the region is.</summary>
    public IReadOnlyList<ChartOfDay.Acting> Acting { get; private set; } = [];

    public IReadOnlyCollection<ChartOfDay.Place> Places => places.Values;

    private IQueryable<Placement> Current =>
        db.Placements.AsNoTracking().Where(place => place.From <= date && (place.To == null || place.To >= date));

    private IQueryable<Post> Standing =>
        db.Posts.AsNoTracking().Where(post => post.From <= date && (post.To == null || post.To >= date));

    public static async Task<ChartOfDay> WholeAsync(LarasDb db, DateOnly date, CancellationToken cancellationToken)
    {
        var load = new LoadChart(db, date);
        await load.ActingAsync(cancellationToken);
        load.Keep(await load.Standing.ToListAsync(cancellationToken));
        await load.KeepAsync(load.Current, cancellationToken);
        return await load.FinishAsync(withHistory: true, cancellationToken);
    }

    /// <summary>As much as it takes to know who decides for these people.</summary>
    public static async Task<ChartOfDay> AboveAsync(
        LarasDb db,
        DateOnly date,
        IReadOnlyCollection<EmployeeId> people,
        CancellationToken cancellationToken
    )
    {
        var load = new LoadChart(db, date);
        await load.ActingAsync(cancellationToken);
        await load.KeepAsync(load.Current.Where(place => people.Contains(place.EmployeeId)), cancellationToken);
        await load.CloseAsync([.. load.Places], cancellationToken);
        return await load.FinishAsync(withHistory: true, cancellationToken);
    }

    public async Task ActingAsync(CancellationToken cancellationToken) =>
        Acting = await InForce(db.ActingAssignments.AsNoTracking(), db)
            .Where(one => one.From <= date && one.To >= date)
            .Select(one => new ChartOfDay.Acting(
                one.PostId,
                one.ReplacedId,
                one.ActingId,
                one.Kind,
                one.Letter,
                one.From,
                one.To
            ))
            .ToListAsync(cancellationToken);

    /// <summary>The rows that no later row took the place of.</summary>
    public static IQueryable<ActingAssignment> InForce(IQueryable<ActingAssignment> assignments, LarasDb db) =>
        assignments.Where(one => !db.ActingAssignments.Any(later => later.ReplacesId == one.Id));

    public Task<List<Post>> PostsAsync(Expression<Func<Post, bool>> which, CancellationToken cancellationToken) =>
        Standing.Where(which).ToListAsync(cancellationToken);

    public void Keep(IEnumerable<Post> found)
    {
        foreach (var post in found)
        {
            posts[post.Id] = post;
        }
    }

    public bool Has(Guid post) => posts.ContainsKey(post);

    /// <summary>Whether a question may go on above this post: it is vacant, or somebody stands in who cannot answer for himself.</summary>
    public bool IsPassed(Guid post)
    {
        var holders = places.Values.Where(place => place.Post == post).Select(place => place.Person).ToHashSet();
        return holders.Count == 0
            || Acting.Any(one => one.Post == post || (one.Replaced is { } away && holders.Contains(away)));
    }

    public async Task<IReadOnlyList<ChartOfDay.Place>> KeepAsync(
        Expression<Func<Placement, bool>> which,
        CancellationToken cancellationToken
    ) => await KeepAsync(Current.Where(which), cancellationToken);

    private async Task<IReadOnlyList<ChartOfDay.Place>> KeepAsync(
        IQueryable<Placement> which,
        CancellationToken cancellationToken
    )
    {
        var found = await (
            from place in which
            join person in db.Employees on place.EmployeeId equals person.Id
            where person.EndsOn == null || person.EndsOn >= date
            select new
            {
                place.EmployeeId,
                person.Nip,
                person.LocalId,
                place.PostId,
                place.SupervisorId,
                place.From,
            }
        ).ToListAsync(cancellationToken);
        var kept = found.ConvertAll(one => new ChartOfDay.Place(
            one.EmployeeId,
            one.Nip ?? one.LocalId ?? one.EmployeeId.ToString(),
            one.PostId,
            one.SupervisorId,
            one.From
        ));
        foreach (var place in kept)
        {
            places[place.Person] = place;
        }

        return kept;
    }

    /// <summary>Adds what stands above these places, as far up as a question about them can go.</summary>
    public async Task CloseAsync(IReadOnlyCollection<ChartOfDay.Place> asked, CancellationToken cancellationToken)
    {
        var own = asked.Select(place => place.Post).OfType<Guid>().Distinct().ToList();
        var unknown = own.Where(id => !posts.ContainsKey(id)).ToList();
        if (unknown.Count > 0)
        {
            Keep(await PostsAsync(post => unknown.Contains(post.Id), cancellationToken));
        }

        var wanted = Above(own.Concat(posts.Keys.Where(IsPassed)));
        while (wanted.Count > 0)
        {
            var found = await PostsAsync(post => wanted.Contains(post.Id), cancellationToken);
            Keep(found);
            await KeepAsync(place => place.PostId != null && wanted.Contains(place.PostId.Value), cancellationToken);
            wanted = Above(found.Select(post => post.Id).Where(IsPassed));
        }

        await SuperiorsAboveAsync(cancellationToken);
    }

    private List<Guid> Above(IEnumerable<Guid> below) =>
        [
            .. below
                .Select(id => posts.GetValueOrDefault(id)?.SuperiorId)
                .OfType<Guid>()
                .Where(id => !posts.ContainsKey(id))
                .Distinct(),
        ];

    /// <summary>A written superior is passed over when the person himself stands in for him or when he has left.</summary>
    private async Task SuperiorsAboveAsync(CancellationToken cancellationToken)
    {
        var replaced = Acting.Select(one => one.Replaced).OfType<EmployeeId>().ToHashSet();
        var seen = new HashSet<EmployeeId>();
        var wanted = Wanted(places.Values);
        while (wanted.Count > 0)
        {
            wanted = Wanted(await KeepAsync(place => wanted.Contains(place.EmployeeId), cancellationToken));
        }

        List<EmployeeId> Wanted(IEnumerable<ChartOfDay.Place> below) =>
            [.. below.Select(place => place.Superior).OfType<EmployeeId>().Where(replaced.Contains).Where(seen.Add)];
    }

    /// <param name="withHistory">Whether reasons will be read, so that a vacant post must know since when.</param>
    public async Task<ChartOfDay> FinishAsync(bool withHistory, CancellationToken cancellationToken)
    {
        var superiors = places.Values.Select(place => place.Superior).OfType<EmployeeId>().Distinct().ToList();
        var left = await db
            .Employees.Where(one => one.EndsOn != null && one.EndsOn < date && superiors.Contains(one.Id))
            .Select(one => new { one.Id, LastDay = one.EndsOn!.Value })
            .ToListAsync(cancellationToken);
        var since = withHistory ? await VacantSinceAsync(cancellationToken) : [];
        return new(
            date,
            posts.Values.Select(post => new ChartOfDay.Post(
                post.Id,
                post.Title,
                post.SuperiorId,
                since.TryGetValue(post.Id, out var day) ? day : null
            )),
            places.Values,
            Acting,
            left.Select(one => KeyValuePair.Create(one.Id, one.LastDay))
        );
    }

    private async Task<Dictionary<Guid, DateOnly>> VacantSinceAsync(CancellationToken cancellationToken)
    {
        var held = places.Values.Select(place => place.Post).OfType<Guid>().ToHashSet();
        var vacant = posts.Keys.Where(id => !held.Contains(id)).ToList();
        return vacant.Count == 0
            ? []
            : await db
                .Placements.Where(place => place.PostId != null && vacant.Contains(place.PostId.Value))
                .Where(place => place.To != null && place.To < date)
                .GroupBy(place => place.PostId!.Value)
                .Select(group => new { Post = group.Key, LastDay = group.Max(place => place.To!.Value) })
                .ToDictionaryAsync(row => row.Post, row => row.LastDay.AddDays(1), cancellationToken);
    }
}
