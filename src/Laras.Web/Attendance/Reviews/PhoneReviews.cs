namespace Laras.Web.Attendance.Reviews;

/// <summary>What the Setujui tab shows and keeps: the people of today, what waits from before, and what was decided today.</summary>
/// <param name="Usual">What this office calls usual, in words.</param>
/// <param name="Reversed">Of the own approvals of the last ninety days so many were changed later; shown to nobody else.</param>
public sealed record PhoneReviews(
    DateOnly Date,
    string Unit,
    string Usual,
    int Approved,
    int Reversed,
    IReadOnlyList<PhoneReviews.Case> Cases,
    IReadOnlyList<PhoneReviews.Choice> Questions,
    IReadOnlyList<PhoneReviews.Choice> Returns
)
{
    /// <summary>One day of one person. Minutes are counted from its midnight.</summary>
    /// <param name="IsDrawn">Nothing is odd; it is one of forty, drawn for a look.</param>
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
        string? Answer
    );

    public sealed record Doubt(string Code, string Words);

    public sealed record Evidence(string Time, string What, string Words);

    /// <param name="At">Milliseconds since 1970 UTC.</param>
    public sealed record Decision(Guid Id, string Verdict, string Text, string By, bool IsMine, bool MayUndo, long At);

    public sealed record Choice(string Code, string Words, string Then);
}
