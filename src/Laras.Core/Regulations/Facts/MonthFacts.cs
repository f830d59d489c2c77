using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Facts;

/// <summary>
/// All facts about one person and one month that one regulation uses, in the arrays its calculation reads.
/// Can be cleared and filled again, so that a town is calculated without new memory for each person.
/// </summary>
public sealed class MonthFacts
{
    public const long EmptyWhole = long.MinValue;
    public const decimal EmptyExact = decimal.MinValue;

    /// <summary>No month has more days; case files may list fewer.</summary>
    public const int DaysMax = 31;

    private readonly DateOnly[] dates = new DateOnly[DaysMax];

    public MonthFacts(FactLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Layout = layout;
        MonthWhole = new long[layout.MonthWholeCount];
        MonthExact = new decimal[layout.MonthExactCount];
        DayWhole = new long[layout.DayWholeCount * DaysMax];
        DayExact = new decimal[layout.DayExactCount * DaysMax];
        Clear();
    }

    public FactLayout Layout { get; }

    public int Days { get; private set; }

    internal long[] MonthWhole { get; }

    internal decimal[] MonthExact { get; }

    internal long[] DayWhole { get; }

    internal decimal[] DayExact { get; }

    /// <summary>Forgets everything; facts with a default have it again.</summary>
    public void Clear()
    {
        Days = 0;
        foreach (var slot in Layout.Slots.Where(slot => slot.Fact.Level != Level.Day))
        {
            Store(slot, 0, slot.Fact.Default);
        }
    }

    /// <summary>Opens the next day; its facts have their defaults until they are set. Answers the day's index.</summary>
    public int AddDay(DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Days, DaysMax);
        dates[Days] = date;
        foreach (var slot in Layout.Slots.Where(slot => slot.Fact.Level == Level.Day))
        {
            Store(slot, Days, slot.Fact.Default);
        }

        return Days++;
    }

    public DateOnly DateOf(int day) => dates[day];

    /// <summary>Forgets the days and keeps the facts of the month.</summary>
    public void ClearDays() => Days = 0;

    /// <summary>Takes over all facts of another month with the same layout.</summary>
    public void CopyFrom(MonthFacts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Days = other.Days;
        other.dates.CopyTo(dates, 0);
        other.MonthWhole.CopyTo(MonthWhole, 0);
        other.MonthExact.CopyTo(MonthExact, 0);
        other.DayWhole.CopyTo(DayWhole, 0);
        other.DayExact.CopyTo(DayExact, 0);
    }

    /// <summary>Sets a fact of the month; null makes it unknown. Facts the regulation does not use are passed over.</summary>
    public void Set(string name, decimal? stored)
    {
        if (Layout.Find(name) is { } slot && slot.Fact.Level != Level.Day)
        {
            Store(slot, 0, stored);
        }
    }

    /// <summary>Sets a fact of one day; null makes it unknown.</summary>
    public void SetDay(int day, string name, decimal? stored)
    {
        if (Layout.Find(name) is { } slot && slot.Fact.Level == Level.Day)
        {
            Store(slot, day, stored);
        }
    }

    /// <summary>The stored value, or null when it is unknown.</summary>
    public decimal? Get(FactSlot slot, int day)
    {
        ArgumentNullException.ThrowIfNull(slot);
        var isDay = slot.Fact.Level == Level.Day;
        if (slot.IsWhole)
        {
            var whole = isDay ? DayWhole[(day * Layout.DayWholeCount) + slot.Index] : MonthWhole[slot.Index];
            return whole == EmptyWhole ? null : whole;
        }

        var exact = isDay ? DayExact[(day * Layout.DayExactCount) + slot.Index] : MonthExact[slot.Index];
        return exact == EmptyExact ? null : exact;
    }

    /// <summary>Those of the named facts that must be known and are not, with the first day on which a daily one is missing.</summary>
    public IReadOnlyList<MissingFact> Missing(IReadOnlySet<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        List<MissingFact>? missing = null;
        foreach (var slot in Layout.Slots)
        {
            if (slot.Fact.MayBeEmpty || !names.Contains(slot.Fact.Name))
            {
                continue;
            }

            var days = slot.Fact.Level == Level.Day ? Days : 1;
            for (var day = 0; day < days; day++)
            {
                if (Get(slot, day) is null)
                {
                    (missing ??= []).Add(new(slot.Fact, slot.Fact.Level == Level.Day ? dates[day] : null));
                    break;
                }
            }
        }

        return missing ?? (IReadOnlyList<MissingFact>)[];
    }

    private void Store(FactSlot slot, int day, decimal? stored)
    {
        var isDay = slot.Fact.Level == Level.Day;
        if (slot.IsWhole)
        {
            var whole = stored is { } number ? decimal.ToInt64(number) : EmptyWhole;
            (isDay ? DayWhole : MonthWhole)[isDay ? (day * Layout.DayWholeCount) + slot.Index : slot.Index] = whole;
        }
        else
        {
            var place = isDay ? (day * Layout.DayExactCount) + slot.Index : slot.Index;
            (isDay ? DayExact : MonthExact)[place] = stored ?? EmptyExact;
        }
    }
}

/// <summary>A fact that a calculation needs and nobody gave.</summary>
public sealed record MissingFact(FactDefinition Fact, DateOnly? Date);
