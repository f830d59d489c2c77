using Laras.Core;
using Laras.Core.Tpp;
using Laras.Core.Tpp.Periods;
using Laras.Web.Access;
using Laras.Web.Demonstration.Days;
using Laras.Web.Storage;
using Laras.Web.Tpp;
using Laras.Web.Tpp.Holds;
using Laras.Web.Tpp.Periods;
using Laras.Web.Tpp.Periods.Blockers;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Demonstration;

/// <summary>
/// Takes the full months of the town as far as they are on its morning: March is paid, April waits for the treasurer.
/// A town too small for an office stops before its step.
/// </summary>
internal sealed class CloseTownMonths
{
    private const string Reason = "disepakati rapat rekonsiliasi: yang beres kemudian dibayar sebagai selisih";
    private const string Letter = "SK Bupati 800/13/2026 (contoh)";

    private static readonly (Month Month, MonthStep Step, DateTime Local)[] Steps =
    [
        (new(2026, 3), MonthStep.Lock, new(2026, 4, 2, 9, 12, 0)),
        (new(2026, 3), MonthStep.Calculate, new(2026, 4, 2, 10, 40, 0)),
        (new(2026, 3), MonthStep.Check, new(2026, 4, 6, 11, 5, 0)),
        (new(2026, 3), MonthStep.Approve, new(2026, 4, 7, 8, 30, 0)),
        (new(2026, 3), MonthStep.Pay, new(2026, 4, 8, 13, 20, 0)),
        (new(2026, 4), MonthStep.Lock, new(2026, 5, 4, 7, 8, 0)),
        (new(2026, 4), MonthStep.Calculate, new(2026, 5, 4, 7, 31, 0)),
    ];

    private readonly LarasDb db;
    private readonly IReadOnlyDictionary<Role, List<EmployeeId>> holders;

    private CloseTownMonths(LarasDb db, IReadOnlyDictionary<Role, List<EmployeeId>> holders) =>
        (this.db, this.holders) = (db, holders);

    /// <summary>A second treasurer marks as paid what the first has checked, and a second leader confirms the first one's slip.</summary>
    public static async Task<CloseTownMonths> BeginAsync(LarasDb db, CancellationToken cancellationToken)
    {
        await SeatSecondAsync(db, Role.Treasurer, "Analis Keuangan", cancellationToken);
        await SeatSecondAsync(db, Role.Leader, "Asisten Administrasi Umum", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var grants = await db.RoleGrants.AsNoTracking().ToListAsync(cancellationToken);
        return new(
            db,
            grants
                .OrderBy(grant => grant.Id)
                .GroupBy(grant => grant.Role)
                .ToDictionary(role => role.Key, role => role.Select(grant => grant.EmployeeId).ToList())
        );
    }

    public async Task<bool> IsClosedAsync(Month month, CancellationToken cancellationToken)
    {
        if (await PeriodOfMonth.StateAsync(db, month, cancellationToken) == PeriodState.Open)
        {
            return false;
        }

        // Cut off between two steps, the next start takes those that are left.
        await CloseAsync(month, cancellationToken);
        return true;
    }

    /// <summary>Takes the steps that are left; answers why one could not be taken.</summary>
    public async Task<IReadOnlyList<string>> CloseAsync(Month month, CancellationToken cancellationToken)
    {
        foreach (var (_, step, local) in Steps.Where(planned => planned.Month == month))
        {
            var progress = PeriodOfMonth.ProgressOf(await PeriodOfMonth.StepsAsync(db, month, cancellationToken));
            if (progress.Next != step || Taker(step) is not { } taker)
            {
                continue;
            }

            var time = new StandingClock(TownTime.Zone.ToUtc(local));
            var name = await NameAsync(taker, cancellationToken);
            var request = new TakeStep.Request(month, step, taker, name, SendStep.OfficeOf(step))
            {
                Reasons = step == MonthStep.Lock ? await ReasonsAsync(month, time, cancellationToken) : NoReasons,
            };
            if (await TakeStep.HandleAsync(db, request, time, cancellationToken) is TakeStep.Outcome.Refused refused)
            {
                return refused.Sentences;
            }

            if (step == MonthStep.Pay)
            {
                await ReleaseAsync(month, time, cancellationToken);
            }
        }

        return [];
    }

    private static IReadOnlyDictionary<string, string> NoReasons { get; } = new Dictionary<string, string>();

    private EmployeeId? Taker(MonthStep step)
    {
        var people = holders.GetValueOrDefault(SendStep.OfficeOf(step)) ?? [];
        return people.Skip(step == MonthStep.Pay ? 1 : 0).Select(person => (EmployeeId?)person).FirstOrDefault();
    }

    private async Task<IReadOnlyDictionary<string, string>> ReasonsAsync(
        Month month,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var run = await Runs.LatestFinishedAsync(db, month, cancellationToken);
        var blockers = await MonthBlockers.FindAsync(new(db, month, run!, time), cancellationToken);
        return blockers.ToDictionary(blocker => blocker.Kind, _ => Reason);
    }

    /// <summary>The slips of those who took the steps are confirmed by a leader, and the leader's by another one.</summary>
    private async Task ReleaseAsync(Month month, TimeProvider time, CancellationToken cancellationToken)
    {
        foreach (var held in (await HeldSlips.OfAsync(db, month, cancellationToken)).Keys)
        {
            if (
                holders.GetValueOrDefault(Role.Leader)?.Find(leader => leader != held) is { Value: var id }
                && id != default
            )
            {
                var leader = new EmployeeId(id);
                var name = await NameAsync(leader, cancellationToken);
                var request = new HoldSlip.Request(
                    month,
                    held,
                    false,
                    leader,
                    name,
                    [Role.Leader],
                    "Sudah dicocokkan."
                );
                await HoldSlip.HandleAsync(db, request, time, cancellationToken);
            }
        }
    }

    private Task<string> NameAsync(EmployeeId id, CancellationToken cancellationToken) =>
        db.Employees.Where(person => person.Id == id).Select(person => person.Name).SingleAsync(cancellationToken);

    private static async Task SeatSecondAsync(LarasDb db, Role role, string post, CancellationToken cancellationToken)
    {
        var seated = await db
            .RoleGrants.Where(grant => grant.Role == role)
            .Select(grant => grant.EmployeeId)
            .ToListAsync(cancellationToken);
        var second = await db
            .Placements.Where(place => place.Post.StartsWith(post) && !seated.Contains(place.EmployeeId))
            .Join(db.Employees, place => place.EmployeeId, person => person.Id, (_, person) => person)
            .OrderBy(person => person.Name)
            .ThenBy(person => person.Id)
            .Select(person => (EmployeeId?)person.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (seated.Count == 1 && second is { } person)
        {
            await GrantRole.AddAsync(
                db,
                new(person, role, Unit: null, Letter, new(TownTime.NowUtc.Year, 1, 1)),
                authorId: null,
                "kota contoh",
                new StandingClock(TownTime.NowUtc),
                cancellationToken
            );
        }
    }

    /// <summary>The clock on the wall at the moment of a step.</summary>
    private sealed class StandingClock(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
    }
}
