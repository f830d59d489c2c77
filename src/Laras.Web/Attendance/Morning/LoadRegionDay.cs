using Laras.Core;
using Laras.Core.Regulations;
using Laras.Web.Layout;
using Laras.Web.Organisation;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;
using static Laras.Web.Attendance.Morning.DayMark;

namespace Laras.Web.Attendance.Morning;

/// <summary>Counts one date of the region: who is recorded, late, away or silent, when they came, and each agency against itself.</summary>
public static class LoadRegionDay
{
    private const int DaysInAWeek = 7;
    private const int WorkingDaysOfRange = 20;
    private const int MonthsMax = 3;
    private const int MinutesBefore = 45;
    private const int MinutesAfter = 75;
    private const decimal Whole = 100;

    public static async Task<RegionDay> HandleAsync(
        DateOnly date,
        LarasDb db,
        DayMarks marks,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(region);
        var now = region.Now(time);
        var isToday = date == DateOnly.FromDateTime(now);
        var (dates, at) = await DatesAsync(date, db, marks, region, time, cancellationToken);
        var until = isToday ? SecondOf(region.Zone.ToLocal(at), date) : WallClock.SecondsPerDay;
        var today = dates.GetValueOrDefault(date) ?? [];
        var due = today.Where(mark => mark.IsDue(until)).ToArray();
        int Count(Standing standing) => due.Count(mark => mark.Is == standing);
        return new()
        {
            Date = date,
            Until = until,
            IsToday = isToday,
            InTime = Count(Standing.InTime),
            Late = Count(Standing.Late),
            Away = Count(Standing.Away),
            Unclear = Count(Standing.Unclear),
            Silent = Count(Standing.Silent),
            DueLater = today.Count(mark => mark.Is != Standing.Free && !mark.IsDue(until)),
            Free = today.Count(mark => mark.Is == Standing.Free),
            RecordedAWeekBefore = Recorded(dates.GetValueOrDefault(date.AddDays(-DaysInAWeek)), until),
            Morning = MorningOf(today, await WindowAsync(db, date, cancellationToken)),
            Agencies = await RangesAsync(dates, date, until, db, cancellationToken),
        };
    }

    /// <summary>The date's own month, and earlier ones until the working days of the range are complete.</summary>
    private static async Task<(Dictionary<DateOnly, DayMark[]> Dates, DateTime AtUtc)> DatesAsync(
        DateOnly date,
        LarasDb db,
        DayMarks marks,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var dates = new Dictionary<DateOnly, DayMark[]>();
        var month = Month.Of(date);
        var at = DateTime.MaxValue;
        for (
            var months = 0;
            months < MonthsMax && WorkingDaysBefore(dates, date).Count() < WorkingDaysOfRange;
            months++
        )
        {
            var judged = await marks.OfMonthAsync(db, region, month, time, cancellationToken);
            at = months == 0 ? judged.AtUtc : at;
            foreach (var day in judged.Marks)
            {
                dates[day.Key] = [.. day];
            }

            month = month.Previous;
        }

        return (dates, at);
    }

    /// <summary>What is shown was counted a moment ago; the board says from when it is, not what time it is.</summary>
    private static int SecondOf(DateTime local, DateOnly date) =>
        Math.Max(0, (int)(local - date.ToDateTime(TimeOnly.MinValue)).TotalSeconds);

    /// <summary>The dates on which most people were to work, the latest first.</summary>
    private static IEnumerable<DayMark[]> WorkingDaysBefore(Dictionary<DateOnly, DayMark[]> dates, DateOnly date) =>
        dates
            .Where(day => day.Key < date && day.Value.Any(mark => mark.Is is Standing.InTime or Standing.Late))
            .Where(day => day.Value.Count(mark => mark.Is != Standing.Free) > day.Value.Length / 2)
            .OrderByDescending(day => day.Key)
            .Take(WorkingDaysOfRange)
            .Select(day => day.Value);

    private static int? Recorded(DayMark[]? day, int until) =>
        day?.Count(mark => mark.IsRecorded(until)) is > 0 and var count ? count : null;

    private static async Task<int?> WindowAsync(LarasDb db, DateOnly date, CancellationToken cancellationToken) =>
        await RegulationsInForce.ForMonthAsync(db, Month.Of(date), cancellationToken) is { } law
            ? ArrivalWindow.SecondsOf(law.Regulation)
            : null;

    /// <param name="window">Seconds after the start until which coming late needs no reason.</param>
    private static RegionDay.Arrivals? MorningOf(DayMark[] day, int? window)
    {
        var starts = day.Where(mark => mark is { In: not null, Starts: not null })
            .GroupBy(mark => mark.Starts!.Value)
            .MaxBy(group => group.Count())
            ?.Key;
        if (starts is not { } onTimeUntil)
        {
            return null;
        }

        var from = onTimeUntil - (MinutesBefore * WallClock.SecondsPerMinute);
        var to = onTimeUntil + (MinutesAfter * WallClock.SecondsPerMinute);
        var minutes = day.Where(mark => mark.In >= from && mark.In < to)
            .GroupBy(mark => mark.In!.Value / WallClock.SecondsPerMinute * WallClock.SecondsPerMinute)
            .OrderBy(minute => minute.Key)
            .Select(minute =>
            {
                var late = minute.Count(mark => mark.Is == Standing.Late);
                return new ArrivalHistogram.Minute(minute.Key, minute.Count() - late, late);
            });
        return new([.. minutes], from, to, onTimeUntil, onTimeUntil + window);
    }

    private static async Task<IReadOnlyList<AttendanceRanges.Row>> RangesAsync(
        Dictionary<DateOnly, DayMark[]> dates,
        DateOnly date,
        int until,
        LarasDb db,
        CancellationToken cancellationToken
    )
    {
        var before = WorkingDaysBefore(dates, date).Select(day => SharesOf(day, until)).ToArray();
        var today = dates.GetValueOrDefault(date) ?? [];
        var now = SharesOf(today, until);
        var due = today.Where(mark => mark.IsDue(until)).ToLookup(mark => mark.Opd, mark => mark.Is);
        var units = await db
            .Units.AsNoTracking()
            .Where(unit => unit.ParentId == null)
            .ToDictionaryAsync(unit => unit.Id, cancellationToken);
        return
        [
            .. now.Where(share => units.ContainsKey(share.Key))
                .Select(share =>
                {
                    var past = before.Where(day => day.ContainsKey(share.Key)).Select(day => day[share.Key]).ToArray();
                    var unit = units[share.Key];
                    return new AttendanceRanges.Row(
                        unit.Name,
                        "/meja/pegawai" + new Address().With("opd", unit.Code),
                        share.Value,
                        past.DefaultIfEmpty(share.Value).Min(),
                        past.DefaultIfEmpty(share.Value).Max()
                    )
                    {
                        Present = due[share.Key].Count(standing => standing is Standing.InTime or Standing.Unclear),
                        Late = due[share.Key].Count(standing => standing == Standing.Late),
                        NotYet = due[share.Key].Count(standing => standing == Standing.Silent),
                    };
                })
                .OrderBy(row => row.Today)
                .ThenBy(row => row.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Of the people who were to work by now and had no letter: how many were recorded, in percent.</summary>
    private static Dictionary<Guid, decimal> SharesOf(DayMark[] day, int until) =>
        day.Where(mark => mark.Is != Standing.Away && mark.IsDue(until))
            .GroupBy(mark => mark.Opd)
            .ToDictionary(
                agency => agency.Key,
                agency => Whole * agency.Count(mark => mark.IsRecorded(until)) / agency.Count()
            );
}
