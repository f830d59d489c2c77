using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations;

/// <summary>A fact that a regulation may use: its unit, how often it changes, and what holds when nobody gave it.</summary>
public sealed record FactDefinition
{
    /// <summary>The name in formulas, <c>hari_kerja</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name for people, <c>hari kerja</c>.</summary>
    public required string Words { get; init; }

    public required Measure Measure { get; init; }

    public required Level Level { get; init; }

    public Wholeness Wholeness { get; init; } = Wholeness.Fraction;

    /// <summary>True when the fact may be unknown without that being a fault: no tap, no score yet.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>The stored value when nobody gave one; null means the fact is required or may be empty.</summary>
    public decimal? Default { get; init; }

    /// <summary>True for a yearly counter's standing before this month; the program fills it.</summary>
    public bool IsCarry { get; init; }

    /// <summary>Where a regulation declares it; null for the common vocabulary.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>More of it is more work, so pay must not fall when it grows; the examination tries that.</summary>
    public bool IsWork { get; init; }
}
