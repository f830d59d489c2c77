using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Web.Access;
using Laras.Web.Attendance.Judging;
using Laras.Web.Employees;
using Laras.Web.Layout;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance;

/// <summary>One person, one month, minute by minute. Somebody outside the viewer's reach is answered like nobody.</summary>
public static class LoadEmployeeMonth
{
    private const int MonthsOfHabit = 4;

    /// <param name="Number">NIP or local number.</param>
    /// <param name="Day">Day of the month to open; without it the last one that had a consequence.</param>
    public sealed record Request(string Number, Month Month, int? Day);

    public static async Task<EmployeeMonth?> HandleAsync(
        Request request,
        LarasDb db,
        Viewer viewer,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);

        var employee = await FindEmployee.ByNumberAsync(db, request.Number, viewer, today, cancellationToken);
        if (employee is null)
        {
            return null;
        }

        var days = await DaysAsync(employee.Id, request.Month, db, time, cancellationToken);
        var firstRecord = await db
            .ClockEvents.OrderBy(tap => tap.LocalDate)
            .Select(tap => (DateOnly?)tap.LocalDate)
            .FirstOrDefaultAsync(cancellationToken);
        var known = days.Where(day => IsShown(day) && day.Date >= firstRecord).ToArray();
        var history = known.Select(DayLine.Of).ToArray();
        var shown = known.Where(day => request.Month.Contains(day.Date)).ToArray();
        var opened = Chosen(shown, request.Day);
        return new()
        {
            Person = await HeadAsync(employee, request.Month, db, time, cancellationToken),
            Month = request.Month,
            Lines = [.. history.Where(line => request.Month.Contains(line.Date))],
            History = history,
            Opened = opened is null
                ? null
                : OpenDay.Of(opened, await JudgedMoments.OfAsync(db, opened, cancellationToken)),
        };
    }

    private static async Task<IReadOnlyList<WorkDay>> DaysAsync(
        EmployeeId person,
        Month last,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var days = new List<WorkDay>();
        for (var month = Month.Of(last.FirstDay.AddMonths(1 - MonthsOfHabit)); month <= last; month = month.Next)
        {
            var judged = await LoadWorkDays.ForAsync(db, [person], month, time, cancellationToken);
            days.AddRange(judged.GetValueOrDefault(person) ?? []);
        }

        return days;
    }

    /// <summary>An ordinary weekend says nothing, also when it is a holiday; one on which somebody came in does.</summary>
    internal static bool IsShown(WorkDay day) =>
        day.Passages.Count > 0
        || day.Schedule.Kind is DayKind.Work or DayKind.RosterFree or DayKind.Unplanned
        || day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static WorkDay? Chosen(WorkDay[] days, int? day) =>
        day is { } asked
            ? Array.Find(days, known => known.Date.Day == asked)
            : Array.FindLast(days, known => DayLine.Of(known).Verdict.Tone is Tone.Attention or Tone.Missing)
                ?? Array.FindLast(days, known => known.Status != DayStatus.NotYet);

    private static async Task<EmployeeMonth.PersonHead> HeadAsync(
        Employee employee,
        Month month,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var post = await (
            from placement in db.Placements.AsNoTracking()
            where placement.EmployeeId == employee.Id && placement.From <= month.LastDay
            orderby placement.From descending
            join unit in db.Units on placement.UnitId equals unit.Id
            select new
            {
                placement.Post,
                Unit = unit.Name,
                unit.Code,
                unit.Zone,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        // Of a month that is over, whoever decided on its last day.
        var today = DateOnly.FromDateTime((post?.Zone ?? default).ToLocal(time.GetUtcNow().UtcDateTime));
        var day = today < month.LastDay ? today : month.LastDay;
        var decider = await FindDecider.ForAsync(db, employee.Id, day, cancellationToken);
        return new(
            employee.Id,
            employee.Name,
            employee.Number,
            post?.Post,
            employee.Grade,
            post?.Unit,
            post?.Code,
            decider.Name
        );
    }
}
