namespace Laras.Core.Attendance.Reviews;

/// <summary>What a person said about another person's day. The last row that stands counts.</summary>
public enum ReviewVerdict
{
    /// <summary>setuju: nothing changes, the fact stays as it was recorded.</summary>
    Accepted,

    /// <summary>tanya: the person answers first.</summary>
    Asked,

    /// <summary>kembali: the superior does not take it as it is.</summary>
    Returned,

    /// <summary>batal: the row before is taken back, until midnight.</summary>
    Withdrawn,
}
