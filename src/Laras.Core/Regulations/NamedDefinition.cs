using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations;

/// <summary>Something a regulation names and gives a value: a number of law (nilai) or a formula (rumus).</summary>
public abstract class NamedDefinition
{
    public required string Name { get; init; }

    /// <summary>The name for people: <c>harga menit</c>.</summary>
    public required string Words { get; init; }

    public required Pasal Pasal { get; init; }

    public required SourcePlace Place { get; init; }

    /// <summary>The formula as it was written.</summary>
    public required string Written { get; init; }

    /// <summary>A sentence of the author for readers, with {names} in it; null when the program words it.</summary>
    public string? Sentence { get; init; }

    /// <summary>The checked tree.</summary>
    public required Term Term { get; init; }

    public required Level Level { get; init; }

    public override string ToString() => Name;
}

/// <summary>A named number of law.</summary>
public sealed class ValueDefinition : NamedDefinition;

/// <summary>A named formula, with its limits and its rounding.</summary>
public sealed class FormulaDefinition : NamedDefinition
{
    /// <summary>The formula before limits and rounding.</summary>
    public required Term Body { get; init; }

    public Term? AtLeast { get; init; }

    public Term? AtMost { get; init; }

    public Term.Rounded? Rounding { get; init; }

    /// <summary>The name of the counter's standing before this month; null when this is no yearly counter.</summary>
    public string? CarryName { get; init; }
}
