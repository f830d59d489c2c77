namespace Laras.Core.Attendance.Reviews;

/// <summary>One reason why a person should look at a day, in words for people: <c>Datang 07.32, terlambat 62 menit</c>.</summary>
public sealed record DayDoubt(DoubtKind Kind, string Words)
{
    /// <summary>The same for the wire and for the row of a decision, which names what was seen.</summary>
    public string Code => $"{char.ToLowerInvariant(Kind.ToString()[0])}{Kind.ToString()[1..]}";
}
