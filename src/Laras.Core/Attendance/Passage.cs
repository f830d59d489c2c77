namespace Laras.Core.Attendance;

/// <summary>One going in or out: a tap together with those that only repeated it within a minute.</summary>
/// <param name="Direction">Unknown only outside every window, where nobody needs to know.</param>
/// <param name="Taps">In order of time, never empty.</param>
/// <param name="InWindow">False on a free day and outside the window of a working day: kept and shown, without consequence.</param>
public sealed record Passage(Intent Direction, IReadOnlyList<Tap> Taps, bool InWindow)
{
    /// <summary>The tap that gives the passage its time: the earliest, but for Out the latest.</summary>
    public Tap Counting => Direction == Intent.Out ? Taps[^1] : Taps[0];

    /// <summary>The taps that were collapsed into <see cref="Counting"/>.</summary>
    public IEnumerable<Tap> Repeats => Taps.Where(tap => tap.Id != Counting.Id);
}
