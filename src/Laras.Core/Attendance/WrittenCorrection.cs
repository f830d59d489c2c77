using Laras.Core.Calendar;

namespace Laras.Core.Attendance;

/// <summary>What shall count for a day, read from what a person filled in: times in seconds since the work date's midnight.</summary>
public sealed record WrittenCorrection
{
    public int? CameAt { get; init; }
    public int? LeftAt { get; init; }
    public required DayStatus Status { get; init; }

    /// <summary>A tap that gives the day nothing any more; the status is then what follows without it, and follows on.</summary>
    public Guid? WithoutTap { get; init; }

    /// <summary>The correction, or null with all sentences about what is still missing.</summary>
    /// <param name="hours">The planned hours; a shift that ends on the next morning lets the time of leaving be earlier on the clock.</param>
    public static WrittenCorrection? Read(
        DayStatus? status,
        string? came,
        string? left,
        WorkHours? hours,
        out IReadOnlyList<string> problems
    )
    {
        var found = new List<string>();
        problems = found;
        if (status is not { } decided)
        {
            found.Add("Pilih apa yang berlaku untuk hari itu.");
            return null;
        }

        if (decided != DayStatus.Present)
        {
            return new() { Status = decided };
        }

        var cameAt = ReadTime(came, "masuk", found);
        var leftAt = ReadTime(left, "pulang", found);
        if (found.Count == 0 && cameAt is null && leftAt is null)
        {
            found.Add("Tulis jam masuk atau jam pulang yang diakui, misalnya 06.30.");
        }

        if (leftAt <= cameAt)
        {
            if (hours is { Ends: > WorkHours.SecondsPerDay })
            {
                leftAt += WorkHours.SecondsPerDay;
            }
            else
            {
                found.Add("Jam pulang harus sesudah jam masuk.");
            }
        }

        return found.Count > 0
            ? null
            : new()
            {
                Status = decided,
                CameAt = cameAt,
                LeftAt = leftAt,
            };
    }

    private static int? ReadTime(string? text, string which, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text.Trim(), ["HH.mm", "HH:mm", "HH.mm.ss", "HH:mm:ss"], out var time))
        {
            return (int)(time.Ticks / TimeSpan.TicksPerSecond);
        }

        problems.Add($"Jam {which} belum terbaca. Tulis seperti 06.30.");
        return null;
    }
}
