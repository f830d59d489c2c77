namespace Laras.Core.Attendance.Reviews;

/// <summary>What the rules of evidence said about one tap of the day, as far as a review needs it.</summary>
/// <param name="IsForTwo">Doubts so heavy that two people look, not the superior alone.</param>
/// <param name="Words">The heaviest doubt in words: <c>lokasi 410 m di luar area</c>.</param>
public sealed record JudgedTap(Guid Tap, bool IsForTwo, string Words);
