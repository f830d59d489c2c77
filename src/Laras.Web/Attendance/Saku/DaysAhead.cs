using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Regulations;
using Laras.Web.Regulations;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Saku;

/// <summary>The days that a phone keeps: a week back for the look at what was, two weeks ahead for the time without signal.</summary>
internal static class DaysAhead
{
    public const int DaysBack = 7;
    public const int DaysOn = 14;

    private const int SecondsPerMinute = 60;

    public static async Task<IReadOnlyList<SakuMe.Day>> OfAsync(
        LarasDb db,
        EmployeeId person,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (today.AddDays(-DaysBack), today.AddDays(DaysOn));
        var days = new List<SakuMe.Day>();
        for (var month = Month.Of(first); month <= Month.Of(last); month = month.Next)
        {
            var judged = await LoadWorkDays.ForAsync(db, [person], month, time, cancellationToken);
            var law = await RegulationsInForce.ForMonthAsync(db, month, cancellationToken);
            var window = law is null ? null : ArrivalWindow.SecondsOf(law.Regulation);
            days.AddRange(
                (judged.GetValueOrDefault(person) ?? [])
                    .Where(day => day.Date >= first && day.Date <= last)
                    .Select(day => Of(day, window))
            );
        }

        return days;
    }

    /// <param name="window">Seconds after the start until which coming needs no reason; null where the rule knows no such limit.</param>
    public static SakuMe.Day Of(WorkDay day, int? window)
    {
        var kind = KindOf(day);
        var hours = day.Schedule.Hours;
        return new()
        {
            Date = day.Date,
            Kind = kind,
            Name = kind is "work" or "free" ? null : NameOf(day),
            Opens = MinuteOf(hours?.Opens),
            Starts = MinuteOf(hours?.Starts),
            LateUntil = MinuteOf(hours?.Starts + window),
            Ends = MinuteOf(hours?.Ends),
            Came = MinuteOf(day.InSecond),
            Left = MinuteOf(day.OutSecond),
        };
    }

    private static string KindOf(WorkDay day) =>
        day.Schedule.Kind switch
        {
            DayKind.Holiday or DayKind.CollectiveLeave => "holiday",
            DayKind.Work => IsWorked(day.Status) ? "work" : "leave",
            _ => "free",
        };

    /// <summary>Half a day off is still a day on which one comes.</summary>
    private static bool IsWorked(DayStatus status) =>
        status
            is DayStatus.NotYet
                or DayStatus.Present
                or DayStatus.AbsentWithoutReason
                or DayStatus.NeedsExplanation
                or DayStatus.HalfDayPermission;

    /// <summary>What stands behind the colon: <c>libur: Hari Buruh</c>.</summary>
    private static string NameOf(WorkDay day)
    {
        var reason = day.Schedule.Kind == DayKind.Work ? day.StatusReason : day.Schedule.Reason;
        var parts = reason.Split(": ", 2);
        return day.Schedule.Kind == DayKind.Work ? parts[0] : parts[^1];
    }

    private static int? MinuteOf(int? second) =>
        second is { } at ? (int)Math.Floor(at / (decimal)SecondsPerMinute) : null;
}
