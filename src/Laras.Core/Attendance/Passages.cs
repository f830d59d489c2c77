using Laras.Core.Calendar;

namespace Laras.Core.Attendance;

/// <summary>
/// Reads passages out of the taps of one date. Taps of the same person within 60 seconds of the first are one passage,
/// unless two of them explicitly mean different things. An explicit intent speaks for its whole passage; without one,
/// the half of the working time in which the first tap falls does. So nothing turns a repeated Masuk into a Pulang.
/// </summary>
internal static class Passages
{
    public const int RepeatSeconds = 60;

    /// <param name="taps">Ordered by <see cref="InOrder"/>, all inside the window of <paramref name="day"/> or all outside.</param>
    public static IEnumerable<Passage> Of(IEnumerable<Tap> taps, ScheduledDay day, bool inWindow)
    {
        List<Tap> open = [];
        var meant = Intent.Unknown;
        foreach (var tap in taps)
        {
            if (open.Count > 0 && !Repeats(open[0], meant, tap, day))
            {
                yield return Close(open, meant, day, inWindow);
                open = [];
                meant = Intent.Unknown;
            }

            open.Add(tap);
            meant = meant == Intent.Unknown ? tap.Explicit : meant;
        }

        if (open.Count > 0)
        {
            yield return Close(open, meant, day, inWindow);
        }
    }

    /// <summary>By time; in the same second the certain intents stand together, and the id decides the rest.</summary>
    public static IOrderedEnumerable<Tap> InOrder(IEnumerable<Tap> taps, ScheduledDay day) =>
        taps.OrderBy(tap => day.SecondOf(tap.Local)).ThenBy(tap => tap.Explicit).ThenBy(tap => tap.Id);

    private static bool Repeats(Tap first, Intent meant, Tap tap, ScheduledDay day) =>
        day.SecondOf(tap.Local) - day.SecondOf(first.Local) <= RepeatSeconds
        && (meant == Intent.Unknown || tap.Explicit == Intent.Unknown || tap.Explicit == meant);

    private static Passage Close(List<Tap> taps, Intent meant, ScheduledDay day, bool inWindow)
    {
        var direction =
            meant != Intent.Unknown || !inWindow ? meant
            : day.Hours!.IsFirstHalf(day.SecondOf(taps[0].Local)) ? Intent.In
            : Intent.Out;
        return new(direction, taps, inWindow);
    }
}
