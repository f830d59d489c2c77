using Laras.Web.Access;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Corrections;

/// <summary>
/// The proposed corrections within somebody's reach: what waits, what was decided last, and how many each person
/// proposed, because a rubber stamp shows in its numbers first.
/// </summary>
public static class FindCorrections
{
    /// <summary>The newest that wait; nobody reads more on one page.</summary>
    public const int WaitingMax = 200;
    public const int DecidedMax = 20;

    public const int DaysCounted = 30;

    /// <summary>From here on somebody should ask why this person corrects so much.</summary>
    public const int ManyInThatTime = 20;

    public sealed record Row
    {
        public required CorrectionProposal Proposal { get; init; }
        public required string Name { get; init; }

        /// <summary>NIP or local number of whose day it is.</summary>
        public required string Number { get; init; }

        public required CorrectionDecision? Decision { get; init; }
    }

    public sealed record Proposer(string Name, int Proposed, int Confirmed)
    {
        public bool IsMany => Proposed >= ManyInThatTime;
    }

    public sealed record Response(
        IReadOnlyList<Row> Waiting,
        IReadOnlyList<Row> Decided,
        IReadOnlyList<Proposer> Proposers
    );

    public static async Task<Response> HandleAsync(
        LarasDb db,
        Reachable reachable,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(reachable);
        ArgumentNullException.ThrowIfNull(time);
        var since = time.GetUtcNow().UtcDateTime.AddDays(-DaysCounted);
        var recent = await Rows(db)
            .Where(row => row.Decision == null || row.Proposal.ProposedAtUtc >= since)
            .ToListAsync(cancellationToken);
        Row[] within =
        [
            .. recent
                .Where(row => reachable.Contains(row.Proposal.EmployeeId))
                .OrderByDescending(row => row.Proposal.ProposedAtUtc),
        ];
        return new(
            [.. within.Where(row => row.Decision is null).Take(WaitingMax)],
            [.. within.Where(row => row.Decision is not null).Take(DecidedMax)],
            [
                .. within
                    .Where(row => row.Proposal.ProposedAtUtc >= since)
                    .GroupBy(row => row.Proposal.ProposedById)
                    .Select(group => new Proposer(
                        group.First().Proposal.ProposedBy,
                        group.Count(),
                        group.Count(row => row.Decision?.Verdict == CorrectionVerdict.Confirmed)
                    ))
                    .OrderByDescending(proposer => proposer.Proposed)
                    .ThenBy(proposer => proposer.Name, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>One proposal of somebody within reach; a foreign one is answered like a missing one.</summary>
    public static async Task<Row?> OneAsync(
        LarasDb db,
        Guid id,
        Reachable reachable,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(reachable);
        var row = await Rows(db).SingleOrDefaultAsync(row => row.Proposal.Id == id, cancellationToken);
        return row is not null && reachable.Contains(row.Proposal.EmployeeId) ? row : null;
    }

    private static IQueryable<Row> Rows(LarasDb db) =>
        from proposal in db.CorrectionProposals.AsNoTracking()
        join employee in db.Employees on proposal.EmployeeId equals employee.Id
        from decision in db.CorrectionDecisions.Where(one => one.ProposalId == proposal.Id).DefaultIfEmpty()
        select new Row
        {
            Proposal = proposal,
            Name = employee.Name,
            Number = employee.Nip ?? employee.LocalId ?? "",
            Decision = decision,
        };
}
