using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Web.Access;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>The taps that wait for the desk: those with heavy doubts until two people found the same, and those that nobody answered.</summary>
public static class FindDoubtfulTaps
{
    public const int RowsMax = 200;

    /// <summary>Older months are closed; what was not decided there counts as honest.</summary>
    private const int DaysBack = 62;

    /// <param name="Kind">Only doubts of this weight; null for both.</param>
    /// <param name="Agency">Code of the unit at the top; null for all.</param>
    public sealed record Request(Standing? Kind, string? Agency);

    public sealed record Row
    {
        public required Guid TapId { get; init; }
        public required EmployeeId EmployeeId { get; init; }
        public required string Name { get; init; }
        public required string Number { get; init; }
        public required string Unit { get; init; }

        /// <summary>The day of work that the tap belongs to; null when it belongs to none.</summary>
        public required WorkDay? Day { get; init; }

        /// <summary>The work date.</summary>
        public required DateOnly Date { get; init; }

        /// <summary>The date on the wall, which after a night shift is another one.</summary>
        public required DateOnly TappedOn { get; init; }
        public required TimeOnly Time { get; init; }
        public required int Score { get; init; }
        public required Standing Standing { get; init; }
        public required IReadOnlyList<string> Sentences { get; init; }

        /// <summary>What the person said about it.</summary>
        public required IReadOnlyList<string> Answers { get; init; }

        public required IReadOnlyList<TapFinding> Findings { get; init; }
    }

    public static async Task<IReadOnlyList<Row>> HandleAsync(
        LarasDb db,
        Request request,
        Reachable reachable,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reachable);
        var open = await OpenDoubts.BetweenAsync(db, today.AddDays(-DaysBack), today, today, time, cancellationToken);
        var wanted = open.Where(one => request.Kind is null || one.Judgement.Standing == request.Kind)
            .Where(one => reachable.Contains(one.Judgement.EmployeeId))
            .OrderByDescending(one => one.Judgement.Score)
            .ThenByDescending(one => one.Date)
            .ThenBy(one => one.Judgement.TapId)
            .ToList();
        var rows = await RowsAsync(db, wanted, cancellationToken);
        return [.. rows.Where(row => request.Agency is not { Length: > 0 } unit || row.Unit == unit).Take(RowsMax)];
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(
        LarasDb db,
        List<OpenDoubts.One> open,
        CancellationToken cancellationToken
    )
    {
        var days = open.ToDictionary(one => one.Judgement.TapId);
        var judged = open.ConvertAll(one => one.Judgement);
        var taps = judged.ConvertAll(row => row.TapId);
        var people = judged.Select(row => row.EmployeeId).Distinct().ToList();
        var events = await db
            .ClockEvents.AsNoTracking()
            .Where(tap => taps.Contains(tap.Id))
            .ToDictionaryAsync(tap => tap.Id, tap => tap.LocalTime, cancellationToken);
        var names = await db
            .Employees.AsNoTracking()
            .Where(one => people.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancellationToken);
        var places = await db
            .Placements.AsNoTracking()
            .Where(place => people.Contains(place.EmployeeId))
            .Join(db.Units, place => place.UnitId, unit => unit.Id, (place, unit) => new { place, unit.Name })
            .ToListAsync(cancellationToken);
        var findings = (
            await db.TapFindings.AsNoTracking().Where(row => taps.Contains(row.TapId)).ToListAsync(cancellationToken)
        ).ToLookup(row => row.TapId);
        var answers = (
            await db.TapAnswers.AsNoTracking().Where(row => taps.Contains(row.TapId)).ToListAsync(cancellationToken)
        ).ToLookup(row => row.TapId);
        return
        [
            .. judged.Select(row => new Row
            {
                TapId = row.TapId,
                EmployeeId = row.EmployeeId,
                Name = names[row.EmployeeId].Name,
                Number = names[row.EmployeeId].Number,
                Unit =
                    places
                        .Where(one => one.place.EmployeeId == row.EmployeeId && one.place.From <= row.LocalDate)
                        .MaxBy(one => one.place.From)
                        ?.Name
                    ?? "",
                Day = days[row.TapId].Day,
                Date = days[row.TapId].Date,
                TappedOn = row.LocalDate,
                Time = events.GetValueOrDefault(row.TapId),
                Score = row.Score,
                Standing = row.Standing,
                Sentences = LoadJudgedTaps.Sentences(row.Verdicts),
                Answers =
                [
                    .. answers[row.TapId]
                        .Select(answer => $"{answer.Answer}{(answer.Note is null ? "" : $": {answer.Note}")}"),
                ],
                Findings = [.. findings[row.TapId].OrderBy(finding => finding.FoundAtUtc)],
            }),
        ];
    }
}
