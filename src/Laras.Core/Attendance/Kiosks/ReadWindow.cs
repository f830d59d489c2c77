using Laras.Core.Attendance.Taps;

namespace Laras.Core.Attendance.Kiosks;

/// <summary>
/// When a code was read by the server's clock, as well as that is known: a phone that agrees with the server is taken at
/// its word; one whose clock is impossible is not taken at all, and the code itself says when it was.
/// </summary>
public static class ReadWindow
{
    /// <summary>How far a phone that was put right by the server is off all the same, milliseconds.</summary>
    public const long Close = 5_000;

    /// <param name="moment">What the server knows of the time of the tap.</param>
    /// <param name="readAt">What the device said for the code, corrected by what it knew of the server's clock.</param>
    public static Within Of(TapMoment moment, long readAt)
    {
        // A code may come after its tap had arrived, by as long as a person stands at the door.
        var isPossible =
            readAt >= (moment.NotBefore ?? 0) - TapMoment.Agreement && readAt <= moment.NotAfter + TapMoment.Favour;
        return !isPossible ? new(moment.NotBefore ?? moment.NotAfter - TapMoment.Favour, moment.NotAfter)
            : moment is { IsStrong: true, NotBefore: not null } ? new(readAt - Close, readAt + Close)
            : new(readAt - TapMoment.Agreement, readAt + TapMoment.Agreement);
    }
}
