using System.Globalization;
using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Organisation;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews.Upward;

/// <summary>
/// Once a day: odd days that a superior left undecided for <see cref="Raising.WorkingDays"/> working days go one step up.
/// Run again it raises nothing twice. What two people look at on the desk anyway stays there.
/// </summary>
public static class RaiseWaiting
{
    /// <summary>The region's setting: days before this date belong to the time before anybody could decide here.</summary>
    public const string SinceSetting = "setujui.naik_sejak";

    /// <summary>What is older was raised long ago, or had nobody above.</summary>
    internal const int DaysBack = 14;

    private const int PeopleAtOnce = 500;

    /// <returns>How many days went up.</returns>
    public static async Task<int> RunAsync(
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(region);
        if (!await db.Employees.AnyAsync(cancellationToken))
        {
            // Empty data stays empty: a town is offered only where nothing was written yet.
            return 0;
        }

        var today = region.Today(time);
        var since = await SinceAsync(db, today, cancellationToken);
        var (first, last) = (Later(since, today.AddDays(-DaysBack)), today.AddDays(-1));
        if (first > last)
        {
            return 0;
        }

        var people = await db
            .Placements.Where(place => place.From <= last && (place.To == null || place.To >= first))
            .Select(place => place.EmployeeId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var raised = 0;
        foreach (var some in people.Chunk(PeopleAtOnce))
        {
            var days = await new LoadDaysUnderReview(db, region, time).BetweenAsync(
                some,
                first,
                last,
                cancellationToken,
                withPattern: false
            );
            DayUnderReview[] due = [.. days.Where(day => IsDue(day, today))];
            raised += await RaiseAsync(db, due, today, time, cancellationToken);
            db.ChangeTracker.Clear();
        }

        return raised;
    }

    private static bool IsDue(DayUnderReview day, DateOnly today) =>
        day.IsOpen
        && day.Doubts.Any(doubt => doubt.Kind is not (DoubtKind.LookedAt or DoubtKind.SentLater))
        && Raising.IsDue(day.KnownOn, today, day.WorkingDays);

    private static async Task<int> RaiseAsync(
        LarasDb db,
        DayUnderReview[] due,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        List<EmployeeId> people = [.. due.Select(day => day.Person).Distinct()];
        var known = await db
            .RaisedDays.Where(row => people.Contains(row.EmployeeId))
            .Select(row => new { row.EmployeeId, row.Date })
            .ToListAsync(cancellationToken);
        var deciders = await FindDecider.ForManyAsync(db, people, today, cancellationToken);
        var above = new OneAbove(db, today);
        var raised = 0;
        foreach (var day in due.Where(day => !known.Contains(new { EmployeeId = day.Person, day.Day.Date })))
        {
            if (
                deciders[day.Person] is { Id: { } from, Name: { } fromName }
                && await above.OfAsync(day.Person, from, cancellationToken) is var (to, toName)
            )
            {
                Add(db, day, (from, fromName), (to, toName), time);
                raised++;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return raised;
    }

    private static void Add(
        LarasDb db,
        DayUnderReview day,
        (EmployeeId Id, string Name) from,
        (EmployeeId Id, string Name) to,
        TimeProvider time
    )
    {
        var row = new RaisedDay
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = day.Person,
            Date = day.Day.Date,
            FromId = from.Id,
            From = from.Name,
            ToId = to.Id,
            To = to.Name,
            Doubts = string.Join(' ', day.Doubts.Select(doubt => doubt.Code).Distinct()),
            RaisedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.RaisedDays.Add(row);
        Journal.Note(
            db,
            new(
                "naik-hari",
                null,
                JournalNote.Program,
                $"{Indonesian.DayAndMonth(row.Date)} {row.Date.Year} naik juga ke {row.To}, karena belum diputus "
                    + $"{row.From} selama {Raising.WorkingDays} hari kerja."
            )
            {
                SubjectId = row.EmployeeId,
                About = Month.Of(row.Date).ToString(),
            },
            time,
            row
        );
    }

    /// <summary>Written down by the first run: nobody is called late for days before there was anything to press.</summary>
    private static async Task<DateOnly> SinceAsync(LarasDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var written = await db.Settings.SingleOrDefaultAsync(row => row.Name == SinceSetting, cancellationToken);
        if (DateOnly.TryParseExact(written?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var since))
        {
            return since;
        }

        if (written is null)
        {
            var value = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            db.Settings.Add(new() { Name = SinceSetting, Value = value });
            await db.SaveChangesAsync(cancellationToken);
        }

        return today;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
