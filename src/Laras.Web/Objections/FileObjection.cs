using Laras.Core;
using Laras.Core.Objections;
using Laras.Web.Access;
using Laras.Web.Attendance.Corrections;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Objections;

/// <summary>An employee, or the operator of his unit for him, says that a day or a line is not right; once, and once in appeal.</summary>
public static class FileObjection
{
    public const int TextCharactersMax = 2_000;
    public const int First = 1;
    public const int Appeal = 2;

    /// <param name="Id">Made by the form: sent twice, it is one objection.</param>
    public sealed record Request(
        Guid Id,
        EmployeeId Employee,
        ObjectionMatter Matter,
        ObjectionReason? Reason,
        string Text,
        Viewer By
    )
    {
        /// <summary>The answered objection that this appeals against.</summary>
        public Guid? AppealOf { get; init; }
    }

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Filed(Guid Id) : Outcome;

        /// <summary>The same matter was brought before; there it can be followed.</summary>
        public sealed record FiledBefore(Guid Id) : Outcome;

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
        var today = region.Today(time);
        if (await BeforeAsync(db, request, cancellationToken) is { } before)
        {
            return before == request.Id ? new Outcome.Filed(before) : new Outcome.FiledBefore(before);
        }

        var problems = await ProblemsAsync(db, request, today, time, cancellationToken);
        if (problems.Count > 0)
        {
            return new Outcome.Refused(problems);
        }

        var objection = await DraftAsync(db, request, today, time, cancellationToken);
        db.Objections.Add(objection);
        Note(db, objection, request, time);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if (await BeforeAsync(db, request, cancellationToken) is not { } first)
            {
                throw;
            }

            return new Outcome.FiledBefore(first);
        }

        return new Outcome.Filed(objection.Id);
    }

    private static Task<Guid?> BeforeAsync(LarasDb db, Request request, CancellationToken cancellationToken)
    {
        var month = request.Matter.Month.Key;
        var about = request.Matter.About;
        var instance = request.AppealOf is null ? First : Appeal;
        return db
            .Objections.Where(one => one.EmployeeId == request.Employee && one.MonthKey == month)
            .Where(one => one.About == about && one.Instance == instance)
            .Select(one => (Guid?)one.Id)
            .SingleOrDefaultAsync(cancellationToken);
    }

    private static async Task<List<string>> ProblemsAsync(
        LarasDb db,
        Request request,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var problems = new List<string>();
        if (request.Reason is not { } reason)
        {
            problems.Add("Pilih dahulu apa yang terjadi.");
        }
        else if (
            reason is ObjectionReason.Other or ObjectionReason.WrongFigure
            && string.IsNullOrWhiteSpace(request.Text)
        )
        {
            problems.Add("Tulis dengan kata sendiri apa yang keliru.");
        }

        if (request.Text.Length > TextCharactersMax)
        {
            problems.Add($"Tulis paling panjang {Indonesian.Grouped(TextCharactersMax)} huruf.");
        }

        if (
            request.Matter.Date is { } date
            && (date > today || await OneDay.LoadAsync(db, request.Employee, date, time, cancellationToken) is null)
        )
        {
            problems.Add("Hari itu belum tiba, atau di luar masa tugas.");
        }

        if (await db.Objections.AnyAsync(one => one.Id == request.Id, cancellationToken))
        {
            problems.Add("Formulir ini sudah dipakai. Buka lagi dari hari atau baris yang bersangkutan.");
        }

        if (request.AppealOf is not null && !await MayAppealAsync(db, request, cancellationToken))
        {
            problems.Add("Banding hanya untuk keberatan sendiri yang sudah dijawab dan belum diterima seluruhnya.");
        }

        return problems;
    }

    private static Task<bool> MayAppealAsync(LarasDb db, Request request, CancellationToken cancellationToken)
    {
        var about = request.Matter.About;
        return db.Objections.AnyAsync(
            one =>
                one.Id == request.AppealOf
                && one.EmployeeId == request.Employee
                && one.About == about
                && one.Instance == First
                && db.ObjectionAnswers.Any(answer =>
                    answer.ObjectionId == one.Id && answer.Outcome != ObjectionOutcome.Accepted
                ),
            cancellationToken
        );
    }

    /// <summary>The objection as it would be stored now, so that the form can say who answers, and until when.</summary>
    internal static async Task<Objection> DraftAsync(
        LarasDb db,
        Request request,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Id = request.Id,
            EmployeeId = request.Employee,
            MonthKey = request.Matter.Month.Key,
            Date = request.Matter.Date,
            Line = request.Matter.Line,
            About = request.Matter.About,
            Instance = request.AppealOf is null ? First : Appeal,
            AppealOf = request.AppealOf,
            Reason = request.Reason ?? ObjectionReason.Other,
            Text = request.Text.Trim(),
            WrittenById = request.By.Id,
            WrittenBy = request.By.Name,
            WrittenAtUtc = time.GetUtcNow().UtcDateTime,
            LastDay = await ObjectionLimit.LastDayAsync(db, today, cancellationToken),
            FirstDeciderId = await FirstDeciderAsync(db, request, today, cancellationToken),
        };

    /// <summary>Who answered before, else who corrected that day, else the direct superior.</summary>
    private static async Task<EmployeeId?> FirstDeciderAsync(
        LarasDb db,
        Request request,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (request.AppealOf is { } appealed)
        {
            return await db
                .ObjectionAnswers.Where(answer => answer.ObjectionId == appealed)
                .Select(answer => (EmployeeId?)answer.DecidedById)
                .SingleAsync(cancellationToken);
        }

        var corrected = await db
            .DayCorrections.Where(row => row.EmployeeId == request.Employee && row.Date == request.Matter.Date)
            .OrderByDescending(row => row.Id)
            .Select(row => (EmployeeId?)row.DecidedById)
            .FirstOrDefaultAsync(cancellationToken);
        if (corrected is not null)
        {
            return corrected;
        }

        var chain = await Parties.ChainAsync(db, request.Employee, today, cancellationToken);
        return chain.Count > 0 ? chain[0] : null;
    }

    private static void Note(LarasDb db, Objection objection, Request request, TimeProvider time)
    {
        var kind = objection.Instance == First ? "keberatan" : "banding";
        Journal.Note(
            db,
            new("tulis-keberatan", request.By.Id, request.By.Name, $"Menulis {kind} atas {request.Matter.InWords()}.")
            {
                SubjectId = request.Employee,
                About = request.Matter.Month.ToString(),
            },
            time,
            objection
        );
    }
}
