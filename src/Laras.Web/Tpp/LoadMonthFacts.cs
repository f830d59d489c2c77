using Laras.Core;
using Laras.Core.Regulations.Facts;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp;

/// <summary>The facts of one person's month as the calculation reads them, for whoever explains a slip.</summary>
public static class LoadMonthFacts
{
    /// <param name="Facts">Those that the slip was made of.</param>
    /// <param name="Problems">What could not be understood; a slip with such a sentence has no amount.</param>
    /// <param name="InputHash">The hash of what is known today.</param>
    /// <param name="Slip">The stored slip of this run; null when the run has none.</param>
    public sealed record Answer(
        CompiledRegulation Regulation,
        MonthFacts Facts,
        IReadOnlyList<string> Problems,
        string InputHash,
        Slip? Slip
    )
    {
        /// <summary>False when facts were added after the slip was made.</summary>
        public bool AreThoseOfTheSlip => Slip?.InputHash == InputHash;
    }

    /// <summary>The facts of one run's slip; null when neither a slip nor a placement in that month is known.</summary>
    public static async Task<Answer?> OfRunAsync(
        LarasDb db,
        CalculationRun run,
        EmployeeId employee,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(run);
        if (await RegulationsInForce.ByHashAsync(db, run.RegulationHash, cancellationToken) is not { } compiled)
        {
            return null;
        }

        var slip = await db
            .Slips.AsNoTracking()
            .FirstOrDefaultAsync(slip => slip.RunId == run.Id && slip.EmployeeId == employee, cancellationToken);
        var stored = await db
            .SlipFacts.AsNoTracking()
            .FirstOrDefaultAsync(facts => facts.RunId == run.Id && facts.EmployeeId == employee, cancellationToken);
        var today = await TodayAsync(db, run, employee, compiled, cancellationToken);
        if (stored is null)
        {
            return today is null ? null : today with { Slip = slip };
        }

        var maker = new SlipMaker(compiled);
        var (problems, _) = maker.FillAgain(stored);
        return new(compiled, maker.Facts, problems, today?.InputHash ?? "", slip);
    }

    private static async Task<Answer?> TodayAsync(
        LarasDb db,
        CalculationRun run,
        EmployeeId employee,
        CompiledRegulation compiled,
        CancellationToken cancellationToken
    )
    {
        var agencies = await Agencies.LoadAsync(db, cancellationToken);
        var before = await Runs.BeforeAsync(db, run, cancellationToken);
        var loading = new LoadPersonMonths(db, Month.FromKey(run.MonthKey), run.StartedAtUtc, before, agencies);
        var known = await loading.ForAsync([employee], cancellationToken);
        if (!known.TryGetValue(employee, out var person))
        {
            return null;
        }

        var maker = new SlipMaker(compiled);
        var (problems, hash) = maker.Fill(person.Person);
        return new(compiled, maker.Facts, problems, hash, null);
    }

    /// <summary>As of the month's last finished run; null before the first.</summary>
    public static async Task<Answer?> OfMonthAsync(
        LarasDb db,
        Month month,
        EmployeeId employee,
        CancellationToken cancellationToken
    ) =>
        await Runs.LatestFinishedAsync(db, month, cancellationToken) is { } run
            ? await OfRunAsync(db, run, employee, cancellationToken)
            : null;
}
