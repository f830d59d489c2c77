using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Roles;

/// <summary>Who holds which role, for what, by which letter and since when; and which roles wait for a second person.</summary>
public static class FindRoleHolders
{
    public sealed record Holder(Guid GrantId, EmployeeId PersonId, string Number, string Name, Role Role, string? Unit)
    {
        public required string? UnitCode { get; init; }
        public required string Letter { get; init; }
        public required DateOnly From { get; init; }

        /// <summary>The last day, by whichever letter ends it first.</summary>
        public required DateOnly? To { get; init; }
        public required string GrantedBy { get; init; }
    }

    public sealed record Proposal(Guid Id, EmployeeId PersonId, string Number, string Name, Role Role, string? Unit)
    {
        public required string Letter { get; init; }
        public required DateOnly From { get; init; }
        public required EmployeeId ProposedById { get; init; }
        public required string ProposedBy { get; init; }
    }

    public sealed record Response(IReadOnlyList<Holder> Holders, IReadOnlyList<Proposal> Proposals);

    public static async Task<Response> HandleAsync(LarasDb db, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var holders = await HoldersAsync(db, RolesHeld.NotOver(db, today), cancellationToken);
        var proposals = await (
            from proposal in Waiting(db)
            join person in db.Employees on proposal.EmployeeId equals person.Id
            join unit in db.Units on proposal.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            select new Proposal(
                proposal.Id,
                person.Id,
                person.Nip ?? person.LocalId ?? "",
                person.Name,
                proposal.Role,
                unit!.Name
            )
            {
                Letter = proposal.Letter,
                From = proposal.From,
                ProposedById = proposal.ProposedById,
                ProposedBy = proposal.ProposedBy,
            }
        ).ToListAsync(cancellationToken);
        return new(
            [.. holders.OrderBy(holder => holder.Role).ThenBy(holder => holder.Name, StringComparer.Ordinal)],
            [.. proposals.OrderBy(proposal => proposal.Id)]
        );
    }

    internal static async Task<List<Holder>> HoldersAsync(
        LarasDb db,
        IQueryable<RoleGrant> grants,
        CancellationToken cancellationToken
    ) =>
        await (
            from grant in grants
            join person in db.Employees on grant.EmployeeId equals person.Id
            join unit in db.Units on grant.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            select new Holder(
                grant.Id,
                person.Id,
                person.Nip ?? person.LocalId ?? "",
                person.Name,
                grant.Role,
                unit!.Name
            )
            {
                UnitCode = unit.Code,
                Letter = grant.Letter,
                From = grant.From,
                To =
                    db.RoleGrantEnds.Where(end => end.GrantId == grant.Id).Min(end => (DateOnly?)end.LastDay)
                    ?? grant.To,
                GrantedBy = grant.GrantedBy,
            }
        ).ToListAsync(cancellationToken);

    /// <summary>Proposals that nobody has answered yet.</summary>
    internal static IQueryable<RoleProposal> Waiting(LarasDb db) =>
        db
            .RoleProposals.AsNoTracking()
            .Where(proposal => !db.RoleDecisions.Any(decision => decision.ProposalId == proposal.Id));
}
