using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations;

/// <summary>Bands or keys to values, with explicit ends.</summary>
public sealed class TableDefinition
{
    public required string Name { get; init; }
    public required string Words { get; init; }
    public required Pasal Pasal { get; init; }
    public required SourcePlace Place { get; init; }

    /// <summary>What is looked up, one measure per key.</summary>
    public required IReadOnlyList<TableInput> Inputs { get; init; }

    /// <summary>What stands in a row, before a base is applied.</summary>
    public required Measure RowMeasure { get; init; }

    public Wholeness RowWholeness => Rows.All(row => row.IsWhole) ? Wholeness.Stored : Wholeness.Fraction;

    /// <summary>The written base of a table of percentages, as text of a formula; null when there is none.</summary>
    public string? BaseWritten { get; init; }

    public required IReadOnlyList<TableRow> Rows { get; init; }

    public override string ToString() => Name;
}

/// <summary>One key of a table: its measure, and whether only whole units can occur.</summary>
public sealed record TableInput(Measure Measure, bool WholeUnits, string Written)
{
    /// <summary>The unit that a bare number in a row carries.</summary>
    public string Unit { get; init; } = Measure.Words;
}

/// <summary>One row: which inputs it fits and what it gives.</summary>
public sealed record TableRow(IReadOnlyList<RowKey> Keys, decimal Value, string Written, SourcePlace Place)
{
    public bool IsWhole => decimal.Truncate(Value) == Value && Math.Abs(Value) <= long.MaxValue;
}

/// <summary>Which inputs a row fits.</summary>
public abstract record RowKey
{
    /// <summary>A stretch of numbers, in stored units; an open end is null.</summary>
    public sealed record Band(decimal? From, bool FromIncluded, decimal? To, bool ToIncluded) : RowKey
    {
        public bool Contains(decimal value) =>
            (From is not { } from || value > from || (FromIncluded && value == from))
            && (To is not { } to || value < to || (ToIncluded && value == to));
    }

    /// <summary>One word of a choice, by its index.</summary>
    public sealed record Word(int Index) : RowKey;

    /// <summary>Fits when the input is not known: a missing tap has its own row.</summary>
    public sealed record Empty : RowKey;

    /// <summary>Fits whatever no other row fits.</summary>
    public sealed record Otherwise : RowKey;
}
