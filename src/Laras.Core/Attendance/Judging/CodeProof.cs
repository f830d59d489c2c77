namespace Laras.Core.Attendance.Judging;

/// <summary>What a code that came with a tap proves, as whoever checks codes says it.</summary>
/// <param name="IsOfPlace">Whether it proves being at a place of one's own.</param>
/// <param name="IsOfKiosk">Whether it came from a kiosk.</param>
/// <param name="IsOfTime">Whether it proves when it was read, to a few seconds.</param>
public sealed record CodeProof(
    ProofVerdict Says,
    string Reason,
    string Sentence,
    bool IsOfPlace,
    bool IsOfKiosk,
    bool IsOfTime = false
);
