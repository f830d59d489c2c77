using Laras.Core.Regulations.Facts;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>
/// One thing that is varied while all else stays: a fact, a time, a number of days. Settings are stored values in
/// ascending order; between two of them single steps can be tried.
/// </summary>
internal sealed record Dial
{
    /// <summary>What findings about it are named after: the fact, or the word of a day.</summary>
    public required string Subject { get; init; }

    /// <summary>The start in words: <c>kasus "…"</c>.</summary>
    public required string From { get; init; }

    public required MonthFacts Base { get; init; }

    public required IReadOnlyList<decimal> Settings { get; init; }

    public required decimal Step { get; init; }

    /// <summary>Puts the facts at a setting.</summary>
    public required Action<MonthFacts, decimal> Turn { get; init; }

    /// <summary>A setting in words: <c>nilai kegiatan 49 persen</c>.</summary>
    public required Func<decimal, string> Say { get; init; }

    public Expectation Expects { get; init; }

    /// <summary>True for what others set: amounts, weights, the calendar. Turned alone they say little about the ceiling.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether neighbouring settings are a step of behaviour, so that one step must not move much money.</summary>
    public bool IsScale { get; init; } = true;
}

/// <summary>How pay may move when a dial is turned up.</summary>
internal enum Expectation
{
    Nothing,
    NeverFalls,
    NeverRises,

    /// <summary>Up or down, but not both: nobody said which way is the good one.</summary>
    OneWay,
}
