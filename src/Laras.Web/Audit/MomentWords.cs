using Laras.Core;
using Laras.Web.Organisation;

namespace Laras.Web.Audit;

/// <summary>Says an instant as people of the region say it: <c>Senin 4 Mei 2026, 07.42</c>.</summary>
internal static class MomentWords
{
    public static string Of(Region region, DateTime utc)
    {
        var local = region.Zone.ToLocal(utc);
        var date = DateOnly.FromDateTime(local);
        return $"{Indonesian.DayName(date)} {Indonesian.LongDate(date)}, {TimeOf(local)}";
    }

    /// <summary>With the second, for a single entry.</summary>
    public static string Exactly(Region region, DateTime utc)
    {
        var local = region.Zone.ToLocal(utc);
        var date = DateOnly.FromDateTime(local);
        var time = Indonesian.HourMinuteSecond(TimeOnly.FromDateTime(local));
        return $"{Indonesian.DayName(date)} {Indonesian.LongDate(date)}, {time} {region.Zone.Abbreviation()}";
    }

    public static string TimeOf(DateTime local) => Indonesian.HourMinute(TimeOnly.FromDateTime(local));
}
