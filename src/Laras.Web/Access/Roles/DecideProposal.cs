using Laras.Core.Access;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Roles;

/// <summary>The second person agrees to a proposed role, or does not. Neither the proposer nor whom it is for may do it.</summary>
public static class DecideProposal
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Decided(string Name, Role Role, bool IsAgreed) : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    public static async Task<Outcome> HandleAsync(
        Guid proposalId,
        bool isAgreed,
        LarasDb db,
        Viewer viewer,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(time);
        var proposal = await FindRoleHolders
            .Waiting(db)
            .SingleOrDefaultAsync(waiting => waiting.Id == proposalId, cancellationToken);
        if (proposal is null)
        {
            return new Outcome.Refused("Usul ini sudah diputuskan orang lain. Lihat hasilnya di daftar.");
        }

        var deed = new Deed { Subject = proposal.EmployeeId, Author = proposal.ProposedById };
        var acting = await StandIns.OnAsync(db, today, cancellationToken);
        if (FourEyes.WhyNot(deed, viewer.Id, acting) is { } reason)
        {
            return new Outcome.Refused(reason);
        }

        await DecideAsync(proposal, isAgreed, db, viewer, time, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (IsDecided(proposalId))
        {
            return new Outcome.Refused("Usul ini baru saja diputuskan orang lain. Lihat hasilnya di daftar.");
        }

        var name = await db
            .Employees.Where(person => person.Id == proposal.EmployeeId)
            .Select(person => person.Name)
            .SingleAsync(cancellationToken);
        return new Outcome.Decided(name, proposal.Role, isAgreed);

        bool IsDecided(Guid id) => db.RoleDecisions.AsNoTracking().Any(decision => decision.ProposalId == id);
    }

    private static async Task DecideAsync(
        RoleProposal proposal,
        bool isAgreed,
        LarasDb db,
        Viewer viewer,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var decision = new RoleDecision
        {
            Id = Guid.CreateVersion7(),
            ProposalId = proposal.Id,
            IsAgreed = isAgreed,
            DecidedById = viewer.Id,
            DecidedBy = viewer.Name,
            DecidedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.RoleDecisions.Add(decision);
        var word = isAgreed ? "Menyetujui" : "Tidak menyetujui";
        Journal.Note(
            db,
            new(
                "putus-usul-peran",
                viewer.Id,
                viewer.Name,
                $"{word} usul {proposal.ProposedBy}: peran {RoleWords.Of(proposal.Role)} dengan {proposal.Letter}."
            )
            {
                SubjectId = proposal.EmployeeId,
            },
            time,
            decision
        );
        if (isAgreed)
        {
            await GrantRole.AddAsync(
                db,
                new(proposal.EmployeeId, proposal.Role, proposal.UnitId, proposal.Letter, proposal.From)
                {
                    To = proposal.To,
                    ProposedBy = proposal.ProposedBy,
                },
                viewer.Id,
                viewer.Name,
                time,
                cancellationToken
            );
        }
    }
}
