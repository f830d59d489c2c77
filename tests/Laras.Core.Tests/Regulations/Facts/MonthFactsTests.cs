using Laras.Core.Regulations.Facts;
using Xunit;

namespace Laras.Core.Tests.Regulations.Facts;

public sealed class MonthFactsTests
{
    private static readonly DateOnly April7 = new(2026, 4, 7);

    [Fact]
    public void Facts_used_again_remember_nothing_of_the_person_before()
    {
        var facts = New();
        facts.Set("kelas_jabatan", 9);
        facts.Set("nilai_perilaku", 0.92m);
        facts.SetDay(facts.AddDay(April7), "masuk", 24_432);

        facts.Clear();
        facts.AddDay(April7);

        Assert.Equal(1, facts.Days);
        Assert.Equal(0, Get(facts, "kelas_jabatan"));
        Assert.Null(Get(facts, "nilai_perilaku"));
        Assert.Null(Get(facts, "masuk"));
        Assert.Equal(0, Get(facts, "ramadan"));
    }

    [Fact]
    public void A_fact_set_by_its_slot_is_the_fact_set_by_its_name()
    {
        var (byName, bySlot) = (New(), New());
        byName.SetDay(byName.AddDay(April7), "masuk", 24_432);
        byName.Set("nilai_perilaku", 0.92m);

        bySlot.SetDay(bySlot.AddDay(April7), bySlot.Layout.Find("masuk"), 24_432L);
        bySlot.Set(bySlot.Layout.Find("nilai_perilaku"), 0.92m);

        Assert.All(
            byName.Layout.Slots,
            slot => Assert.Equal(byName.Get(slot, 0), bySlot.Get(bySlot.Layout.Find(slot.Fact.Name)!, 0))
        );
    }

    [Fact]
    public void A_fact_that_no_formula_uses_is_passed_over()
    {
        var facts = New();
        facts.AddDay(April7);

        facts.Set(facts.Layout.Find("gaji"), 1);
        facts.SetDay(0, facts.Layout.Find("apel"), 1L);

        Assert.Null(facts.Layout.Find("gaji"));
        Assert.Null(facts.Layout.Find("apel"));
    }

    [Fact]
    public void A_month_has_no_32nd_day()
    {
        var facts = New();
        for (var day = 0; day < MonthFacts.DaysMax; day++)
        {
            facts.AddDay(April7);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => facts.AddDay(April7));
    }

    private static MonthFacts New() => new(new FactLayout(WorkedTeacher.Perbup));

    private static decimal? Get(MonthFacts facts, string name) => facts.Get(facts.Layout.Find(name)!, 0);
}
