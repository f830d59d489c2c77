namespace Laras.Core.Places;

/// <summary>What a fix says about a place, read with its accuracy and in doubt for the person.</summary>
public enum Nearness
{
    /// <summary>On the ground of the place, or on its border.</summary>
    Inside,

    /// <summary>Outside by less than the accuracy of the fix.</summary>
    Near,

    /// <summary>The fix is too vague to say.</summary>
    Unclear,

    /// <summary>Even a generous reading does not reach the border.</summary>
    Outside,
}
