namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>Something that still stands between a month and its lock: how many, who, and who can settle it.</summary>
/// <param name="Kind">A stable word, the name of its reason in the form: <c>pin</c>.</param>
/// <param name="Title">What it is, with the count left to <paramref name="Count"/>.</param>
/// <param name="Resolver">Who can settle it, and how.</param>
/// <param name="Href">The list of all of them; null where there is none.</param>
/// <param name="Some">The first few by name.</param>
public sealed record Blocker(
    string Kind,
    string Title,
    int Count,
    string Resolver,
    string? Href,
    IReadOnlyList<Blocker.One> Some
)
{
    /// <summary>How many are named; the rest is behind the link.</summary>
    public const int Named = 6;

    /// <summary>One person, machine or row, and where to look at it.</summary>
    public sealed record One(string Name, string? Href);
}
