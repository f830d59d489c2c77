namespace Laras.Core.Attendance.Taps;

/// <summary>
/// When a tap was made, as far as the server can vouch for it: after the token that it holds was given and before it
/// arrived. All times are milliseconds since 1970 UTC.
/// </summary>
public readonly record struct TapMoment
{
    /// <summary>How far two clocks may be apart and still agree, milliseconds.</summary>
    public const long Agreement = 90 * TimeSpan.MillisecondsPerSecond;

    /// <summary>A bracket up to this width proves the time by itself, and doubt moves a time by no more than this, milliseconds.</summary>
    public const long Favour = 15 * TimeSpan.MillisecondsPerMinute;

    /// <summary>The last millisecond of the year 9999: a device that shows a later time shows none.</summary>
    public static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>The tap was made at this time or later; null when it holds no token.</summary>
    public long? NotBefore { get; private init; }

    /// <summary>The tap was made at this time or earlier: it had arrived.</summary>
    public long NotAfter { get; private init; }

    /// <summary>The device's own time, moved into the bracket when it lies outside.</summary>
    public long Nearest { get; private init; }

    public TapDoubt Doubt { get; private init; }

    /// <summary>Whether the time stands by itself; else a person may look at the whole bracket.</summary>
    public bool IsStrong => Doubt == TapDoubt.None;

    /// <param name="tapAt">What the device says.</param>
    /// <param name="tokenAt">When the token that it held was given; null when it held none or a wrong one.</param>
    /// <param name="sinceToken">How long the device's monotonic clock ran since. It stands still in sleep, so it proves a least time only.</param>
    /// <param name="arrival">When the tap was received.</param>
    public static TapMoment Of(long tapAt, long? tokenAt, long? sinceToken, long arrival)
    {
        // A token that was given after the tap arrived is nobody's; a clock that ran for longer than there was time is wrong.
        var given = tokenAt <= arrival ? tokenAt : null;
        var room = given is { } at ? arrival - at : 0;
        var least = given + Math.Clamp(sinceToken ?? 0, 0, room);
        var nearest = Math.Min(Math.Max(tapAt, least ?? long.MinValue), arrival);
        return new()
        {
            NotBefore = least,
            NotAfter = arrival,
            Nearest = nearest,
            Doubt = DoubtOf(tapAt, nearest, given, arrival),
        };
    }

    /// <summary>
    /// The time that counts. Where the device's clock is contradicted by the bracket, coming counts as early and leaving as
    /// late as the bracket allows, up to <see cref="Favour"/>; the device's own time is never bettered.
    /// </summary>
    public long CountsAs(Intent intent) =>
        (Doubt, intent) switch
        {
            (TapDoubt.ClockAhead, Intent.In) => Math.Max(NotBefore ?? long.MinValue, Nearest - Favour),
            (TapDoubt.ClockBehind, Intent.Out) => Math.Min(NotAfter, Nearest + Favour),
            _ => Nearest,
        };

    // That the device ran on since its token is said by the device alone, so it makes no time sure.
    private static TapDoubt DoubtOf(long tapAt, long nearest, long? given, long arrival)
    {
        if (tapAt - nearest > Agreement)
        {
            return TapDoubt.ClockAhead;
        }

        if (nearest - tapAt > Agreement)
        {
            return TapDoubt.ClockBehind;
        }

        var isAtOnce = arrival - nearest <= Agreement;
        return given is not { } start
            ? isAtOnce
                ? TapDoubt.None
                : TapDoubt.NoToken
            : isAtOnce || arrival - start <= Favour
                ? TapDoubt.None
                : TapDoubt.WideBracket;
    }
}
