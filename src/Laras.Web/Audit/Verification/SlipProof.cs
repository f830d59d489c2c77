using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Storage;
using Laras.Web.Storage.Proofs;
using Laras.Web.Tpp;
using Laras.Web.Tpp.Holds;
using Laras.Web.Tpp.Periods;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Audit.Verification;

/// <summary>
/// What everybody who holds the code of a slip may know: less than the paper says, enough to compare. The amount is not
/// told; whoever types it hears whether it is the same.
/// </summary>
public sealed record SlipProof
{
    /// <summary>The kind under which the journal notes that a calculation reached its end.</summary>
    internal const string CalculationEnded = "selesai-hitung";

    private const int SealLength = 12;
    private const int NumberEndLength = 4;

    public required Month Month { get; init; }
    public required string MaskedName { get; init; }

    /// <summary>The last digits of the NIP or the local number.</summary>
    public required string NumberEnd { get; init; }

    public required SlipStanding Standing { get; init; }

    /// <summary>The title of the regulation, and the first signs of its hash.</summary>
    public required string Regulation { get; init; }
    public required string RegulationSeal { get; init; }
    public required DateTime CalculatedAtUtc { get; init; }

    /// <summary>Where the journal vouches for the calculation with all its slips; null as long as that is not sealed.</summary>
    public required Seal? Seal { get; init; }

    /// <summary>Rupiah paid out; compared, never shown.</summary>
    public required long Net { private get; init; }

    internal static string EndOf(string number) => number[^Math.Min(NumberEndLength, number.Length)..];

    public bool IsAmount(long rupiah) => rupiah == Net;

    public static async Task<SlipProof?> OfAsync(LarasDb db, StoredProof proof, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(proof);
        var known = await (
            from slip in db.Slips.AsNoTracking()
            where slip.RunId == proof.OfId && slip.EmployeeId == proof.EmployeeId
            join run in db.CalculationRuns on slip.RunId equals run.Id
            join regulation in db.Regulations on run.RegulationHash equals regulation.Hash
            join person in db.Employees on slip.EmployeeId equals person.Id
            select new
            {
                Slip = slip,
                Run = run,
                Person = person,
                regulation.Title,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        return known is null
            ? null
            : new()
            {
                Month = Month.FromKey(known.Slip.MonthKey),
                MaskedName = Verification.MaskedName.Of(known.Person.Name),
                NumberEnd = EndOf(known.Person.Number),
                Standing = await StandingAsync(db, known.Run, proof.EmployeeId, cancellationToken),
                Regulation = known.Title,
                RegulationSeal = known.Run.RegulationHash[..SealLength],
                CalculatedAtUtc = known.Run.StartedAtUtc,
                Seal = await SealAsync(db, known.Run, cancellationToken),
                Net = known.Slip.Net,
            };
    }

    /// <summary>The entry with which the calculation ended carries the hash over all its slips.</summary>
    private static async Task<Seal?> SealAsync(LarasDb db, CalculationRun run, CancellationToken cancellationToken)
    {
        var month = Month.FromKey(run.MonthKey).ToString();
        var anywhere = $"%{run.Id}%";
        var entry = await db
            .JournalEntries.AsNoTracking()
            .Where(entry => entry.Kind == CalculationEnded && entry.About == month)
            .Where(entry => EF.Functions.Like(entry.After!, anywhere))
            .OrderByDescending(entry => entry.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return entry is null ? null : await Audit.Seal.OfAsync(db, entry, cancellationToken);
    }

    private static async Task<SlipStanding> StandingAsync(
        LarasDb db,
        CalculationRun run,
        EmployeeId employee,
        CancellationToken cancellationToken
    )
    {
        var month = Month.FromKey(run.MonthKey);
        if ((await Runs.LatestFinishedAsync(db, month, cancellationToken))?.Id != run.Id)
        {
            return SlipStanding.Superseded;
        }

        if ((await HeldSlips.OfAsync(db, month, cancellationToken)).ContainsKey(employee))
        {
            return SlipStanding.Held;
        }

        return await PeriodOfMonth.StateAsync(db, month, cancellationToken) switch
        {
            PeriodState.Paid => SlipStanding.Paid,
            PeriodState.Approved => SlipStanding.Approved,
            PeriodState.Open or PeriodState.DataLocked or PeriodState.Calculated or PeriodState.Checked =>
                SlipStanding.Estimated,
        };
    }
}
