namespace Laras.Core.Attendance.Reviews;

/// <summary>What an office calls usual, so that a superior need not look at it one by one. It prices nothing.</summary>
/// <param name="LateMinutes">Coming up to so many whole minutes after the beginning is usual.</param>
public readonly record struct ReviewTolerance(int LateMinutes)
{
    /// <summary>Until a region says otherwise.</summary>
    public static readonly ReviewTolerance Usual = new(45);

    public string InWords() =>
        $"Wajar berarti masuk dan pulang tercatat, terlambat paling banyak {LateMinutes} menit, dan buktinya cocok.";
}
