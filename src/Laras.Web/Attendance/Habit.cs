using Laras.Core.Attendance;

namespace Laras.Web.Attendance;

/// <summary>When a person usually comes: the middle of the arrivals, and the span of nine days out of ten.</summary>
public sealed record Habit(int Usual, int Early, int Late)
{
    private const int DaysNeeded = 10;

    /// <summary>Out of arrivals at the most common beginning only; null when there are too few to call it a habit.</summary>
    public static Habit? Of(IEnumerable<DayLine> lines)
    {
        var arrivals = lines
            .Where(line => line is { Status: DayStatus.Present, In: not null, Starts: not null })
            .GroupBy(line => line.Starts)
            .MaxBy(group => group.Count())
            ?.Select(line => line.In!.Value)
            .Order()
            .ToArray();
        return arrivals is { Length: >= DaysNeeded } ? new(At(arrivals, 50), At(arrivals, 5), At(arrivals, 95)) : null;
    }

    public string InWords() =>
        $"Biasa datang {WallClock.HourMinute(Usual)}; sembilan dari sepuluh hari antara "
        + $"{WallClock.HourMinute(Early)} dan {WallClock.HourMinute(Late)}";

    private static int At(int[] sorted, int percent) => sorted[(sorted.Length - 1) * percent / 100];
}
