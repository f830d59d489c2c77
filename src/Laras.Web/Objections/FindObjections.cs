using Laras.Core;
using Laras.Core.Objections;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Objections;

/// <summary>Objections with everybody around them: those that wait within somebody's reach, those of one person, or one of them.</summary>
public sealed class FindObjections(LarasDb db, Region region, TimeProvider time)
{
    /// <summary>Nobody reads more on one page; the oldest stand first.</summary>
    public const int RowsMax = 300;
    public const int AnsweredMax = 50;

    /// <summary>An objection as somebody sees it today.</summary>
    public sealed record Row
    {
        public required Objection Objection { get; init; }
        public required string Name { get; init; }

        /// <summary>NIP or local number of whom it is about.</summary>
        public required string Number { get; init; }
        public required ObjectionAnswer? Answer { get; init; }
        public required Parties Parties { get; init; }
        public required bool IsOverdue { get; init; }

        /// <summary>Who is asked now; null means the personnel agency.</summary>
        public required EmployeeId? AskedId { get; init; }
        public required string? Asked { get; init; }

        public ObjectionMatter Matter => ObjectionMatter.Of(Objection);

        /// <summary>Written down by somebody else than the employee.</summary>
        public bool IsWrittenForHim => Objection.WrittenById != Objection.EmployeeId;

        public bool IsAskedOf(Viewer viewer) =>
            Parties.WhyNot(viewer.Id) is null
            && (AskedId == viewer.Id || (AskedId is null && viewer.Is(Role.Personnel)));
    }

    private sealed record Found
    {
        public required Objection Objection { get; init; }
        public required string Name { get; init; }
        public required string Number { get; init; }
        public required ObjectionAnswer? Answer { get; init; }
    }

    public async Task<IReadOnlyList<Row>> WaitingAsync(Reachable reachable, CancellationToken cancellationToken)
    {
        var found = await All()
            .Where(row => row.Answer == null)
            .OrderBy(row => row.Objection.WrittenAtUtc)
            .ToListAsync(cancellationToken);
        return await RowsAsync(
            [.. found.Where(row => reachable.Contains(row.Objection.EmployeeId)).Take(RowsMax)],
            cancellationToken
        );
    }

    public async Task<IReadOnlyList<Row>> AnsweredAsync(Reachable reachable, CancellationToken cancellationToken)
    {
        var found = await All()
            .Where(row => row.Answer != null)
            .OrderByDescending(row => row.Answer!.DecidedAtUtc)
            .Take(RowsMax)
            .ToListAsync(cancellationToken);
        return await RowsAsync(
            [.. found.Where(row => reachable.Contains(row.Objection.EmployeeId)).Take(AnsweredMax)],
            cancellationToken
        );
    }

    public async Task<IReadOnlyList<Row>> OfPersonAsync(EmployeeId person, CancellationToken cancellationToken) =>
        await RowsAsync(
            await All()
                .Where(row => row.Objection.EmployeeId == person)
                .OrderByDescending(row => row.Objection.WrittenAtUtc)
                .Take(RowsMax)
                .ToListAsync(cancellationToken),
            cancellationToken
        );

    /// <summary>The objection with its appeal, in order; empty for a foreign one as for a missing one.</summary>
    public async Task<IReadOnlyList<Row>> WithAppealAsync(
        Guid id,
        Reachable reachable,
        CancellationToken cancellationToken
    )
    {
        var first = await db
            .Objections.Where(one => one.Id == id)
            .Select(one => one.AppealOf ?? one.Id)
            .SingleOrDefaultAsync(cancellationToken);
        var found = await All()
            .Where(row => row.Objection.Id == first || row.Objection.AppealOf == first)
            .OrderBy(row => row.Objection.Instance)
            .ToListAsync(cancellationToken);
        return found.Any(row => reachable.Contains(row.Objection.EmployeeId))
            ? await RowsAsync(found, cancellationToken)
            : [];
    }

    private IQueryable<Found> All() =>
        from objection in db.Objections.AsNoTracking()
        join employee in db.Employees on objection.EmployeeId equals employee.Id
        from answer in db.ObjectionAnswers.Where(one => one.ObjectionId == objection.Id).DefaultIfEmpty()
        select new Found
        {
            Objection = objection,
            Name = employee.Name,
            Number = employee.Nip ?? employee.LocalId ?? "",
            Answer = answer,
        };

    private async Task<IReadOnlyList<Row>> RowsAsync(IReadOnlyList<Found> found, CancellationToken cancellationToken)
    {
        var now = region.Now(time);
        var today = DateOnly.FromDateTime(now);
        var parties = await Parties.OfAsync(db, [.. found.Select(row => row.Objection)], today, cancellationToken);
        var asked = found.ToDictionary(
            row => row.Objection.Id,
            row =>
                row.Answer is null
                    ? parties[row.Objection.Id].Asked(AnswerLimit.IsOver(row.Objection.LastDay, now))
                    : null
        );
        EmployeeId[] people = [.. asked.Values.OfType<EmployeeId>().Distinct()];
        var names = await db
            .Employees.Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return
        [
            .. found.Select(row => new Row
            {
                Objection = row.Objection,
                Name = row.Name,
                Number = row.Number,
                Answer = row.Answer,
                Parties = parties[row.Objection.Id],
                IsOverdue = row.Answer is null && AnswerLimit.IsOver(row.Objection.LastDay, now),
                AskedId = asked[row.Objection.Id],
                Asked = asked[row.Objection.Id] is { } person ? names.GetValueOrDefault(person) : null,
            }),
        ];
    }
}
