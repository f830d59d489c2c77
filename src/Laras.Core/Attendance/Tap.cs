namespace Laras.Core.Attendance;

/// <summary>One tap as the judgement of the day sees it: who meant what, and when by the clock on the office wall.</summary>
/// <param name="Local">Wall-clock time in the zone of the person's unit, kind unspecified.</param>
/// <param name="Device">Terminal number, serial or kiosk.</param>
/// <param name="Evidence">What speaks for the tap, one short sentence for people.</param>
public sealed record Tap(Guid Id, Intent Intent, DateTime Local, Channel Channel, string? Device, string Evidence)
{
    /// <summary>
    /// What the person certainly meant. A machine's status key is one that people forget to press, so it says nothing;
    /// the schedule says it then.
    /// </summary>
    public Intent Explicit =>
        Channel switch
        {
            Channel.Phone or Channel.Kiosk or Channel.Paper or Channel.Officer => Intent,
            Channel.Machine or Channel.UsbFile => Intent.Unknown,
        };
}
