using Laras.Core.Attendance;

namespace Laras.Core.Tests.Attendance;

/// <summary>
/// The same rules written once more without any cleverness: everything is an instant in UTC, every date is asked about
/// every tap. Slow, obvious, and independent of the code it checks.
/// </summary>
internal sealed class NaiveMonth(ShiftStory story, Zone zone)
{
    private readonly TimeSpan offset = TimeSpan.FromHours((int)zone);

    public sealed record Day(DateOnly Date, DayStatus Status, DateTime? InUtc, DateTime? OutUtc, string TapIds);

    private sealed record Shift(DateOnly Date, DateTime Opens, DateTime Starts, DateTime Ends, DateTime Closes);

    private sealed record Instant(Guid Id, DateTime Utc, Intent Meant);

    public IEnumerable<Day> Days()
    {
        var shifts = story.Roster.Where(row => row.Value is not null).Select(ShiftOf).OrderBy(s => s.Date).ToArray();
        var owned = story
            .Taps.Select(tap => new Instant(tap.Id, WholeSecond(tap.Local - offset), MeantBy(tap)))
            .OrderBy(tap => (tap.Utc, tap.Meant, tap.Id))
            .Select(tap => (Tap: tap, Shift: Owner(tap, shifts)))
            .ToArray();

        foreach (var date in story.Roster.Keys.Where(ShiftStory.Month.Contains).Order())
        {
            var shift = shifts.SingleOrDefault(s => s.Date == date);
            var mine = owned.Where(o => o.Shift is not null && o.Shift == shift).Select(o => o.Tap).ToArray();
            var strays = owned.Where(o => o.Shift is null && WallDate(o.Tap.Utc) == date).Select(o => o.Tap).ToArray();
            yield return Judge(date, shift, mine, strays);
        }
    }

    private Day Judge(DateOnly date, Shift? shift, Instant[] mine, Instant[] strays)
    {
        var ids = string.Join(' ', mine.Concat(strays).Select(tap => tap.Id).Order());
        if (shift is null)
        {
            return new(date, DayStatus.DayOff, null, null, ids);
        }

        var groups = Groups(mine).Select(group => (Taps: group, Direction: Direction(group, shift))).ToArray();
        var arrivals = groups.Where(g => g.Direction == Intent.In).SelectMany(g => g.Taps).ToArray();
        var departures = groups.Where(g => g.Direction == Intent.Out).SelectMany(g => g.Taps).ToArray();
        var status =
            mine.Length > 0 ? DayStatus.Present
            : story.Now - offset < shift.Closes.AddSeconds(1) ? DayStatus.NotYet
            : strays.Length > 0 ? DayStatus.NeedsExplanation
            : DayStatus.AbsentWithoutReason;
        return new(
            date,
            status,
            arrivals.Length == 0 ? null : arrivals.Min(tap => tap.Utc),
            departures.Length == 0 ? null : departures.Max(tap => tap.Utc),
            ids
        );
    }

    private static Shift? Owner(Instant tap, Shift[] shifts)
    {
        var open = shifts.Where(shift => shift.Opens <= tap.Utc && tap.Utc <= shift.Closes).ToArray();
        if (open.Length == 0)
        {
            return null;
        }

        var nearest = open.Min(shift => Distance(tap, shift));
        var equallyNear = open.Where(shift => Distance(tap, shift) == nearest).ToArray();
        return equallyNear.LastOrDefault(shift => tap.Utc < shift.Starts) ?? equallyNear[0];
    }

    private static TimeSpan Distance(Instant tap, Shift shift)
    {
        var toStart = (tap.Utc - shift.Starts).Duration();
        var toEnd = (tap.Utc - shift.Ends).Duration();
        return tap.Meant == Intent.In || (tap.Meant == Intent.Unknown && toStart < toEnd) ? toStart : toEnd;
    }

    private static IEnumerable<Instant[]> Groups(Instant[] taps)
    {
        while (taps.Length > 0)
        {
            var near = taps.TakeWhile(tap => tap.Utc - taps[0].Utc <= TimeSpan.FromMinutes(1)).ToArray();
            var meant = Meant(near);
            var group = near.TakeWhile(tap => tap.Meant == Intent.Unknown || tap.Meant == meant).ToArray();
            yield return group;
            taps = taps[group.Length..];
        }
    }

    private static Intent Direction(Instant[] group, Shift shift)
    {
        var middle = shift.Starts + ((shift.Ends - shift.Starts) / 2);
        return Meant(group) is not Intent.Unknown and var meant ? meant
            : group[0].Utc < middle ? Intent.In
            : Intent.Out;
    }

    private static Intent Meant(Instant[] taps) =>
        taps.Select(tap => tap.Meant).FirstOrDefault(meant => meant != Intent.Unknown);

    private static Intent MeantBy(Tap tap) =>
        tap.Channel is Channel.Machine or Channel.UsbFile ? Intent.Unknown : tap.Intent;

    private Shift ShiftOf(KeyValuePair<DateOnly, string?> row)
    {
        var hours = story.Shifts.Single(shift => shift.Pattern == row.Value);
        var midnight = row.Key.ToDateTime(TimeOnly.MinValue) - offset;
        var starts = midnight.AddSeconds(hours.Starts);
        var ends = midnight.AddSeconds(hours.Ends);
        return new(
            row.Key,
            starts.AddMinutes(-hours.OpensMinutesBefore),
            starts,
            ends,
            ends.AddMinutes(hours.ClosesMinutesAfter)
        );
    }

    private DateOnly WallDate(DateTime utc) => DateOnly.FromDateTime(utc + offset);

    private static DateTime WholeSecond(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
}
