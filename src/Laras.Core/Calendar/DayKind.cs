namespace Laras.Core.Calendar;

/// <summary>Why a date is a working day or a free one.</summary>
public enum DayKind
{
    Work,
    Weekend,
    Holiday,

    /// <summary>Cuti bersama.</summary>
    CollectiveLeave,

    /// <summary>Free because the roster or the pattern says so.</summary>
    RosterFree,

    /// <summary>Nobody has said yet what is worked on this date: no placement, an unknown pattern, a roster not filled in.</summary>
    Unplanned,
}
