using Laras.Core.Regulations.Facts;
using Xunit;

namespace Laras.Core.Tests.Regulations.Facts;

public sealed class FactLayoutTests
{
    private static readonly Core.Regulations.Regulation Regulation = Small.Read(
        Small.Month(
            "pagu + jumlah(uang) x tambahan",
            "fakta:\n  uang: { satuan: rupiah, tingkat: hari, bawaan: 7 rupiah }\n  tambahan: { satuan: angka, bawaan: \"0,5\" }"
        )
    );

    private readonly FactLayout layout = new(Regulation);

    [Fact]
    public void Only_facts_that_formulas_use_have_a_place()
    {
        Assert.Equal(
            ["pagu", "tambahan", "uang"],
            layout.Slots.Select(slot => slot.Fact.Name).Order(StringComparer.Ordinal)
        );
        Assert.Null(layout.Find("gaji"));
    }

    [Fact]
    public void A_fact_with_a_default_has_it_until_it_is_set_and_again_after_clearing()
    {
        var facts = new MonthFacts(layout);
        Assert.Equal(0.5m, facts.Get(layout.Find("tambahan")!, 0));

        facts.Set("tambahan", 2m);
        facts.SetDay(facts.AddDay(new(2026, 4, 1)), "uang", 9m);
        Assert.Equal(2m, facts.Get(layout.Find("tambahan")!, 0));

        facts.Clear();
        Assert.Equal(0.5m, facts.Get(layout.Find("tambahan")!, 0));
        Assert.Equal(7m, facts.Get(layout.Find("uang")!, facts.AddDay(new(2026, 4, 1))));
    }

    [Fact]
    public void A_copy_changes_nothing_in_the_month_it_was_taken_from()
    {
        var facts = new MonthFacts(layout);
        facts.Set("pagu", 5m);
        facts.AddDay(new(2026, 4, 1));
        var copy = new MonthFacts(layout);
        copy.CopyFrom(facts);
        copy.Set("pagu", 6m);
        copy.SetDay(0, "uang", 1m);

        Assert.Equal((5m, 7m), (facts.Get(layout.Find("pagu")!, 0), facts.Get(layout.Find("uang")!, 0)));
        Assert.Equal((1, new DateOnly(2026, 4, 1)), (copy.Days, copy.DateOf(0)));
        copy.ClearDays();
        Assert.Equal((0, 1), (copy.Days, facts.Days));
    }

    [Fact]
    public void A_month_has_no_thirty_second_day()
    {
        var facts = new MonthFacts(layout);
        for (var i = 0; i < MonthFacts.DaysMax; i++)
        {
            facts.AddDay(new DateOnly(2026, 1, 1).AddDays(i));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => facts.AddDay(new(2026, 2, 1)));
    }
}
