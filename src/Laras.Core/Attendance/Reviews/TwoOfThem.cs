namespace Laras.Core.Attendance.Reviews;

/// <summary>Two different people decide about a tap with heavy doubts; while they differ, a third is asked.</summary>
public static class TwoOfThem
{
    private const int Needed = 2;

    /// <summary>What two people have found alike; null while nobody can say so.</summary>
    public static Finding? Agreed(IEnumerable<(EmployeeId By, Finding Finding)> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings
            .DistinctBy(one => one.By)
            .GroupBy(one => one.Finding)
            .Where(group => group.Count() >= Needed)
            .Select(group => (Finding?)group.Key)
            .FirstOrDefault();
    }
}
