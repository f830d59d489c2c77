using Laras.Core;
using Laras.Core.Attendance.Kiosks;
using Laras.Core.Attendance.Taps;

namespace Laras.Web.Attendance.Taps;

/// <summary>What speaks for the time of a tap, in one short sentence for people.</summary>
internal static class TapWords
{
    public static string Of(SignedTap tap, TapMoment moment, Zone zone)
    {
        var card = tap
            .Evidence.OfType<TapEvidence.Code>()
            .Select(code => CodeReading.Of(code.Value))
            .OfType<CodeReading.Card>()
            .FirstOrDefault();
        var device = card is null ? "HP" : "kios";
        var where = card is not null
            ? card.Photo is null
                ? "kartu di kios"
                : "kartu di kios dengan foto"
            : tap.Evidence.OfType<TapEvidence.Location>().Any()
                ? "HP dengan posisi"
                : "HP tanpa posisi";
        var when = moment.Doubt switch
        {
            TapDoubt.None => "waktunya pasti",
            TapDoubt.NoToken => $"waktunya menurut jam {device}, dikirim kemudian",
            TapDoubt.WideBracket => $"waktunya menurut jam {device}, {Bracket(moment, zone)}",
            TapDoubt.ClockAhead => $"jam {device} terlalu cepat, {Bracket(moment, zone)}",
            TapDoubt.ClockBehind => $"jam {device} terlalu lambat, {Bracket(moment, zone)}",
        };
        return $"{where}, {when}";
    }

    private static string Bracket(TapMoment moment, Zone zone) =>
        (moment.NotBefore is { } start ? At(start, zone) : null, At(moment.NotAfter, zone)) switch
        {
            (null, var end) => $"pasti sebelum {end}",
            var (begin, end) when begin == end => $"pasti {end}",
            var (begin, end) => $"pasti antara {begin} dan {end}",
        };

    private static string At(long milliseconds, Zone zone)
    {
        var local = zone.ToLocal(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime);
        return $"{Indonesian.DayAndMonth(DateOnly.FromDateTime(local))} {Indonesian.HourMinute(TimeOnly.FromDateTime(local))}";
    }
}
