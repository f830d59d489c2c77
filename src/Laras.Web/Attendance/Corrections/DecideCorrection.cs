using Laras.Core;
using Laras.Core.Access;
using Laras.Web.Access;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Corrections;

/// <summary>The second person confirms a proposed correction, which then counts, or turns it down with a reason.</summary>
public static class DecideCorrection
{
    public sealed record Request(Guid ProposalId, CorrectionVerdict Verdict, string Reason, Viewer By);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Decided : Outcome;

        /// <summary>Somebody else, or the same press a second time, was first.</summary>
        public sealed record DecidedBefore(CorrectionDecision Decision) : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
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
        var proposal = await db
            .CorrectionProposals.AsNoTracking()
            .SingleAsync(row => row.Id == request.ProposalId, cancellationToken);
        if (await WhyNotAsync(db, proposal, request.By.Id, today, cancellationToken) is { } sentence)
        {
            return new Outcome.Refused(sentence);
        }

        var reason = request.Reason.Trim();
        if (reason.Length > ProposeCorrection.ReasonCharactersMax)
        {
            return new Outcome.Refused($"Tulis alasan paling panjang {ProposeCorrection.ReasonCharactersMax} huruf.");
        }

        if (request.Verdict == CorrectionVerdict.TurnedDown && reason.Length == 0)
        {
            return new Outcome.Refused("Tulis mengapa usulan ini tidak dipakai, supaya pengusul mengerti.");
        }

        if (await DecisionAsync(db, proposal.Id, cancellationToken) is { } before)
        {
            return new Outcome.DecidedBefore(before);
        }

        Add(db, proposal, request with { Reason = reason }, time);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if (await DecisionAsync(db, proposal.Id, cancellationToken) is not { } first)
            {
                throw;
            }

            return new Outcome.DecidedBefore(first);
        }

        return new Outcome.Decided();
    }

    /// <summary>The sentence for somebody who may not be the second person; null for who may.</summary>
    public static async Task<string?> WhyNotAsync(
        LarasDb db,
        CorrectionProposal proposal,
        EmployeeId decider,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var deed = new Deed { Subject = proposal.EmployeeId, Author = proposal.ProposedById };
        return FourEyes.WhyNot(deed, decider, await StandIns.OnAsync(db, today, cancellationToken));
    }

    public static Task<CorrectionDecision?> DecisionAsync(
        LarasDb db,
        Guid proposalId,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .CorrectionDecisions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ProposalId == proposalId, cancellationToken);
    }

    private static void Add(LarasDb db, CorrectionProposal proposal, Request request, TimeProvider time)
    {
        var correction =
            request.Verdict == CorrectionVerdict.Confirmed
                ? DayCorrectionLog.Add(
                    db,
                    new(
                        proposal.EmployeeId,
                        proposal.Date,
                        proposal.Counts,
                        proposal.Before,
                        $"Diusulkan {proposal.ProposedBy}: {proposal.Reason}",
                        request.By.Id,
                        request.By.Name
                    ),
                    time
                )
                : null;
        var decision = new CorrectionDecision
        {
            Id = Guid.CreateVersion7(),
            ProposalId = proposal.Id,
            Verdict = request.Verdict,
            Reason = request.Reason,
            DecidedById = request.By.Id,
            DecidedBy = request.By.Name,
            DecidedAtUtc = time.GetUtcNow().UtcDateTime,
            CorrectionId = correction?.Id,
        };
        db.CorrectionDecisions.Add(decision);
        var word = request.Verdict == CorrectionVerdict.Confirmed ? "Mengesahkan" : "Tidak memakai";
        Journal.Note(
            db,
            new(
                "putus-koreksi",
                request.By.Id,
                request.By.Name,
                $"{word} usulan koreksi {proposal.ProposedBy} untuk {Indonesian.LongDate(proposal.Date)}."
            )
            {
                SubjectId = proposal.EmployeeId,
                About = Month.Of(proposal.Date).ToString(),
            },
            time,
            decision
        );
    }
}
