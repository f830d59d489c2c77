namespace Laras.Core.Organisation;

/// <summary>
/// Posts, holders, acting heads and written superiors as they are on one day, whole or as much of them as a question
/// needs. Who decides for whom is read from it by <see cref="Deciders"/>.
/// </summary>
public sealed class ChartOfDay
{
    private readonly Dictionary<Guid, Post> posts;
    private readonly Dictionary<EmployeeId, Place> places;
    private readonly ILookup<Guid, Place> holders;
    private readonly ILookup<Guid, Acting> onPosts;
    private readonly ILookup<EmployeeId, Acting> forPeople;
    private readonly Dictionary<EmployeeId, DateOnly> left;

    public ChartOfDay(
        DateOnly date,
        IEnumerable<Post> posts,
        IEnumerable<Place> places,
        IEnumerable<Acting> acting,
        IEnumerable<KeyValuePair<EmployeeId, DateOnly>> left
    )
    {
        Date = date;
        this.posts = posts.ToDictionary(post => post.Id);
        this.places = places.ToDictionary(place => place.Person);
        this.left = left.ToDictionary();
        holders = this
            .places.Values.Where(place => place.Post is not null)
            .OrderBy(place => place.From)
            .ThenBy(place => place.Number, StringComparer.Ordinal)
            .ToLookup(place => place.Post!.Value);
        Acting[] inOrder =
        [
            .. acting
                .Where(one => one.From <= date && date <= one.To)
                .OrderByDescending(one => one.From)
                .ThenBy(one => one.Letter, StringComparer.Ordinal)
                .ThenBy(one => one.Person.Value),
        ];
        onPosts = inOrder.Where(one => one.Post is not null).ToLookup(one => one.Post!.Value);
        forPeople = inOrder.Where(one => one.Replaced is not null).ToLookup(one => one.Replaced!.Value);
    }

    /// <summary>A post of the establishment.</summary>
    /// <param name="VacantSince">First day without a holder; null when it has one, or never had.</param>
    public sealed record Post(Guid Id, string Title, Guid? Superior, DateOnly? VacantSince);

    /// <summary>Where one person works.</summary>
    /// <param name="Number">NIP or local ID; of several holders of a post the first in time, then by number, leads.</param>
    /// <param name="Post">Null where the region has no post tree.</param>
    /// <param name="Superior">The superior that the employee file names.</param>
    public sealed record Place(EmployeeId Person, string Number, Guid? Post, EmployeeId? Superior, DateOnly From);

    /// <summary>Somebody who stands in, for a post or, where there is no post tree, for a person.</summary>
    public sealed record Acting(
        Guid? Post,
        EmployeeId? Replaced,
        EmployeeId Person,
        ActingKind Kind,
        string Letter,
        DateOnly From,
        DateOnly To
    );

    public DateOnly Date { get; }

    public IEnumerable<EmployeeId> People => places.Keys;

    public Place? PlaceOf(EmployeeId person) => places.GetValueOrDefault(person);

    public Post? PostOf(Guid id) => posts.GetValueOrDefault(id);

    /// <summary>Whoever holds the post, the one who leads first.</summary>
    public IEnumerable<EmployeeId> HoldersOf(Guid post) => holders[post].Select(place => place.Person);

    public IEnumerable<Acting> ActingOn(Guid post) => onPosts[post];

    public IEnumerable<Acting> ActingFor(EmployeeId person) => forPeople[person];

    /// <summary>The last day of duty of somebody who is no longer there; null for whoever is.</summary>
    public DateOnly? LeftOn(EmployeeId person) =>
        left.TryGetValue(person, out var lastDay) && lastDay < Date ? lastDay : null;
}
