namespace Laras.Core.Regulations;

/// <summary>
/// A regulation that was read and found consistent: it can calculate, explain itself, be shown and be examined.
/// </summary>
public sealed class Regulation
{
    public required RegulationHeader Header { get; init; }

    /// <summary>Facts by name: the common vocabulary and those this regulation declares.</summary>
    public required IReadOnlyDictionary<string, FactDefinition> Facts { get; init; }

    /// <summary>Numbers of law and formulas in the order of the files.</summary>
    public required IReadOnlyList<NamedDefinition> Definitions { get; init; }

    public required IReadOnlyList<TableDefinition> Tables { get; init; }

    public required IReadOnlyList<SlipLineDefinition> Slip { get; init; }

    /// <summary>The heading (bab) of each file that has one, by file name.</summary>
    public IReadOnlyDictionary<string, string> Headings { get; init; } = new Dictionary<string, string>();

    /// <summary>The full amount before any judgement; null when the regulation names none.</summary>
    public NamedDefinition? Ceiling { get; init; }

    /// <summary>Whether a person gets a slip at all; null means everyone does.</summary>
    public FormulaDefinition? Entitlement { get; init; }

    /// <summary>Weights that must add up, by group.</summary>
    public required IReadOnlyList<WeightGroup> Weights { get; init; }

    public IEnumerable<FormulaDefinition> Formulas => Definitions.OfType<FormulaDefinition>();

    public IEnumerable<ValueDefinition> Values => Definitions.OfType<ValueDefinition>();

    /// <summary>The formulas whose standing is carried from month to month within a year.</summary>
    public IEnumerable<FormulaDefinition> YearCounters => Formulas.Where(formula => formula.CarryName is not null);

    public NamedDefinition? Find(string name) => Definitions.FirstOrDefault(definition => definition.Name == name);

    public SlipLineDefinition NetLine => Slip.First(line => line.Role == SlipRole.Net);
}

/// <summary>Parts that together must make up the whole of their base.</summary>
public sealed record WeightGroup(IReadOnlyList<ValueDefinition> Parts, SourcePlace Place);
