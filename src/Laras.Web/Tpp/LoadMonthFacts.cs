using Laras.Core;
using Laras.Core.Regulations.Facts;
using Laras.Core.Tpp;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp;

/// <summary>The facts of one person's month as the calculation reads them, for whoever explains a slip.</summary>
public static class LoadMonthFacts
{
    /// <param name="Problems">What could not be understood; a slip with such a sentence has no amount.</param>
    /// <param name="Slip">The stored slip of this run; null when the run has none.</param>
    public sealed record Answer(
        CompiledRegulation Regulation,
        MonthFacts Facts,
        PersonMonth Person,
        IReadOnlyList<string> Problems,
        string InputHash,
        Slip? Slip
    )
    {
        /// <summary>False when facts were added after the slip was made, so that it should be calculated again.</summary>
        public bool AreThoseOfTheSlip => Slip?.InputHash == InputHash;
    }

    /// <summary>The facts as of one run, or null when the person is not placed in that month.</summary>
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
        var slip = await db
            .Slips.AsNoTracking()
            .FirstOrDefaultAsync(slip => slip.RunId == run.Id && slip.EmployeeId == employee, cancellationToken);
        return new(compiled, maker.Facts, person.Person, problems, hash, slip);
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
