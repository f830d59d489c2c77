namespace Laras.Core.Objections;

/// <summary>What the employee says has happened, as the choice he ticked; his own words stand beside it.</summary>
public enum ObjectionReason
{
    /// <summary>He was there and signed the sheet of paper.</summary>
    PresentOnPaper,

    /// <summary>He was there, the machine or the telephone did not record it.</summary>
    PresentUnrecorded,

    /// <summary>He was there, at another time than the one recorded.</summary>
    WrongTime,

    SickOrPermitted,
    DutyElsewhere,

    /// <summary>A value or a formula behind a line is not right.</summary>
    WrongFigure,

    /// <summary>Only his own words tell it.</summary>
    Other,
}
