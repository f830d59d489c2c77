using Laras.Core;
using Laras.Core.Tpp;
using Laras.Core.Tpp.Periods;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods;

/// <summary>
/// Opens locked data again before its calculation is fixed: one person asks with a reason, a second one agrees.
/// </summary>
public static class OpenMonthAgain
{
    public sealed record Request(Month Month, EmployeeId ById, string By, string? Reason);

    public abstract record Outcome
    {
        private Outcome() { }

        /// <summary>It waits for a second person.</summary>
        public sealed record Asked : Outcome;

        public sealed record Opened(MonthTransition Step) : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    /// <summary>The wish that waits for a second person; null when there is none.</summary>
    public static async Task<ReopeningRequest?> WaitingAsync(
        LarasDb db,
        Month month,
        CancellationToken cancellationToken
    ) =>
        await PeriodOfMonth.LastStepAsync(db, month, cancellationToken) is { To: PeriodState.DataLocked } locked
            ? await db
                .ReopeningRequests.AsNoTracking()
                .FirstOrDefaultAsync(request => request.TransitionId == locked.Id, cancellationToken)
            : null;

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
        if (progress.State != PeriodState.DataLocked)
        {
            return new Outcome.Refused(progress.WhyNot(new(MonthStep.Reopen, request.ById))!);
        }

        try
        {
            return await WaitingAsync(db, request.Month, cancellationToken) is { } waiting
                ? await AgreeAsync(db, request, waiting, progress, steps.Count + 1, time, cancellationToken)
                : await AskAsync(db, request, steps[^1], time, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Either number is unique: whoever came first has done it.
            db.ChangeTracker.Clear();
            return new Outcome.Refused(
                "Orang lain baru saja melakukannya. Tidak ada yang berubah karena tekanan Anda."
            );
        }
    }

    private static async Task<Outcome> AskAsync(
        LarasDb db,
        Request request,
        MonthTransition locked,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var reason = request.Reason?.Trim() ?? "";
        if (reason.Length is 0 or > TakeStep.ReasonCharactersMax)
        {
            return new Outcome.Refused(
                $"Tulis alasan mengapa datanya perlu dibuka lagi, paling panjang {TakeStep.ReasonCharactersMax} huruf. Datanya tetap terkunci."
            );
        }

        var wish = new ReopeningRequest
        {
            Id = Guid.CreateVersion7(),
            TransitionId = locked.Id,
            MonthKey = request.Month.Key,
            ById = request.ById,
            By = request.By,
            Reason = reason,
            AtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.ReopeningRequests.Add(wish);
        Journal.Note(
            db,
            new("minta-buka-bulan", request.ById, request.By, $"Minta membuka lagi {request.Month.InWords()}: {reason}")
            {
                About = request.Month.ToString(),
            },
            time,
            wish
        );
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Asked();
    }

    private static async Task<Outcome> AgreeAsync(
        LarasDb db,
        Request request,
        ReopeningRequest wish,
        MonthProgress progress,
        int number,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (progress.WhyNot(new(MonthStep.Reopen, wish.ById, request.ById)) is { } refusal)
        {
            return new Outcome.Refused(refusal);
        }

        var step = new MonthTransition
        {
            Id = Guid.CreateVersion7(),
            MonthKey = request.Month.Key,
            Number = number,
            From = progress.State,
            To = PeriodState.Open,
            ById = wish.ById,
            By = wish.By,
            SecondId = request.ById,
            AtUtc = time.GetUtcNow().UtcDateTime,
            Reason = $"{wish.Reason} (disetujui {request.By})",
        };
        db.MonthTransitions.Add(step);
        Journal.Note(
            db,
            new(
                "buka-bulan",
                request.ById,
                request.By,
                $"Membuka lagi {request.Month.InWords()} bersama {wish.By}: {wish.Reason}"
            )
            {
                About = request.Month.ToString(),
            },
            time,
            step
        );
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Opened(step);
    }
}
