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
        Layout.MonthWholeDefaults.CopyTo(MonthWhole, 0);
        Layout.MonthExactDefaults.CopyTo(MonthExact, 0);
    }

    /// <summary>Opens the next day; its facts have their defaults until they are set. Answers the day's index.</summary>
    public int AddDay(DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Days, DaysMax);
        dates[Days] = date;
        Layout.DayWholeDefaults.CopyTo(DayWhole, Days * Layout.DayWholeCount);
        Layout.DayExactDefaults.CopyTo(DayExact, Days * Layout.DayExactCount);
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
        if (Layout.Find(name) is { IsDay: false } slot)
        {
            Store(slot, 0, stored);
        }
    }

    /// <summary>The same by its slot; no slot means that the regulation does not use the fact.</summary>
    public void Set(FactSlot? slot, decimal? stored)
    {
        if (slot is { IsDay: false })
        {
            Store(slot, 0, stored);
        }
    }

    /// <summary>Sets a fact of one day; null makes it unknown.</summary>
    public void SetDay(int day, string name, decimal? stored)
    {
        if (Layout.Find(name) is { IsDay: true } slot)
        {
            Store(slot, day, stored);
        }
    }

    /// <summary>The same for a whole number and by its slot, for the millions of days of a town.</summary>
    public void SetDay(int day, FactSlot? slot, long? stored)
    {
        if (slot is { IsDay: true, IsWhole: true })
        {
            DayWhole[(day * Layout.DayWholeCount) + slot.Index] = stored ?? EmptyWhole;
        }
        else if (slot is { IsDay: true })
        {
            Store(slot, day, stored);
        }
    }

    /// <summary>The stored value, or null when it is unknown.</summary>
    public decimal? Get(FactSlot slot, int day)
    {
        ArgumentNullException.ThrowIfNull(slot);
        if (slot.IsWhole)
        {
            var whole = slot.IsDay ? DayWhole[(day * Layout.DayWholeCount) + slot.Index] : MonthWhole[slot.Index];
            return whole == EmptyWhole ? null : whole;
        }

        var exact = slot.IsDay ? DayExact[(day * Layout.DayExactCount) + slot.Index] : MonthExact[slot.Index];
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

            var days = slot.IsDay ? Days : 1;
            for (var day = 0; day < days; day++)
            {
                if (Get(slot, day) is null)
                {
                    (missing ??= []).Add(new(slot.Fact, slot.IsDay ? dates[day] : null));
                    break;
                }
            }
        }

        return missing ?? (IReadOnlyList<MissingFact>)[];
    }

    private void Store(FactSlot slot, int day, decimal? stored)
    {
        if (slot.IsWhole)
        {
            var whole = stored is { } number ? decimal.ToInt64(number) : EmptyWhole;
            (slot.IsDay ? DayWhole : MonthWhole)[slot.IsDay ? (day * Layout.DayWholeCount) + slot.Index : slot.Index] =
                whole;
        }
        else
        {
            var place = slot.IsDay ? (day * Layout.DayExactCount) + slot.Index : slot.Index;
            (slot.IsDay ? DayExact : MonthExact)[place] = stored ?? EmptyExact;
        }
    }
}

/// <summary>A fact that a calculation needs and nobody gave.</summary>
public sealed record MissingFact(FactDefinition Fact, DateOnly? Date);
