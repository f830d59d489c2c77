namespace Laras.Core.Devices;

/// <summary>
/// What a person should know about a file before trusting it. A clock going back or a number that differs from what the
/// machine sent by itself speaks about the machine or the copy, never about the people in it.
/// </summary>
public sealed record DeviceFileFacts
{
    /// <summary>Two taps of one person this close are shown as one; both are kept.</summary>
    public const int CloseSeconds = 60;

    public required int TapCount { get; init; }
    public required int PeopleCount { get; init; }

    /// <summary>Terminal numbers that occur, in order.</summary>
    public required IReadOnlyList<string> Devices { get; init; }

    public required IReadOnlyList<DayCount> Days { get; init; }

    /// <summary>Places where the clock of one machine went back between two rows.</summary>
    public required IReadOnlyList<Inversion> Inversions { get; init; }

    public required int ClosePairs { get; init; }

    /// <summary>Taps with the same person and terminal at most <see cref="CloseSeconds"/> after the one before, as one group each.</summary>
    public required int CollapsedGroups { get; init; }

    public sealed record DayCount(DateOnly Date, int Taps, int People);

    public sealed record Inversion(int Line, string? Device, DateTime Before, DateTime After);

    public static DeviceFileFacts Of(DeviceFile file)
    {
        var taps = file.Taps.ToArray();
        var (pairs, groups) = Close(taps);
        return new DeviceFileFacts
        {
            TapCount = taps.Length,
            PeopleCount = taps.Select(tap => (tap.Device, tap.Pin)).Distinct().Count(),
            Devices = [.. taps.Select(tap => tap.Device).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Days =
            [
                .. taps.GroupBy(tap => DateOnly.FromDateTime(tap.LocalTime))
                    .OrderBy(day => day.Key)
                    .Select(day => new DayCount(
                        day.Key,
                        day.Count(),
                        day.Select(tap => (tap.Device, tap.Pin)).Distinct().Count()
                    )),
            ],
            Inversions = [.. FindInversions(taps)],
            ClosePairs = pairs,
            CollapsedGroups = groups,
        };
    }

    private static IEnumerable<Inversion> FindInversions(DeviceTap[] taps)
    {
        Dictionary<string, DateTime> lastTimes = [];
        foreach (var tap in taps)
        {
            var device = tap.Device ?? "";
            if (lastTimes.TryGetValue(device, out var before) && tap.LocalTime < before)
            {
                yield return new Inversion(tap.Place.Line, tap.Device, before, tap.LocalTime);
            }

            lastTimes[device] = tap.LocalTime;
        }
    }

    private static (int Pairs, int Groups) Close(DeviceTap[] taps)
    {
        var pairs = 0;
        var groups = 0;
        foreach (var person in taps.GroupBy(tap => (tap.Device, tap.Pin)))
        {
            var inGroup = false;
            DateTime? before = null;
            foreach (var time in person.Select(tap => tap.LocalTime).Order())
            {
                var isClose = before is { } last && (time - last).Ticks <= CloseSeconds * TimeSpan.TicksPerSecond;
                pairs += isClose ? 1 : 0;
                groups += isClose && !inGroup ? 1 : 0;
                inGroup = isClose;
                before = time;
            }
        }

        return (pairs, groups);
    }
}
