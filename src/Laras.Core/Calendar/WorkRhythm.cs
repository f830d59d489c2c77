namespace Laras.Core.Calendar;

/// <summary>How the weeks of a work pattern go; the regulation calls it <c>jenis_jadwal</c>.</summary>
public enum WorkRhythm
{
    /// <summary>lima_hari: a weekly pattern of at most five days.</summary>
    FiveDays,

    /// <summary>enam_hari: a weekly pattern of more than five days.</summary>
    SixDays,

    /// <summary>shift: the roster names the days.</summary>
    Shift,
}
