using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Storage;
using Laras.Web.Tpp.Periods;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp;

/// <summary>Where a month's calculation stands, and what its last finished run comes to for each agency.</summary>
public sealed record MonthOverview
{
    public required Month Month { get; init; }

    /// <summary>The last run, finished or not; null before the first.</summary>
    public CalculationRun? Latest { get; init; }

    /// <summary>The run whose slips count.</summary>
    public CalculationRun? Finished { get; init; }

    public required PeriodState State { get; init; }

    /// <summary>The month before has another result than the one whose yearly counters this run carried on.</summary>
    public required bool CarriedFromOlder { get; init; }

    /// <summary>The regulation that the finished run used, else the one that rules the month; null when none was decided.</summary>
    public string? RegulationNumber { get; init; }

    public string? RegulationFolder { get; init; }

    public required IReadOnlyList<Agency> Agencies { get; init; }

    public Rupiah Net => new(Agencies.Sum(agency => agency.Net.Value));

    public Rupiah Ceiling => new(Agencies.Sum(agency => agency.Ceiling.Value));

    public int Slips => Agencies.Sum(agency => agency.Slips);

    public int WithoutSlip => Agencies.Sum(agency => agency.WithoutSlip);

    public int NeedsAttention => Agencies.Sum(agency => agency.NeedsAttention);

    /// <summary>What one agency comes to.</summary>
    public sealed record Agency(
        string Code,
        string Name,
        int Slips,
        int WithoutSlip,
        int NeedsAttention,
        Rupiah Ceiling,
        Rupiah Net
    );

    public static async Task<MonthOverview> LoadAsync(LarasDb db, Month month, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var finished = await Runs.LatestFinishedAsync(db, month, cancellationToken);
        var hash = finished?.RegulationHash ?? await HashInForceAsync(db, month, cancellationToken);
        var law = await db
            .Regulations.AsNoTracking()
            .Where(text => text.Hash == hash)
            .Select(text => new { text.Title, text.Folder })
            .FirstOrDefaultAsync(cancellationToken);
        return new()
        {
            Month = month,
            Latest = await Runs.LatestAsync(db, month, cancellationToken),
            Finished = finished,
            State = await PeriodOfMonth.StateAsync(db, month, cancellationToken),
            CarriedFromOlder =
                finished is not null && await Runs.CarriedFromOlderAsync(db, finished, cancellationToken),
            RegulationNumber = law?.Title,
            RegulationFolder = law?.Folder,
            Agencies = finished is null ? [] : await AgenciesAsync(db, finished.Id, cancellationToken),
        };
    }

    private static Task<string?> HashInForceAsync(LarasDb db, Month month, CancellationToken cancellationToken) =>
        db
            .RegulationsInForce.Where(decision => decision.FromMonthKey <= month.Key)
            .OrderByDescending(decision => decision.FromMonthKey)
            .ThenByDescending(decision => decision.DecidedAtUtc)
            .Select(decision => (string?)decision.Hash)
            .FirstOrDefaultAsync(cancellationToken);

    private static async Task<List<Agency>> AgenciesAsync(LarasDb db, Guid run, CancellationToken cancellationToken)
    {
        var sums = await db
            .Slips.AsNoTracking()
            .Where(slip => slip.RunId == run)
            .GroupBy(slip => new { slip.OpdId, slip.State })
            .Select(group => new
            {
                group.Key.OpdId,
                group.Key.State,
                Count = group.Count(),
                Net = group.Sum(slip => slip.Net),
                Ceiling = group.Sum(slip => slip.Ceiling),
            })
            .ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellationToken);
        return
        [
            .. sums.GroupBy(sum => sum.OpdId)
                .Select(opd => new Agency(
                    units[opd.Key].Code,
                    units[opd.Key].Name,
                    opd.Where(sum => sum.State == SlipState.Calculated).Sum(sum => sum.Count),
                    opd.Where(sum => sum.State == SlipState.NotEntitled).Sum(sum => sum.Count),
                    opd.Where(sum => sum.State == SlipState.NeedsAttention).Sum(sum => sum.Count),
                    new(opd.Sum(sum => sum.Ceiling)),
                    new(opd.Sum(sum => sum.Net))
                ))
                .OrderBy(agency => agency.Name, StringComparer.Ordinal),
        ];
    }
}
