using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Access;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Corrections;

/// <summary>Somebody proposes what should count for another person's day. It waits until a second person has looked at it.</summary>
public static class ProposeCorrection
{
    public const int ReasonCharactersMax = 500;

    /// <param name="Id">Made by the form: sent twice, it is one proposal.</param>
    public sealed record Request(Guid Id, EmployeeId Employee, DateOnly Date, DayForm Form, string Reason, Viewer By)
    {
        /// <summary>What follows from something else that people said, instead of a form.</summary>
        public WrittenCorrection? Counts { get; init; }
    }

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Proposed(Guid Id) : Outcome;

        public sealed record Refused(IReadOnlyList<string> Sentences) : Outcome;
    }

    public static async Task<Outcome> HandleAsync(
        LarasDb db,
        Request request,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        if (await ReadAsync(db, request.Id, cancellationToken) is { } same)
        {
            return IsSame(same, request)
                ? new Outcome.Proposed(same.Id)
                : Refuse("Formulir ini sudah dipakai. Buka lagi dari hari yang bersangkutan.");
        }

        var day = await OneDay.LoadAsync(db, request.Employee, request.Date, time, cancellationToken);
        IReadOnlyList<string> unread = [];
        var counts = request.Counts ?? request.Form.Read(day, out unread);
        List<string> problems = [.. await ProblemsAsync(db, request, day, today, cancellationToken), .. unread];
        if (problems.Count > 0 || counts is null)
        {
            return new Outcome.Refused(problems);
        }

        var proposal = new CorrectionProposal
        {
            Id = request.Id,
            EmployeeId = request.Employee,
            Date = request.Date,
            CameAt = counts.CameAt,
            LeftAt = counts.LeftAt,
            Status = counts.Status,
            WithoutTap = counts.WithoutTap,
            Reason = request.Reason.Trim(),
            Before = DayWords.Of(day!),
            ProposedById = request.By.Id,
            ProposedBy = request.By.Name,
            ProposedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.CorrectionProposals.Add(proposal);
        Note(db, proposal, time);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Proposed(proposal.Id);
    }

    private static async Task<List<string>> ProblemsAsync(
        LarasDb db,
        Request request,
        WorkDay? day,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var problems = new List<string>();
        if (request.By.Id == request.Employee)
        {
            problems.Add("Hari sendiri tidak dikoreksi sendiri. Tulis keberatan; orang lain yang menjawab.");
        }

        if (day is null || request.Date > today)
        {
            problems.Add("Hari itu belum tiba, atau di luar masa tugas pegawai ini.");
        }

        if (request.Reason.Trim().Length is 0 or > ReasonCharactersMax)
        {
            problems.Add($"Tulis alasannya, paling panjang {ReasonCharactersMax} huruf.");
        }

        var waiting = db.CorrectionProposals.Where(row =>
            row.EmployeeId == request.Employee
            && row.Date == request.Date
            && !db.CorrectionDecisions.Any(decision => decision.ProposalId == row.Id)
        );
        if (await waiting.AnyAsync(cancellationToken))
        {
            problems.Add("Sudah ada usulan untuk hari ini yang menunggu orang kedua.");
        }

        return problems;
    }

    private static Task<CorrectionProposal?> ReadAsync(LarasDb db, Guid id, CancellationToken cancellationToken) =>
        db.CorrectionProposals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    private static bool IsSame(CorrectionProposal known, Request request) =>
        known.ProposedById == request.By.Id && known.EmployeeId == request.Employee && known.Date == request.Date;

    private static Outcome.Refused Refuse(string sentence) => new([sentence]);

    private static void Note(LarasDb db, CorrectionProposal proposal, TimeProvider time)
    {
        var after = DayWords.Of(proposal.Counts);
        Journal.Note(
            db,
            new(
                "usul-koreksi",
                proposal.ProposedById,
                proposal.ProposedBy,
                $"Mengusulkan koreksi {Indonesian.DayAndMonth(proposal.Date)} {proposal.Date.Year}: {after}."
            )
            {
                SubjectId = proposal.EmployeeId,
                About = Month.Of(proposal.Date).ToString(),
                Before = proposal.Before,
                After = after,
            },
            time,
            proposal
        );
    }
}
