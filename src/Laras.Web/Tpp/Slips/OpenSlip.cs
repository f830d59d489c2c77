using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Regulations.Showing;
using Laras.Web.Storage;
using Laras.Web.Tpp.Differences;
using Laras.Web.Tpp.Holds;
using Laras.Web.Tpp.Periods;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Slips;

/// <summary>A stored slip opened again: its lines, the days behind them, and what it was computed with.</summary>
public sealed record OpenSlip
{
    public required CalculationRun Run { get; init; }

    public required LoadMonthFacts.Answer Answer { get; init; }

    /// <summary>How far its month is: an estimate, not final yet, or final.</summary>
    public required PeriodState State { get; init; }

    /// <summary>What closed months bring to this slip, oldest month first.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>The row that holds it back from payment; null when nothing does.</summary>
    public SlipHold? Hold { get; init; }

    /// <summary>What is paid out, with the differences.</summary>
    public Rupiah Net => new(Answer.Slip!.Net);

    public Rupiah DifferencesSum => new(Differences.Sum(line => line.Amount));

    /// <summary>The slip told line by line; null when there is no amount.</summary>
    public ToldSlip? Told { get; init; }

    /// <summary>The sentence that stands instead of an amount.</summary>
    public string? Instead => Answer.Slip?.Problem ?? (Told is null ? "Slip ini belum bisa dihitung." : null);

    /// <summary>The page of the regulation that paid it.</summary>
    public string Law => RegulationAddress.Of(Answer.Regulation.Regulation.Header.Folder);

    /// <summary>The first signs of the regulation's hash, enough for people to compare.</summary>
    public string Seal => Run.RegulationHash[..SealLength];

    /// <summary>The same of the facts that went into this slip.</summary>
    public string FactsSeal => Answer.Slip!.InputHash[..SealLength];

    /// <summary>The place on that page where a name of the regulation is said.</summary>
    public string ClauseOf(string name) => $"{Law}#{RegulationAddress.PlaceOf(name)}";

    public const int SealLength = 12;

    /// <summary>The slip of the month's last finished run, or null when the month has none for this person.</summary>
    public static async Task<OpenSlip?> OfMonthAsync(
        LarasDb db,
        Month month,
        EmployeeId employee,
        CancellationToken cancellationToken
    )
    {
        if (
            await Runs.LatestFinishedAsync(db, month, cancellationToken) is not { } run
            || await LoadMonthFacts.OfRunAsync(db, run, employee, cancellationToken) is not { Slip: { } slip } answer
        )
        {
            return null;
        }

        var told =
            slip.State == SlipState.Calculated && answer.Problems.Count == 0
                ? ToldSlip.Of(answer.Regulation.Regulation, answer.Facts)
                : null;
        return new()
        {
            Run = run,
            Answer = answer,
            State = await PeriodOfMonth.StateAsync(db, month, cancellationToken),
            Differences = await DifferencesAsync(db, run.Id, employee, cancellationToken),
            Hold = (await HeldSlips.OfAsync(db, month, cancellationToken)).GetValueOrDefault(employee),
            Told = told,
        };
    }

    private static Task<List<Difference>> DifferencesAsync(
        LarasDb db,
        Guid run,
        EmployeeId employee,
        CancellationToken cancellationToken
    ) =>
        db
            .Differences.AsNoTracking()
            .Where(line => line.RunId == run && line.EmployeeId == employee)
            .OrderBy(line => line.AboutMonthKey)
            .ThenBy(line => line.Position)
            .ToListAsync(cancellationToken);
}
