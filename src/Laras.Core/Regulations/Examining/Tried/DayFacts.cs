using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>The facts of one day, to be put on other dates.</summary>
internal sealed record DayFacts(IReadOnlyDictionary<FactSlot, decimal?> Values)
{
    private const decimal Morning = 7m * 3600m;
    private const decimal Afternoon = 16m * 3600m;

    public static DayFacts From(MonthFacts facts, int day) =>
        new(DaySlots(facts.Layout).ToDictionary(slot => slot, slot => facts.Get(slot, day)));

    /// <summary>Days nobody could blame: on time until late, and the same with every other word a day can have.</summary>
    public static IEnumerable<DayFacts> Ordinary(FactLayout layout)
    {
        var plain = DaySlots(layout).ToDictionary(slot => slot, slot => Usual(slot.Fact));
        yield return new(plain);
        foreach (
            var slot in plain.Keys.Where(slot =>
                slot.Fact.Measure.Kind is MeasureKind.Choice or MeasureKind.Truth
                && slot.Fact.Name != FactNames.Status
                && !FactNames.GivenByCalendar.Contains(slot.Fact.Name)
            )
        )
        {
            for (var word = 1; word < Math.Max(slot.Fact.Measure.Choices.Count, 2); word++)
            {
                yield return new(new Dictionary<FactSlot, decimal?>(plain) { [slot] = word });
            }
        }
    }

    public bool IsPresent =>
        Values.All(pair => pair.Key.Fact.Name != FactNames.Status || pair.Value == FactNames.Present);

    public void AddTo(MonthFacts facts, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var day = facts.AddDay(date);
        foreach (var (slot, value) in Values)
        {
            var stored = slot.Fact.Name switch
            {
                FactNames.Date => date.DayNumber,
                FactNames.Weekday => (int)date.DayOfWeek,
                _ => value,
            };
            facts.SetDay(day, slot.Fact.Name, stored);
        }
    }

    private static decimal? Usual(FactDefinition fact) =>
        fact.Name switch
        {
            FactNames.Status => FactNames.Present,
            FactNames.Arrival or "jadwal_masuk" => Morning,
            FactNames.Departure or "jadwal_pulang" => Afternoon,
            _ => fact.Default ?? (fact.MayBeEmpty ? null : 0),
        };

    private static IEnumerable<FactSlot> DaySlots(FactLayout layout) =>
        layout.Slots.Where(slot => slot.Fact.Level == Level.Day);
}
