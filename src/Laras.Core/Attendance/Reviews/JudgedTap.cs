namespace Laras.Core.Attendance.Reviews;

/// <summary>What the rules of evidence said about one tap of the day, as far as a review needs it.</summary>
/// <param name="IsForTwo">Doubts so heavy that two people look, not the superior alone.</param>
/// <param name="Words">The heaviest doubt in words: <c>lokasi 410 m di luar area</c>.</param>
public sealed record JudgedTap(Guid Tap, bool IsForTwo, string Words)
{
    /// <summary>Whether it weighs that the tap was outside of every place of the person.</summary>
    public bool IsOutside { get; init; }

    /// <summary>Nothing weighs against it, but only the phone says when it was made.</summary>
    public bool IsOnlyLate { get; init; }

    /// <summary>When a judgement first asked; null where nobody looks after that.</summary>
    public DateTime? AskedAtUtc { get; init; }
}
