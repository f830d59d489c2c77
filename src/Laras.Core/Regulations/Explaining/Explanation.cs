using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Explaining;

/// <summary>
/// Why a value is what it is: its formula in words, the same with its numbers, and the parts it came from, down to
/// facts and numbers of law.
/// </summary>
public sealed record Explanation
{
    public required ExplanationKind Kind { get; init; }

    /// <summary>The name in the regulation, for links.</summary>
    public required string Name { get; init; }

    /// <summary>The name for people.</summary>
    public required string Words { get; init; }

    public required Value Value { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>Where the law says so; facts have none.</summary>
    public Pasal? Pasal { get; init; }

    /// <summary>The day it holds for; null for the whole month.</summary>
    public DateOnly? Date { get; init; }

    /// <summary><c>menit terlambat × harga semenit</c>; null for facts.</summary>
    public string? InWords { get; init; }

    /// <summary><c>17 menit × Rp 160 per menit</c>; null for facts and numbers of law.</summary>
    public string? Worked { get; init; }

    /// <summary>True when the parts were told before in the same explanation and are not repeated.</summary>
    public bool ToldBefore { get; init; }

    public required IReadOnlyList<Explanation> Parts { get; init; }

    /// <summary>The value as people write it.</summary>
    public string Amount => Showing.Quantities.Words(Value, Measure);
}

/// <summary>What kind of thing is explained.</summary>
public enum ExplanationKind
{
    Formula,

    /// <summary>A number of law (nilai).</summary>
    LawValue,

    /// <summary>A row of a table.</summary>
    TableRow,

    /// <summary>Something that happened or is registered; the end of every explanation.</summary>
    Fact,

    /// <summary>A total whose parts are days.</summary>
    Days,
}
