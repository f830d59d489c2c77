namespace Laras.Core;

/// <summary>The three time zones of Indonesia. None of them has daylight saving, so an offset is enough.</summary>
public enum Zone
{
    /// <summary>Western, UTC+7.</summary>
    Wib = 7,

    /// <summary>Central, UTC+8.</summary>
    Wita = 8,

    /// <summary>Eastern, UTC+9.</summary>
    Wit = 9,
}

/// <summary>Turns UTC instants into the local time of an office and back.</summary>
public static class ZoneTime
{
    /// <summary>Local wall-clock time, kind unspecified.</summary>
    public static DateTime ToLocal(this Zone zone, DateTime utc) =>
        DateTime.SpecifyKind(utc.AddHours((int)zone), DateTimeKind.Unspecified);

    public static DateTime ToUtc(this Zone zone, DateTime local) =>
        DateTime.SpecifyKind(local.AddHours(-(int)zone), DateTimeKind.Utc);

    public static string Abbreviation(this Zone zone) => zone.ToString().ToUpperInvariant();
}
