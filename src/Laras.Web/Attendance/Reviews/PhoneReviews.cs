namespace Laras.Web.Attendance.Reviews;

/// <summary>What the Setujui tab shows and keeps: the people of today, what waits from before, and what was decided today.</summary>
/// <param name="Usual">What this office calls usual, in words.</param>
/// <param name="Radii">Metres around a spot that may be proposed as a place of work.</param>
/// <param name="Reversed">Of the own approvals of the last ninety days so many were changed later; shown to nobody else.</param>
public sealed record PhoneReviews(
    DateOnly Date,
    string Unit,
    string Usual,
    int Approved,
    int Reversed,
    IReadOnlyList<PhoneReviews.Case> Cases,
    IReadOnlyList<PhoneReviews.Choice> Questions,
    IReadOnlyList<PhoneReviews.Choice> Returns,
    IReadOnlyList<int> Radii
)
{
    /// <summary>One day of one person. Minutes are counted from its midnight.</summary>
    /// <param name="IsDrawn">Nothing is odd; it is one of forty, drawn for a look.</param>
    /// <param name="IsOfOther">Another superior had it first.</param>
    /// <param name="Raised">That it went up for want of a decision, in words; null for most.</param>
    public sealed record Case(
        Guid Person,
        string Name,
        string Initials,
        string Post,
        DateOnly Date,
        IReadOnlyList<Doubt> Doubts,
        bool IsDrawn,
        int? Starts,
        int? Ends,
        int? Came,
        int? Left,
        IReadOnlyList<string> Said,
        IReadOnlyList<Evidence> Evidence,
        string Pattern,
        bool IsOpen,
        Decision? Decided,
        string? Answer,
        Outside? Outside,
        string? Raised,
        bool IsOfOther
    );

    /// <summary>A tap outside on a small sheet, north up, in the units of the sheet: no degrees leave the server.</summary>
    /// <param name="Sentence"><c>Sekitar 410 m di barat SDN 2 Tanjung Laras</c></param>
    /// <param name="Ring">Radius of the circle that the phone vouches for.</param>
    /// <param name="Radius">Of a circle; null for a yard.</param>
    /// <param name="Border">Where the way from the tap reaches the area.</param>
    public sealed record Outside(
        Guid Tap,
        string Sentence,
        string Distance,
        string Word,
        int Width,
        int Height,
        IReadOnlyList<decimal> At,
        decimal Ring,
        IReadOnlyList<IReadOnlyList<decimal>> Area,
        decimal? Radius,
        IReadOnlyList<decimal> Border,
        bool IsProposed
    );

    public sealed record Doubt(string Code, string Words);

    public sealed record Evidence(string Time, string What, string Words);

    /// <param name="At">Milliseconds since 1970 UTC.</param>
    public sealed record Decision(Guid Id, string Verdict, string Text, string By, bool IsMine, bool MayUndo, long At);

    public sealed record Choice(string Code, string Words, string Then);
}
