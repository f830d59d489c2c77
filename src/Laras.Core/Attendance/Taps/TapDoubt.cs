namespace Laras.Core.Attendance.Taps;

/// <summary>Why the time of a tap does not stand by itself.</summary>
public enum TapDoubt
{
    /// <summary>It does.</summary>
    None,

    /// <summary>The device held no token and sent later, so nothing says when.</summary>
    NoToken,

    /// <summary>Between token and arrival lies more than a quarter of an hour, and only the device's clock says when.</summary>
    WideBracket,

    /// <summary>The device says a time at which the tap had already arrived.</summary>
    ClockAhead,

    /// <summary>The device says a time before the token that it held was given.</summary>
    ClockBehind,
}
