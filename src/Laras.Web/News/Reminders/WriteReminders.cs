using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Regulations;
using Laras.Web.Attendance;
using Laras.Web.Organisation;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.News.Reminders;

/// <summary>
/// Writes the reminders that are due this minute. When everybody would be due is worked out twice an hour; then only the few
/// whose minute has come are looked at, so that a press of a second ago counts.
/// </summary>
public sealed class WriteReminders(Region region, TimeProvider time)
{
    private static readonly TimeSpan PlanLives = TimeSpan.FromMinutes(30);

    private IReadOnlyList<Planned> plan = [];
    private DateTimeOffset plannedAt = DateTimeOffset.MinValue;
    private HashSet<EmployeeId> plannedFor = [];

    private sealed record Planned(EmployeeId Person, DateOnly Date, Zone Zone, Reminding.Reminder Reminder);

    /// <returns>The notices that are new.</returns>
    public async Task<IReadOnlyList<NewsItem>> RunAsync(LarasDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        await PlanAsync(db, cancellationToken);
        var now = time.GetUtcNow();
        Planned[] due = [.. plan.Where(one => one.Reminder.IsDue(SecondOf(one, now)))];
        if (due.Length == 0)
        {
            return [];
        }

        var ids = due.Select(IdOf).ToList();
        var told = await db
            .NewsItems.Where(item => ids.Contains(item.SourceId))
            .Select(item => item.SourceId)
            .ToListAsync(cancellationToken);
        var open = due.Where(one => !told.Contains(IdOf(one))).ToList();
        var days = await DaysAsync(db, open, cancellationToken);
        List<NewsItem> items =
        [
            .. open.Where(one =>
                    days.TryGetValue((one.Person, one.Date), out var day)
                    && Reminding.IsNeeded(day, one.Reminder.Direction)
                )
                .Select(one => Item(one, now)),
        ];
        db.NewsItems.AddRange(items);
        await db.SaveChangesAsync(cancellationToken);
        return items;
    }

    private async Task PlanAsync(LarasDb db, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var wishes = await db.ReminderWishes.Select(row => row.EmployeeId).ToListAsync(cancellationToken);
        if (plannedFor.SetEquals(wishes) && now - plannedAt < PlanLives && now >= plannedAt)
        {
            return;
        }

        var today = region.Today(time);
        var zones = await PlacesOfWork.LoadAsync(db, cancellationToken);
        var planned = new List<Planned>();

        // A night that began yesterday ends today.
        foreach (var date in new[] { today.AddDays(-1), today })
        {
            var law = await RegulationsInForce.ForMonthAsync(db, Month.Of(date), cancellationToken);
            var window = law is null ? null : ArrivalWindow.SecondsOf(law.Regulation);
            var people = await LoadWorkDays.ForAsync(db, wishes, Month.Of(date), time, cancellationToken);
            planned.AddRange(
                from person in people
                from day in person.Value
                where day.Date == date
                from reminder in Reminding.Of(day, window)
                select new Planned(person.Key, date, zones.ZoneOf(person.Key, date) ?? region.Zone, reminder)
            );
        }

        (plan, plannedAt, plannedFor) = (planned, now, [.. wishes]);
    }

    private async Task<Dictionary<(EmployeeId, DateOnly), WorkDay>> DaysAsync(
        LarasDb db,
        IReadOnlyList<Planned> open,
        CancellationToken cancellationToken
    )
    {
        var days = new Dictionary<(EmployeeId, DateOnly), WorkDay>();
        foreach (var month in open.GroupBy(one => Month.Of(one.Date)))
        {
            var people = month.Select(one => one.Person);
            foreach (var (person, all) in await LoadWorkDays.ForAsync(db, people, month.Key, time, cancellationToken))
            {
                foreach (var day in all)
                {
                    days[(person, day.Date)] = day;
                }
            }
        }

        return days;
    }

    private static int SecondOf(Planned one, DateTimeOffset now) =>
        (int)(one.Zone.ToLocal(now.UtcDateTime) - one.Date.ToDateTime(TimeOnly.MinValue)).TotalSeconds;

    private static Guid IdOf(Planned one) => Reminding.IdOf(one.Person, one.Date, one.Reminder.Direction);

    private static NewsItem Item(Planned one, DateTimeOffset now)
    {
        var (title, sentence) =
            one.Reminder.Direction == Intent.In
                ? ("Belum tercatat masuk", $"Jendela sampai {WallClock.HourMinute(one.Reminder.Until)}.")
                : ("Sudah pulang?", "Belum ada jam pulang hari ini. Tekan Pulang.");
        return new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = one.Person,
            SourceId = IdOf(one),
            Kind = NewsKind.Reminder,
            Title = title,
            Sentence = sentence,
            Href = "/saku/hadir",
            AtUtc = now.UtcDateTime,
        };
    }
}
