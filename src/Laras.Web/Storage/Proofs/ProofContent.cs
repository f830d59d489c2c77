using System.Globalization;
using Laras.Core;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Proofs;

/// <summary>What a proof code vouches for, as one text: everything that the paper shows and that must not change.</summary>
internal static class ProofContent
{
    /// <summary>Null when what it is about is not there.</summary>
    public static Task<string?> OfAsync(
        LarasDb db,
        ProofKind kind,
        Guid id,
        EmployeeId employee,
        CancellationToken cancellationToken
    ) =>
        kind switch
        {
            ProofKind.Slip => OfSlipAsync(db, id, employee, cancellationToken),
        };

    private static async Task<string?> OfSlipAsync(
        LarasDb db,
        Guid run,
        EmployeeId employee,
        CancellationToken cancellationToken
    )
    {
        var known = await (
            from slip in db.Slips.AsNoTracking()
            where slip.RunId == run && slip.EmployeeId == employee
            join calculation in db.CalculationRuns on slip.RunId equals calculation.Id
            select new { Slip = slip, calculation.RegulationHash }
        ).SingleOrDefaultAsync(cancellationToken);
        return known is null
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{run}\n{employee}\n{known.Slip.MonthKey}\n{known.Slip.State}\n{known.Slip.Ceiling}\n{known.Slip.Net}\n"
                    + $"{known.Slip.Lines}\n{known.Slip.InputHash}\n{known.RegulationHash}"
            );
    }
}
