using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Objections;
using Laras.Web.Access;
using Laras.Web.Attendance.Corrections;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Objections;

/// <summary>Somebody who had no part in it answers an objection; what is accepted about a day becomes a correction of that day.</summary>
public static class AnswerObjection
{
    /// <param name="Day">What shall count for the day; not asked when it is refused, or when it is about a line.</param>
    public sealed record Request(Objection Objection, ObjectionOutcome? Outcome, string Text, DayForm Day, Viewer By);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Answered : Outcome;

        /// <summary>Somebody else, or the same press a second time, was first.</summary>
        public sealed record AnsweredBefore(ObjectionAnswer Answer) : Outcome;

        public sealed record Refused(IReadOnlyList<string> Sentences) : Outcome;
    }

    public static async Task<Outcome> HandleAsync(
        LarasDb db,
        Request request,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(time);
        var objection = request.Objection;
        var parties = await Parties.OfAsync(db, [objection], region.Today(time), cancellationToken);
        if (parties[objection.Id].WhyNot(request.By.Id) is { } sentence)
        {
            return new Outcome.Refused([sentence]);
        }

        if (await AnswerAsync(db, objection.Id, cancellationToken) is { } before)
        {
            return new Outcome.AnsweredBefore(before);
        }

        var day = objection.Date is { } date
            ? await OneDay.LoadAsync(db, objection.EmployeeId, date, time, cancellationToken)
            : null;
        var problems = Check(request, day, out var counts);
        if (problems.Count > 0)
        {
            // Whoever was first may have corrected the day since; then what was asked is answered, not wrong.
            return await AnswerAsync(db, objection.Id, cancellationToken) is { } since
                ? new Outcome.AnsweredBefore(since)
                : new Outcome.Refused(problems);
        }

        Add(db, request, day, counts, time);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if (await AnswerAsync(db, objection.Id, cancellationToken) is not { } first)
            {
                throw;
            }

            return new Outcome.AnsweredBefore(first);
        }

        return new Outcome.Answered();
    }

    private static Task<ObjectionAnswer?> AnswerAsync(
        LarasDb db,
        Guid objection,
        CancellationToken cancellationToken
    ) =>
        db
            .ObjectionAnswers.AsNoTracking()
            .SingleOrDefaultAsync(answer => answer.ObjectionId == objection, cancellationToken);

    private static List<string> Check(Request request, WorkDay? day, out WrittenCorrection? counts)
    {
        counts = null;
        var problems = new List<string>();
        if (request.Outcome is null)
        {
            problems.Add("Pilih dahulu: diterima, diterima sebagian, atau belum dapat diterima.");
        }

        if (request.Text.Trim().Length is 0 or > FileObjection.TextCharactersMax)
        {
            problems.Add(
                "Pilih atau tulis alasannya, "
                    + $"paling panjang {Indonesian.Grouped(FileObjection.TextCharactersMax)} huruf; pegawai membacanya."
            );
        }

        if (day is not null && request.Outcome is (ObjectionOutcome.Accepted or ObjectionOutcome.Partly))
        {
            counts = request.Day.Read(day, out var unread);
            problems.AddRange(unread);
        }

        return problems;
    }

    private static void Add(LarasDb db, Request request, WorkDay? day, WrittenCorrection? counts, TimeProvider time)
    {
        var (objection, text) = (request.Objection, request.Text.Trim());
        var before = day is null ? null : DayWords.Of(day);
        var correction = counts is null
            ? null
            : DayCorrectionLog.Add(
                db,
                new(
                    objection.EmployeeId,
                    objection.Date!.Value,
                    counts,
                    before!,
                    $"Menjawab keberatan: {text}",
                    request.By.Id,
                    request.By.Name
                )
                {
                    ObjectionId = objection.Id,
                },
                time
            );
        var answer = new ObjectionAnswer
        {
            Id = Guid.CreateVersion7(),
            ObjectionId = objection.Id,
            Outcome = request.Outcome!.Value,
            Text = text,
            DecidedById = request.By.Id,
            DecidedBy = request.By.Name,
            DecidedAtUtc = time.GetUtcNow().UtcDateTime,
            CorrectionId = correction?.Id,
            Before = before,
            After = counts is null ? before : DayWords.Of(counts),
        };
        db.ObjectionAnswers.Add(answer);
        Note(db, objection, answer, time);
    }

    private static void Note(LarasDb db, Objection objection, ObjectionAnswer answer, TimeProvider time)
    {
        var matter = ObjectionMatter.Of(objection);
        Journal.Note(
            db,
            new(
                "jawab-keberatan",
                answer.DecidedById,
                answer.DecidedBy,
                $"Menjawab keberatan atas {matter.InWords()}: {ObjectionWords.Of(answer.Outcome)}."
            )
            {
                SubjectId = objection.EmployeeId,
                About = matter.Month.ToString(),
                Before = answer.Before,
                After = answer.After,
            },
            time,
            answer
        );
    }
}
