using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Attendance.Taps;
using Laras.Web.Organisation;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Tpp.Periods;
using Laras.Web.Tpp.Slips;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp;

/// <summary>
/// Calculates the slips of everybody who is placed in a month, batch by batch. It can be stopped between two slips and
/// goes on where it stood; the result is the same with any batch size.
/// </summary>
public static class CalculateMonth
{
    public const int UsualBatchSize = 500;

    /// <summary>More people at once only take memory; engines also limit how many ids a question may name.</summary>
    public const int BatchSizeMax = 5_000;

    public sealed record Request(Month Month, string StartedBy)
    {
        public EmployeeId? StartedById { get; init; }

        public int BatchSize { get; init; } = UsualBatchSize;

        /// <summary>Goes on with the month's last run, by the regulation it began with, instead of beginning a new one.</summary>
        public bool GoOn { get; init; }
    }

    /// <param name="Run">As it stands now; null when there is a reason not to begin.</param>
    public sealed record Answer(CalculationRun? Run, IReadOnlyList<string> Problems);

    /// <param name="progress">Called after every batch that is safely stored.</param>
    public static async Task<Answer> RunAsync(
        LarasDb db,
        Request request,
        TimeProvider time,
        Action<CalculationRun>? progress,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(request.BatchSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.BatchSize, BatchSizeMax);
        if (await WhyFixedAsync(db, request.Month, cancellationToken) is { } reason)
        {
            return new(null, [reason]);
        }

        var answer = request.GoOn
            ? await GoOnAsync(db, request, time, cancellationToken)
            : await BeginAsync(db, request, time, cancellationToken);
        if (answer.Run is { } run)
        {
            await CalculateAsync(db, run, request.BatchSize, time, progress, cancellationToken);
        }

        return answer;
    }

    /// <summary>Once its slips are fixed a month is never calculated again; null while it may be.</summary>
    private static async Task<string?> WhyFixedAsync(LarasDb db, Month month, CancellationToken cancellationToken) =>
        await PeriodOfMonth.StateAsync(db, month, cancellationToken) is var state and > PeriodState.DataLocked
            ? $"TPP {month.InWords()} sudah {PeriodWords.Of(state)}, jadi tidak dihitung ulang. Fakta yang datang "
                + "kemudian tetap tercatat dan menjadi selisih pada bulan berikutnya. Tidak ada yang berubah."
            : null;

    private static async Task<Answer> BeginAsync(
        LarasDb db,
        Request request,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await LawAsync(db, request.Month, cancellationToken) is not { } law)
        {
            return new(
                null,
                [
                    $"Belum ada peraturan yang dipakai untuk {request.Month.InWords()}. "
                        + $"Pakai dahulu satu: laras aturan pakai FOLDER --mulai {request.Month}",
                ]
            );
        }

        var settings = await db.Settings.ToDictionaryAsync(row => row.Name, row => row.Value, cancellationToken);
        if (Region.From(settings).Today(time) < request.Month.FirstDay)
        {
            return new(
                null,
                [$"{request.Month.InWords()} belum mulai, jadi belum ada yang dapat dihitung. Tidak ada yang berubah."]
            );
        }

        var run = new CalculationRun
        {
            Id = Guid.CreateVersion7(),
            MonthKey = request.Month.Key,
            RegulationHash = law,
            StartedBy = request.StartedBy,
            StartedAtUtc = time.GetUtcNow().UtcDateTime,
            State = RunState.Running,
            Total = await PeopleAsync(db, request.Month, cancellationToken),
            TapsUpTo = await LedgerLag.MarkAsync(db, TapFollower.Admits, cancellationToken),
        };
        db.CalculationRuns.Add(run);
        NoteCalculation.Begun(db, request, run, time);
        await db.SaveChangesAsync(cancellationToken);
        return new(run, []);
    }

    /// <summary>Locking a month locks the version of its regulation too.</summary>
    private static async Task<string?> LawAsync(LarasDb db, Month month, CancellationToken cancellationToken) =>
        await PeriodOfMonth.LastStepAsync(db, month, cancellationToken) is { To: PeriodState.DataLocked } locked
            ? locked.RegulationHash
            : (await RegulationsInForce.ForMonthAsync(db, month, cancellationToken))?.Hash;

    /// <summary>How many slips there will be, as far as it can be known before: those who have left come on top.</summary>
    private static async Task<int> PeopleAsync(LarasDb db, Month month, CancellationToken cancellationToken) =>
        await PeriodOfMonth.LastStepAsync(db, month, cancellationToken)
            is { To: PeriodState.DataLocked, RunId: { } locked }
            ? await db.Slips.CountAsync(slip => slip.RunId == locked, cancellationToken)
            : (await MonthPeople.LoadAsync(db, month, cancellationToken)).Count;

    private static async Task<Answer> GoOnAsync(
        LarasDb db,
        Request request,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var run = await Runs.LatestAsync(db, request.Month, cancellationToken);
        if (run is null or { State: RunState.Finished })
        {
            return new(
                null,
                [$"Tidak ada hitungan {request.Month.InWords()} yang terhenti, jadi tidak ada yang dilanjutkan."]
            );
        }

        if (
            await PeriodOfMonth.LastStepAsync(db, request.Month, cancellationToken)
                is { To: PeriodState.DataLocked } locked
            && !Runs.IsAfter(run, locked)
        )
        {
            return new(
                null,
                [
                    $"Hitungan itu mulai sebelum data {request.Month.InWords()} dikunci, jadi tidak dilanjutkan. "
                        + "Hitung dari awal dengan data yang terkunci.",
                ]
            );
        }

        run.State = RunState.Running;
        run.Total = await PeopleAsync(db, request.Month, cancellationToken);
        run.Done = await db.Slips.CountAsync(slip => slip.RunId == run.Id, cancellationToken);
        NoteCalculation.GoneOn(db, request, run, time);
        await db.SaveChangesAsync(cancellationToken);
        return new(run, []);
    }

    private static async Task CalculateAsync(
        LarasDb db,
        CalculationRun run,
        int batchSize,
        TimeProvider time,
        Action<CalculationRun>? progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var slips = await WriteSlips.BeginAsync(db, run, batchSize, time, progress, cancellationToken);
            var people = await slips.RunAsync(cancellationToken);
            run.ResultHash = await ResultHash.OfAsync(db, run, people, cancellationToken);
            run.FinishedAtUtc = time.GetUtcNow().UtcDateTime;
            run.State = RunState.Finished;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was stored stays; the count is what is stored, not what was in hand.
            run.Done = await db.Slips.CountAsync(slip => slip.RunId == run.Id, CancellationToken.None);
            run.State = RunState.Stopped;
        }

        NoteCalculation.Ended(db, run, time);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
