using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Storage;
using Laras.Web.Tpp.Holds;
using Laras.Web.Tpp.Periods;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Payment;

/// <summary>
/// Who is paid what for a month, agency by agency: held slips stand apart, and so do those on which differences leave
/// less than nothing.
/// </summary>
public sealed record PaymentList
{
    /// <summary>A change from the month before above this share of it is shown to the treasurer.</summary>
    public const int JumpPercent = 25;

    public required Month Month { get; init; }
    public required PeriodState State { get; init; }

    /// <summary>Null before the month was calculated.</summary>
    public CalculationRun? Run { get; init; }

    /// <summary>In the order of agencies and then of names.</summary>
    public required IReadOnlyList<Payment> All { get; init; }

    public IEnumerable<Payment> Paid => All.Where(payment => payment.IsPaid);

    public IEnumerable<Payment> Held => All.Where(payment => payment.Hold is not null);

    /// <summary>Differences took back more than the month gives; nobody is paid less than nothing.</summary>
    public IEnumerable<Payment> Owing => All.Where(payment => payment.Hold is null && payment.Net < Rupiah.Zero);

    public IEnumerable<Payment> Jumps => All.Where(payment => payment.Jumps);

    public Rupiah Total => Sum(Paid);

    public static Rupiah Sum(IEnumerable<Payment> payments) =>
        payments.Aggregate(Rupiah.Zero, (sum, payment) => sum + payment.Net);

    /// <summary>One person's payment.</summary>
    /// <param name="Before">What the month before paid; null when it has no slip.</param>
    public sealed record Payment(
        EmployeeId Id,
        string Number,
        string Name,
        string AgencyCode,
        string Agency,
        IReadOnlyList<SlipLine> Lines,
        Rupiah Differences,
        Rupiah Net,
        Rupiah? Before,
        SlipHold? Hold
    )
    {
        public bool IsPaid => Hold is null && Net > Rupiah.Zero;

        public bool Jumps =>
            Before is { } before && Math.Abs(Net.Value - before.Value) * 100 > JumpPercent * Math.Abs(before.Value);
    }

    public static async Task<PaymentList> LoadAsync(LarasDb db, Month month, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var run = await Runs.LatestFinishedAsync(db, month, cancellationToken);
        return new()
        {
            Month = month,
            State = await PeriodOfMonth.StateAsync(db, month, cancellationToken),
            Run = run,
            All = run is null ? [] : await PaymentsAsync(db, run, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<Payment>> PaymentsAsync(
        LarasDb db,
        CalculationRun run,
        CancellationToken cancellationToken
    )
    {
        var month = Month.FromKey(run.MonthKey);
        var before = await Runs.LatestFinishedAsync(db, month.Previous, cancellationToken);
        var earlier = before is null
            ? []
            : await db
                .Slips.AsNoTracking()
                .Where(slip => slip.RunId == before.Id && slip.State == SlipState.Calculated)
                .ToDictionaryAsync(slip => slip.EmployeeId, slip => slip.Net, cancellationToken);
        var differences = await db
            .Differences.AsNoTracking()
            .Where(line => line.RunId == run.Id)
            .GroupBy(line => line.EmployeeId)
            .Select(group => new { group.Key, Sum = group.Sum(line => line.Amount) })
            .ToDictionaryAsync(group => group.Key, group => group.Sum, cancellationToken);
        var holds = await HeldSlips.OfAsync(db, month, cancellationToken);
        var rows = await (
            from slip in db.Slips.AsNoTracking()
            where slip.RunId == run.Id && (slip.State == SlipState.Calculated || slip.Net != 0)
            join person in db.Employees on slip.EmployeeId equals person.Id
            join unit in db.Units on slip.OpdId equals unit.Id
            select new
            {
                Slip = slip,
                person.Nip,
                person.LocalId,
                person.Name,
                unit.Code,
                Agency = unit.Name,
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.OrderBy(row => row.Agency, StringComparer.Ordinal)
                .ThenBy(row => row.Name, StringComparer.Ordinal)
                .ThenBy(row => row.Slip.EmployeeId.Value)
                .Select(row => new Payment(
                    row.Slip.EmployeeId,
                    row.Nip ?? row.LocalId ?? "",
                    row.Name,
                    row.Code,
                    row.Agency,
                    SlipLine.Read(row.Slip.Lines),
                    new(differences.GetValueOrDefault(row.Slip.EmployeeId)),
                    new(row.Slip.Net),
                    earlier.TryGetValue(row.Slip.EmployeeId, out var net) ? new Rupiah(net) : null,
                    holds.GetValueOrDefault(row.Slip.EmployeeId)
                )),
        ];
    }
}
