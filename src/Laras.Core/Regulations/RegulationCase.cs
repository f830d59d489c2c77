namespace Laras.Core.Regulations;

/// <summary>A worked case that travels with its regulation: facts in, expected values out. It runs as a test.</summary>
public sealed record RegulationCase
{
    public required string Name { get; init; }

    /// <summary>Where the expected values come from.</summary>
    public string? Source { get; init; }

    public string? Note { get; init; }

    public required Month Month { get; init; }

    public required IReadOnlyList<CaseValue> Facts { get; init; }

    public required IReadOnlyList<CaseDay> Days { get; init; }

    /// <summary>Slip lines or definitions with the value they must have; a problem sentence is expected as <c>perlu dilihat</c>.</summary>
    public required IReadOnlyList<CaseValue> Expected { get; init; }

    public required SourcePlace Place { get; init; }
}

/// <summary>A named value as it is written in a case.</summary>
public sealed record CaseValue(string Name, string Written, SourcePlace Place);

/// <summary>One day of a case.</summary>
public sealed record CaseDay(DateOnly Date, IReadOnlyList<CaseValue> Values);
