using Laras.Core;
using Laras.Core.Tpp.Periods;
using Laras.Web.Access;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Laras.Web.Tpp.Holds;
using Laras.Web.Tpp.Periods.Blockers;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods;

/// <summary>
/// Takes a month one step further. Of two people who press at once only one takes the step; who takes it has the own
/// slip held aside, for somebody else to confirm.
/// </summary>
public static class TakeStep
{
    public const int ReasonCharactersMax = 500;

    /// <param name="Office">In which office the person takes the step.</param>
    public sealed record Request(Month Month, MonthStep Step, EmployeeId ById, string By, Role Office)
    {
        /// <summary>The run that the person saw; null does not ask.</summary>
        public Guid? SeenRun { get; init; }

        /// <summary>For the lock: why each kind of blocker does not hold it up.</summary>
        public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>();
    }

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Taken(MonthTransition Step) : Outcome;

        public sealed record Refused(IReadOnlyList<string> Sentences) : Outcome;
    }

    public static async Task<Outcome> HandleAsync(
        LarasDb db,
        Request request,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        var steps = await PeriodOfMonth.StepsAsync(db, request.Month, cancellationToken);
        var progress = PeriodOfMonth.ProgressOf(steps);
        if (request.Step == MonthStep.Reopen || progress.WhyNot(new(request.Step, request.ById)) is not null)
        {
            return Refuse(progress.WhyNot(new(request.Step, request.ById)) ?? "Membuka lagi perlu dua orang.");
        }

        var run = await Runs.LatestFinishedAsync(db, request.Month, cancellationToken);
        if (request.SeenRun is { } seen && seen != run?.Id)
        {
            return Refuse(
                "Hitungannya sudah lain sejak halaman ini dibuka. Lihat dahulu angkanya, lalu tekan sekali lagi."
            );
        }

        var notes = new List<SetAside>();
        if (request.Step == MonthStep.Lock)
        {
            var problems = await LockConditions.MissingAsync(db, request.Month, run, time, cancellationToken);
            problems =
                problems.Count > 0 ? problems : await SetAsideAsync(db, request, run!, notes, time, cancellationToken);
            if (problems.Count > 0)
            {
                return new Outcome.Refused(problems);
            }
        }

        return await SaveAsync(db, request, progress, steps.Count + 1, run!, notes, time, cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> SetAsideAsync(
        LarasDb db,
        Request request,
        CalculationRun run,
        List<SetAside> notes,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var problems = new List<string>();
        foreach (var blocker in await MonthBlockers.FindAsync(new(db, request.Month, run, time), cancellationToken))
        {
            var reason = request.Reasons.GetValueOrDefault(blocker.Kind)?.Trim() ?? "";
            if (reason.Length is 0 or > ReasonCharactersMax)
            {
                problems.Add(
                    $"Masih ada {Indonesian.Grouped(blocker.Count)} {blocker.Title}. Selesaikan dahulu, atau tulis alasan "
                        + $"mengapa tidak menahan penguncian, paling panjang {ReasonCharactersMax} huruf."
                );
            }

            notes.Add(new(blocker.Kind, blocker.Title, blocker.Count, reason));
        }

        return problems;
    }

    private static async Task<Outcome> SaveAsync(
        LarasDb db,
        Request request,
        MonthProgress progress,
        int number,
        CalculationRun run,
        List<SetAside> notes,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var step = new MonthTransition
        {
            Id = Guid.CreateVersion7(),
            MonthKey = request.Month.Key,
            Number = number,
            From = progress.State,
            To = MonthProgress.Target(request.Step),
            ById = request.ById,
            By = request.By,
            AtUtc = time.GetUtcNow().UtcDateTime,
            Reason = notes.Count == 0 ? null : InWords(notes),
            Notes = notes.Count == 0 ? null : SetAside.Write(notes),
            RunId = run.Id,
            InputHash = await InputsHash.OfAsync(db, run.Id, cancellationToken),
            RegulationHash = run.RegulationHash,
            ResultHash = run.ResultHash,
        };
        db.MonthTransitions.Add(step);
        Journal.Note(
            db,
            new(
                "langkah-bulan",
                request.ById,
                request.By,
                $"{PeriodWords.Done(request.Step)}: {request.Month.InWords()}{(step.Reason is { } reason ? $", {reason}" : "")}."
            )
            {
                About = request.Month.ToString(),
                Before = new { State = progress.State.ToString() },
                After = new
                {
                    State = step.To.ToString(),
                    step.InputHash,
                    step.RegulationHash,
                    step.ResultHash,
                },
            },
            time,
            step
        );
        await HoldSlip.OwnAsync(db, request, run, time, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new Outcome.Taken(step);
        }
        catch (DbUpdateException)
        {
            // The number of the step is unique: whoever came first has taken it.
            db.ChangeTracker.Clear();
            return Refuse("Orang lain baru saja mengambil langkah ini. Tidak ada yang berubah karena tekanan Anda.");
        }
    }

    /// <summary><c>dikunci dengan 2 catatan: 3 PIN mesin … (alasan); …</c>.</summary>
    private static string InWords(List<SetAside> notes) =>
        $"dikunci dengan {notes.Count} catatan: "
        + string.Join("; ", notes.Select(note => $"{Indonesian.Grouped(note.Count)} {note.Title} ({note.Reason})"));

    private static Outcome.Refused Refuse(string sentence) => new([sentence]);
}
