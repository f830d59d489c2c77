namespace Laras.Core.Access;

/// <summary>What waits for a decision by somebody else: a correction, an answer to an objection, a step of the month.</summary>
public sealed record Deed
{
    /// <summary>Whom it is about; null when it is about nobody in particular, as a whole month is.</summary>
    public EmployeeId? Subject { get; init; }

    /// <summary>Who wrote or proposed it; null for the command line and for the program itself.</summary>
    public EmployeeId? Author { get; init; }

    /// <summary>Who decided on it before, in the same or in an earlier step.</summary>
    public IReadOnlyList<EmployeeId> EarlierDeciders { get; init; } = [];
}
