using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Facts;

/// <summary>Where each fact that a regulation really uses stands in the arrays that calculations read.</summary>
public sealed class FactLayout
{
    private readonly Dictionary<string, FactSlot> slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> texts = new(StringComparer.Ordinal);

    public FactLayout(Regulation regulation)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        foreach (var term in regulation.Definitions.SelectMany(definition => TermParts.Walk(definition.Term)))
        {
            if (term is Term.Fact fact && !slots.ContainsKey(fact.Definition.Name))
            {
                slots[fact.Definition.Name] = NextSlot(fact.Definition);
            }

            if (term is Term.Constant { Measure.Kind: MeasureKind.Text, Shown: { } text })
            {
                texts.TryAdd(text, texts.Count + 1);
            }
        }

        MonthWholeDefaults = new long[MonthWholeCount];
        MonthExactDefaults = new decimal[MonthExactCount];
        DayWholeDefaults = new long[DayWholeCount];
        DayExactDefaults = new decimal[DayExactCount];
        foreach (var slot in slots.Values)
        {
            RememberDefault(slot);
        }
    }

    public IReadOnlyCollection<FactSlot> Slots => slots.Values;

    public int MonthWholeCount { get; private set; }

    public int MonthExactCount { get; private set; }

    public int DayWholeCount { get; private set; }

    public int DayExactCount { get; private set; }

    internal long[] MonthWholeDefaults { get; }

    internal decimal[] MonthExactDefaults { get; }

    internal long[] DayWholeDefaults { get; }

    internal decimal[] DayExactDefaults { get; }

    public FactSlot? Find(string name) => slots.GetValueOrDefault(name);

    /// <summary>The number that stands for a text; every text that no formula mentions is 0.</summary>
    public long TextNumber(string text) => texts.GetValueOrDefault(text);

    private void RememberDefault(FactSlot slot)
    {
        if (slot.IsWhole)
        {
            (slot.IsDay ? DayWholeDefaults : MonthWholeDefaults)[slot.Index] = slot.Fact.Default is { } whole
                ? decimal.ToInt64(whole)
                : MonthFacts.EmptyWhole;
        }
        else
        {
            (slot.IsDay ? DayExactDefaults : MonthExactDefaults)[slot.Index] =
                slot.Fact.Default ?? MonthFacts.EmptyExact;
        }
    }

    private FactSlot NextSlot(FactDefinition fact)
    {
        var isWhole = fact.Wholeness != Wholeness.Fraction;
        var index = (fact.Level == Level.Day, isWhole) switch
        {
            (true, true) => DayWholeCount++,
            (true, false) => DayExactCount++,
            (false, true) => MonthWholeCount++,
            (false, false) => MonthExactCount++,
        };
        return new(fact, isWhole, index);
    }
}

/// <summary>The place of one fact: in the whole numbers or in the exact ones, of the month or of each day.</summary>
public sealed record FactSlot(FactDefinition Fact, bool IsWhole, int Index)
{
    /// <summary>Whether every day has its own value.</summary>
    public bool IsDay { get; } = Fact.Level == Level.Day;
}
