using Laras.Core.Regulations;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Facts;
using Laras.Core.Tests.Regulations;
using Laras.Core.Tests.Regulations.Calculating;
using Laras.Core.Tpp.Periods;
using Xunit;
using static Laras.Core.Tpp.Periods.NetEffects;

namespace Laras.Core.Tests.Tpp.Periods;

public sealed class LaterDifferencesTests
{
    private const int Histories = 400;

    [Fact]
    public void A_line_that_was_paid_too_little_is_owed_and_one_that_was_brought_already_is_not_brought_again()
    {
        Effect[] now = [new("Kehadiran", new(1_000)), new("Pajak", new(-50))];
        Effect[] paid = [new("Kehadiran", new(928)), new("Pajak", new(-46))];

        var first = LaterDifferences.Of(now, paid, []);
        Assert.Equal(["Kehadiran Rp 72", "Pajak −Rp 4"], first.Select(line => $"{line.Name} {line.Amount}"));
        Assert.Empty(LaterDifferences.Of(now, paid, first));
        Assert.Equal(
            ["Kehadiran −Rp 72", "Pajak Rp 4"],
            LaterDifferences.Of(paid, paid, first).Select(line => $"{line.Name} {line.Amount}")
        );
    }

    /// <summary>
    /// A year of one person under a random regulation: every month some earlier facts turn out otherwise. Whatever came
    /// when, all slips together with their differences come to what the year comes to from scratch.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2026)]
    public void All_that_was_paid_is_what_the_year_comes_to_from_scratch_to_the_rupiah(int seed)
    {
        var (compared, corrected) = (0, 0);
        for (var i = 0; i < Histories; i++)
        {
            var dice = new Dice((ulong)((seed * 1_000_003L) + i));
            var law = Small.Folder(new RandomRegulation(dice).Write()).Regulation!;
            var year = new Year(law, dice);
            for (var month = 0; month < 2 + dice.Throw(6); month++)
            {
                year.LetLateFactsCome();
                corrected += year.PayNextMonth();
            }

            if (year.FromScratch() is { } expected)
            {
                Assert.True(
                    expected == year.Paid,
                    $"seed {seed}, history {i}: paid {year.Paid}, from scratch {expected}"
                );
                compared++;
            }
        }

        // Histories without an answer or without a correction would prove little.
        Assert.True(compared * 4 > Histories, $"{compared} of {Histories} histories had an answer");
        Assert.True(corrected > Histories / 4, $"{corrected} differences");
    }

    private sealed class Year(Regulation law, Dice dice)
    {
        private readonly Calculator calculator = new(law);
        private readonly List<MonthFacts> facts = [];
        private readonly List<List<Effect>> paid = [];
        private readonly List<List<Effect>> brought = [];

        public long Paid { get; private set; }

        public void LetLateFactsCome()
        {
            for (var times = dice.Throw(3); times > 0 && facts.Count > 0; times--)
            {
                facts[dice.Throw(facts.Count)] = RandomFacts.Of(calculator.Layout, dice);
            }
        }

        /// <returns>How many difference lines the slip of this month has.</returns>
        public int PayNextMonth()
        {
            facts.Add(RandomFacts.Of(calculator.Layout, dice));
            var now = ComputeAll();
            var lines = 0;
            for (var month = 0; month < facts.Count - 1; month++)
            {
                if (now[month] is { } effects)
                {
                    var differences = LaterDifferences.Of(effects, paid[month], brought[month]);
                    brought[month].AddRange(differences);
                    Paid += differences.Sum(line => line.Amount.Value);
                    lines += differences.Count;
                }
            }

            paid.Add([.. now[^1] ?? []]);
            brought.Add([]);
            Paid += paid[^1].Sum(effect => effect.Amount.Value);
            return lines;
        }

        /// <summary>Null when a month has no answer by the last facts: then what was paid for it stands.</summary>
        public long? FromScratch()
        {
            var all = ComputeAll();
            return all.Any(month => month is null) ? null : all.Sum(month => month!.Sum(effect => effect.Amount.Value));
        }

        /// <summary>The months in their order, each with the counters of the one before.</summary>
        private List<IReadOnlyList<Effect>?> ComputeAll()
        {
            var all = new List<IReadOnlyList<Effect>?>();
            IReadOnlyList<Counter> counters = [];
            foreach (var month in facts)
            {
                var here = new MonthFacts(calculator.Layout);
                here.CopyFrom(month);
                foreach (var formula in law.YearCounters)
                {
                    here.Set(
                        formula.CarryName!,
                        counters.FirstOrDefault(known => known.Name == formula.Name)?.Value ?? 0
                    );
                }

                var result = calculator.Calculate(here);
                counters = result is SlipResult.Calculated calculated ? calculated.Counters : counters;
                all.Add(
                    result switch
                    {
                        SlipResult.Calculated slip => NetEffects.Of(law, slip.Lines),
                        SlipResult.NotEntitled => [],
                        _ => null,
                    }
                );
            }

            return all;
        }
    }
}
