using Laras.Core;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Tpp.Periods;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Differences;

/// <summary>The closed months before the one that is calculated, oldest first, so that yearly counters go on from one to the next.</summary>
internal sealed class ClosedMonths
{
    /// <summary>
    /// How far back later facts still bring a difference. Every month of it is loaded once more in every calculation.
    /// </summary>
    public const int MonthsBack = 12;

    private readonly LarasDb db;
    private readonly CalculationRun run;
    private readonly IReadOnlyList<ClosedMonth> months;

    private ClosedMonths(LarasDb db, CalculationRun run, IReadOnlyList<ClosedMonth> months) =>
        (this.db, this.run, this.months) = (db, run, months);

    /// <summary>What the closed months bring to one person's slip, and how far the counters of the year are after them.</summary>
    public sealed record Brought(IReadOnlyList<Difference> Differences, Guid? OpdId, ClosedMonth.Again? MonthBefore);

    public static async Task<ClosedMonths> LoadAsync(
        LarasDb db,
        CalculationRun run,
        Agencies agencies,
        CancellationToken cancellationToken
    )
    {
        var month = Month.FromKey(run.MonthKey);
        var earliest = Month.Of(month.FirstDay.AddMonths(-MonthsBack));
        var months = new List<ClosedMonth>();
        foreach (var step in await PeriodOfMonth.ClosedBeforeAsync(db, month, earliest, cancellationToken))
        {
            var closed =
                await Runs.LatestFinishedAsync(db, Month.FromKey(step.MonthKey), cancellationToken)
                ?? throw new InvalidDataException($"The closed month {step.MonthKey} has no run.");
            var law =
                await RegulationsInForce.ByHashAsync(db, closed.RegulationHash, cancellationToken)
                ?? throw new InvalidDataException($"The regulation {closed.RegulationHash} is not stored.");
            var before = await Runs.BeforeAsync(db, closed, cancellationToken);
            months.Add(new(db, closed, law, run.StartedAtUtc, before, agencies));
        }

        return new(db, run, months);
    }

    /// <summary>People of the closed months who are not among those of this one: who has left may still be owed something.</summary>
    public async Task<IReadOnlyList<MonthPeople.Person>> OthersAsync(
        IEnumerable<MonthPeople.Person> known,
        CancellationToken cancellationToken
    )
    {
        var seen = known.Select(person => person.Id).ToHashSet();
        var others = new List<MonthPeople.Person>();
        foreach (var month in months)
        {
            var people = await MonthPeople.LoadAsync(db, month.Month, cancellationToken);
            var paid = await MonthPeople.OfRunAsync(db, month.RunId, cancellationToken);
            others.AddRange(people.Concat(paid).Where(person => seen.Add(person.Id)));
        }

        return MonthPeople.Ordered(others);
    }

    public async Task<IReadOnlyDictionary<EmployeeId, Brought>> ForAsync(
        EmployeeId[] people,
        CancellationToken cancellationToken
    )
    {
        var brought = people.ToDictionary(person => person, _ => new Brought([], null, null));
        IReadOnlyDictionary<EmployeeId, ClosedMonth.Again>? last = null;
        foreach (var (index, month) in months.Index())
        {
            var goesOn = index > 0 && months[index - 1].Month == month.Month.Previous && IsSameYear(month.Month);
            var carrying = months.Skip(index + 1).Select(later => later.RunId).ToArray();
            last = await month.ComputeAsync(run.Id, carrying, people, goesOn ? last : null, cancellationToken);
            foreach (var (person, again) in last)
            {
                var known = brought[person];
                brought[person] = new(
                    [.. known.Differences, .. again.Differences],
                    again.OpdId ?? known.OpdId,
                    IsMonthBefore(month.Month) ? again : null
                );
            }
        }

        return brought;
    }

    private static bool IsSameYear(Month month) => month.Year == month.Previous.Year;

    private bool IsMonthBefore(Month closed) =>
        Month.FromKey(run.MonthKey) is var month && month.Previous == closed && IsSameYear(month);
}
