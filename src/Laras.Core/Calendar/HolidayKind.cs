namespace Laras.Core.Calendar;

/// <summary>Who made the day free.</summary>
public enum HolidayKind
{
    National,

    /// <summary>Cuti bersama, collective leave by presidential decree.</summary>
    Collective,
    Regional,
}
