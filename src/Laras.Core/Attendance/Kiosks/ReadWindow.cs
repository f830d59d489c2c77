using Laras.Core.Attendance.Taps;

namespace Laras.Core.Attendance.Kiosks;

/// <summary>
/// When a code was read by the server's clock, as well as the time of its tap is known: the clock of a phone that agrees
/// with the server is taken at its word, one that was moved is not taken at all.
/// </summary>
public static class ReadWindow
{
    /// <summary>How far a phone that was put right by the server is off all the same, milliseconds.</summary>
    public const long Close = 3_000;

    /// <param name="moment">What the server knows of the time of the tap.</param>
    /// <param name="tapAt">What the device said for the tap.</param>
    /// <param name="readAt">What it said for the code.</param>
    public static Within Of(TapMoment moment, long tapAt, long readAt)
    {
        var at = readAt + moment.Nearest - tapAt;
        return moment.Doubt switch
        {
            TapDoubt.None => new(at - Close, at + Close),
            TapDoubt.NoToken or TapDoubt.WideBracket => new(at - TapMoment.Agreement, at + TapMoment.Agreement),
            TapDoubt.ClockAhead or TapDoubt.ClockBehind => new(
                moment.NotBefore ?? Math.Min(at, moment.NotAfter) - TapMoment.Favour,
                Math.Max(moment.NotAfter, at)
            ),
        };
    }
}
