using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Tpp.Periods;
using Laras.Web.Tests.Regulations;
using Laras.Web.Tests.Tpp.Periods;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Tpp.Differences;

/// <summary>
/// Three months of a few people, in which facts come whenever they come: taps, corrections, letters. The same story can
/// be lived month by month with locks in between, or told at once from its end.
/// </summary>
internal sealed class LateHistory(int seed)
{
    public static readonly Month[] Months = [new(2026, 2), new(2026, 3), new(2026, 4)];

    private const int FactsBetween = 6;

    private ulong state = (ulong)seed;

    private sealed record Fact(int Person, DateOnly Date, int Kind);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What all slips of all months pay together.</summary>
    public async Task<long> LivedAsync(bool locked)
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseAsync(RegulationFolders.Flat(200_000), Months[0]);
        var people = Enumerable.Range(0, 3).Select(number => town.Hire($"P-{number}")).ToArray();
        var closing = await ClosingTown.OfAsync(town);
        var story = Story();
        if (!locked)
        {
            await HappenAsync(town, people, [.. story.SelectMany(facts => facts)]);
        }

        foreach (var (month, facts) in Months.Zip(story))
        {
            if (locked)
            {
                await HappenAsync(town, people, facts);
            }

            await town.CalculateAsync(month);
            if (locked)
            {
                await closing.TakeAsync(month, MonthStep.Calculate);
            }
        }

        await using var db = town.Open();
        var sum = 0L;
        foreach (var month in Months)
        {
            var run = (await Runs.LatestFinishedAsync(db, month, Token))!.Id;
            sum += await db.Slips.Where(slip => slip.RunId == run).SumAsync(slip => slip.Net, Token);
            Differences += await db.Differences.CountAsync(line => line.RunId == run, Token);
        }

        return sum;
    }

    /// <summary>How many difference lines the slips carry, so that a test can see that something was corrected.</summary>
    public int Differences { get; private set; }

    /// <summary>For each month what comes in before it is calculated: about itself and about months long closed.</summary>
    private List<Fact[]> Story()
    {
        state = (ulong)seed;
        return
        [
            .. Months.Select(
                (month, index) =>
                    Enumerable
                        .Range(0, FactsBetween)
                        .Select(_ => Months[Throw(index + 1)])
                        .Select(about => new Fact(Throw(3), about.FirstDay.AddDays(Throw(about.DayCount)), Throw(4)))
                        .ToArray()
            ),
        ];
    }

    private static async Task HappenAsync(PayTown town, EmployeeId[] people, Fact[] facts)
    {
        foreach (var (person, date, kind) in facts)
        {
            switch (kind)
            {
                case 0:
                    town.Tap(people[person], date.ToDateTime(new(6, 25)));
                    break;
                case 1:
                    town.Sick(people[person], date);
                    break;
                default:
                    town.Correct(people[person], date, kind == 2 ? DayStatus.Present : DayStatus.AbsentWithoutReason);
                    break;
            }
        }

        await town.SaveAsync();
    }

    // SplitMix64: chance from a seed, the same on every machine.
    private int Throw(int sides)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
        }
    }
}
