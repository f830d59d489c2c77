namespace Laras.Core.Attendance.Judging;

/// <summary>What follows from the doubts about a tap. Nothing here touches pay: a person does, with a name and a reason.</summary>
public enum Standing
{
    /// <summary>wajar: nobody is asked.</summary>
    Fine,

    /// <summary>ditanya: the person is asked, with ready-made answers.</summary>
    Asked,

    /// <summary>diperiksa: two people look at it.</summary>
    LookedAt,
}
