using Laras.Core;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;

namespace Laras.Web.Tpp;

/// <summary>What the journal learns of a calculation: who began it, every slip that it stored, and the hash it ended with.</summary>
internal static class NoteCalculation
{
    public static void Begun(LarasDb db, CalculateMonth.Request request, CalculationRun run, TimeProvider time) =>
        Note(db, "mulai-hitung", request, run, $"Memulai hitungan TPP {request.Month.InWords()}.", time);

    public static void GoneOn(LarasDb db, CalculateMonth.Request request, CalculationRun run, TimeProvider time) =>
        Note(db, "lanjut-hitung", request, run, $"Melanjutkan hitungan TPP {request.Month.InWords()}.", time);

    public static void Ended(LarasDb db, CalculationRun run, TimeProvider time)
    {
        var month = Month.FromKey(run.MonthKey);
        var sentence =
            run.State == RunState.Finished
                ? $"Menyelesaikan hitungan TPP {month.InWords()}: {Indonesian.Grouped(run.Done)} slip."
                : $"Hitungan TPP {month.InWords()} berhenti pada {Indonesian.Grouped(run.Done)} slip.";
        JournalNote note = new("selesai-hitung", null, run.StartedBy, sentence)
        {
            About = month.ToString(),
            After = new
            {
                hitungan = run.Id,
                naskah = run.RegulationHash,
                hasil = run.ResultHash,
            },
        };
        Journal.Note(db, note, time, run);
    }

    /// <summary>The slips of a batch with all that belongs to them, in the transaction that stores them.</summary>
    public static async Task StoredAsync(
        LarasDb db,
        CalculationRun run,
        IReadOnlyList<EmployeeId> people,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var noted = new NotedRows();
        var slips = db.Slips.Where(slip => slip.RunId == run.Id && people.Contains(slip.EmployeeId));
        var counters = db.YearCounters.Where(counter => counter.RunId == run.Id && people.Contains(counter.EmployeeId));
        await noted.AddStoredAsync(db, slips, cancellationToken);
        var facts = db.SlipFacts.Where(facts => facts.RunId == run.Id && people.Contains(facts.EmployeeId));
        var differences = db.Differences.Where(line => line.RunId == run.Id && people.Contains(line.EmployeeId));
        await noted.AddStoredAsync(db, counters, cancellationToken);
        await noted.AddStoredAsync(db, facts, cancellationToken);
        await noted.AddStoredAsync(db, differences, cancellationToken);
        var month = Month.FromKey(run.MonthKey);
        var sentence =
            $"Menyimpan slip {month.InWords()} ke-{Indonesian.Grouped(run.Done)} dari {Indonesian.Grouped(run.Total)}.";
        JournalNote note = new("simpan-slip", null, run.StartedBy, sentence) { About = month.ToString() };
        Journal.NoteMany(db, note, time, noted, run);
    }

    private static void Note(
        LarasDb db,
        string kind,
        CalculateMonth.Request request,
        CalculationRun run,
        string sentence,
        TimeProvider time
    )
    {
        JournalNote note = new(kind, request.StartedById, request.StartedBy, sentence)
        {
            About = request.Month.ToString(),
            After = new { hitungan = run.Id, naskah = run.RegulationHash },
        };
        Journal.Note(db, note, time, run);
    }
}
