using Laras.Core;
using Laras.Web.Organisation;
using Laras.Web.Regulations;
using Laras.Web.Storage;
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
        var people = await MonthPeople.LoadAsync(db, request.Month, cancellationToken);
        var answer = request.GoOn
            ? await GoOnAsync(db, request, people.Count, time, cancellationToken)
            : await BeginAsync(db, request, people.Count, time, cancellationToken);
        if (answer.Run is { } run)
        {
            await CalculateAsync(db, run, people, request.BatchSize, time, progress, cancellationToken);
        }

        return answer;
    }

    private static async Task<Answer> BeginAsync(
        LarasDb db,
        Request request,
        int total,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await RegulationsInForce.ForMonthAsync(db, request.Month, cancellationToken) is not { } compiled)
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
            RegulationHash = compiled.Hash,
            StartedBy = request.StartedBy,
            StartedAtUtc = time.GetUtcNow().UtcDateTime,
            State = RunState.Running,
            Total = total,
        };
        db.CalculationRuns.Add(run);
        NoteCalculation.Begun(db, request, run, time);
        await db.SaveChangesAsync(cancellationToken);
        return new(run, []);
    }

    private static async Task<Answer> GoOnAsync(
        LarasDb db,
        Request request,
        int total,
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

        run.State = RunState.Running;
        run.Total = total;
        run.Done = await db.Slips.CountAsync(slip => slip.RunId == run.Id, cancellationToken);
        NoteCalculation.GoneOn(db, request, run, time);
        await db.SaveChangesAsync(cancellationToken);
        return new(run, []);
    }

    private static async Task CalculateAsync(
        LarasDb db,
        CalculationRun run,
        IReadOnlyList<MonthPeople.Person> people,
        int batchSize,
        TimeProvider time,
        Action<CalculationRun>? progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await WriteSlipsAsync(db, run, people, batchSize, time, progress, cancellationToken);
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

    private static async Task WriteSlipsAsync(
        LarasDb db,
        CalculationRun run,
        IReadOnlyList<MonthPeople.Person> people,
        int batchSize,
        TimeProvider time,
        Action<CalculationRun>? progress,
        CancellationToken cancellationToken
    )
    {
        var compiled =
            await RegulationsInForce.ByHashAsync(db, run.RegulationHash, cancellationToken)
            ?? throw new InvalidDataException($"The regulation {run.RegulationHash} of run {run.Id} is not stored.");
        var maker = new SlipMaker(compiled);
        var store = new StoreSlips(db, run, time);
        var agencies = await Agencies.LoadAsync(db, cancellationToken);
        var before = await Runs.BeforeAsync(db, run, cancellationToken);
        var loading = new LoadPersonMonths(db, Month.FromKey(run.MonthKey), run.StartedAtUtc, before, agencies);
        var done = await db
            .Slips.Where(slip => slip.RunId == run.Id)
            .Select(slip => slip.EmployeeId)
            .ToHashSetAsync(cancellationToken);
        foreach (var batch in people.Where(person => !done.Contains(person.Id)).Chunk(batchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = await loading.ForAsync([.. batch.Select(person => person.Id)], cancellationToken);
            await store.WriteAsync(
                [.. batch.Select(person => maker.Make(run.Id, person.Id, known[person.Id]))],
                cancellationToken
            );
            progress?.Invoke(run);
        }
    }
}
