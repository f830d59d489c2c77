using Laras.Core;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Tpp;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Tpp.Differences;
using Laras.Web.Tpp.Periods;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Slips;

/// <summary>
/// Writes every slip of a run that is not there yet: from what is known now while the month is open, from the facts of
/// the locked slips once it is locked.
/// </summary>
internal sealed class WriteSlips
{
    private readonly LarasDb db;
    private readonly CalculationRun run;
    private readonly int batchSize;
    private readonly Action<CalculationRun>? progress;
    private readonly SlipMaker maker;
    private readonly StoreSlips store;

    private WriteSlips(
        LarasDb db,
        CalculationRun run,
        CompiledRegulation law,
        int batchSize,
        TimeProvider time,
        Action<CalculationRun>? progress
    )
    {
        (this.db, this.run, this.batchSize, this.progress) = (db, run, batchSize, progress);
        maker = new(law);
        store = new(db, run, time);
    }

    public static async Task<WriteSlips> BeginAsync(
        LarasDb db,
        CalculationRun run,
        int batchSize,
        TimeProvider time,
        Action<CalculationRun>? progress,
        CancellationToken cancellationToken
    )
    {
        var law =
            await RegulationsInForce.ByHashAsync(db, run.RegulationHash, cancellationToken)
            ?? throw new InvalidDataException($"The regulation {run.RegulationHash} of run {run.Id} is not stored.");
        return new(db, run, law, batchSize, time, progress);
    }

    /// <returns>Everybody who may have a slip in this run, in the order of the numbers.</returns>
    public async Task<IReadOnlyList<MonthPeople.Person>> RunAsync(CancellationToken cancellationToken)
    {
        var done = await db
            .Slips.Where(slip => slip.RunId == run.Id)
            .Select(slip => slip.EmployeeId)
            .ToHashSetAsync(cancellationToken);
        var month = Month.FromKey(run.MonthKey);
        return await PeriodOfMonth.LastStepAsync(db, month, cancellationToken) is { To: PeriodState.DataLocked } locked
            ? await AgainAsync(locked.RunId!.Value, done, cancellationToken)
            : await FromWhatIsKnownAsync(month, done, cancellationToken);
    }

    private async Task<IReadOnlyList<MonthPeople.Person>> FromWhatIsKnownAsync(
        Month month,
        HashSet<EmployeeId> done,
        CancellationToken cancellationToken
    )
    {
        var people = await MonthPeople.LoadAsync(db, month, cancellationToken);
        run.Total = people.Count;
        var agencies = await Agencies.LoadAsync(db, cancellationToken);
        var before = await Runs.BeforeAsync(db, run, cancellationToken);
        var loading = new LoadPersonMonths(db, month, run.StartedAtUtc, before, agencies);
        var closed = await ClosedMonths.LoadAsync(db, run, agencies, cancellationToken);
        foreach (var batch in Batches(people, done))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = await loading.ForAsync(batch, cancellationToken);
            var brought = await closed.ForAsync(batch, cancellationToken);
            await StoreAsync([.. batch.Select(id => Make(id, known[id], brought[id]))], cancellationToken);
        }

        var others = await closed.OthersAsync(people, cancellationToken);
        run.Total += others.Count(person => done.Contains(person.Id));
        foreach (var batch in Batches(others, done))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var brought = await closed.ForAsync(batch, cancellationToken);
            var owed = batch.Where(id => brought[id].Differences.Count > 0).ToArray();
            run.Total += owed.Length;
            await StoreAsync([.. owed.Select(id => OnlyOwed(id, month, brought[id]))], cancellationToken);
        }

        return MonthPeople.Ordered(people.Concat(others));
    }

    private SlipMaker.Made Make(EmployeeId id, LoadPersonMonths.Known known, ClosedMonths.Brought brought)
    {
        var person = brought.MonthBefore is { HasCounters: true } before ? known.CarryOn(before.Counters) : known;
        return maker.Make(run.Id, id, person).With(brought.Differences);
    }

    /// <summary>Who is no longer placed in the month is still paid what an earlier one owes.</summary>
    private SlipMaker.Made OnlyOwed(EmployeeId id, Month month, ClosedMonths.Brought brought)
    {
        var slip = new Slip
        {
            RunId = run.Id,
            EmployeeId = id,
            MonthKey = run.MonthKey,
            OpdId = brought.OpdId!.Value,
            State = SlipState.NotEntitled,
            Ceiling = 0,
            Net = 0,
            Lines = SlipLine.Write([]),
            Problem = $"Tidak ditempatkan pada {month.InWords()}; yang dibayar hanya selisih bulan sebelumnya.",
            InputHash = "",
        };
        return new SlipMaker.Made(slip, [], [], []).With(brought.Differences);
    }

    private async Task<IReadOnlyList<MonthPeople.Person>> AgainAsync(
        Guid locked,
        HashSet<EmployeeId> done,
        CancellationToken cancellationToken
    )
    {
        var people = await MonthPeople.OfRunAsync(db, locked, cancellationToken);
        run.Total = people.Count;
        foreach (var batch in Batches(people, done))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await StoreAsync(await AgainAsync(locked, batch, cancellationToken), cancellationToken);
        }

        return people;
    }

    private async Task<IReadOnlyList<SlipMaker.Made>> AgainAsync(
        Guid locked,
        EmployeeId[] batch,
        CancellationToken cancellationToken
    )
    {
        var slips = await db
            .Slips.AsNoTracking()
            .Where(slip => slip.RunId == locked && batch.Contains(slip.EmployeeId))
            .ToDictionaryAsync(slip => slip.EmployeeId, cancellationToken);
        var facts = await db
            .SlipFacts.AsNoTracking()
            .Where(facts => facts.RunId == locked && batch.Contains(facts.EmployeeId))
            .ToDictionaryAsync(facts => facts.EmployeeId, cancellationToken);
        var counters = (
            await db
                .YearCounters.AsNoTracking()
                .Where(counter => counter.RunId == locked && batch.Contains(counter.EmployeeId))
                .ToListAsync(cancellationToken)
        ).ToLookup(counter => counter.EmployeeId, counter => new Counter(counter.Name, counter.Value));
        var lines = (
            await db
                .Differences.AsNoTracking()
                .Where(line => line.RunId == locked && batch.Contains(line.EmployeeId))
                .ToListAsync(cancellationToken)
        ).ToLookup(line => line.EmployeeId);
        return
        [
            .. batch.Select(id =>
            {
                var slip = slips[id];
                var whose = new SlipMaker.Whose(run.Id, id, run.MonthKey, slip.OpdId, [.. counters[id]]);
                var made = facts.TryGetValue(id, out var known)
                    ? maker.MakeAgain(whose, known)
                    : new(slip.With(run.Id, 0), [], [], []);
                return made.With([.. lines[id].Select(line => line.For(run.Id))]);
            }),
        ];
    }

    private IEnumerable<EmployeeId[]> Batches(IEnumerable<MonthPeople.Person> people, HashSet<EmployeeId> done) =>
        people.Select(person => person.Id).Where(id => !done.Contains(id)).Chunk(batchSize);

    private async Task StoreAsync(IReadOnlyList<SlipMaker.Made> made, CancellationToken cancellationToken)
    {
        await store.WriteAsync(made, cancellationToken);
        progress?.Invoke(run);
    }
}
