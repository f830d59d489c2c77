namespace Laras.Core.Regulations.Language;

/// <summary>Durations written in two parts: <c>7 jam 30 menit</c>.</summary>
internal static class TimeUnits
{
    private const int Sixty = 60;

    private static readonly string[] FromLarge = ["jam", "menit", "detik"];

    /// <summary>How many of the smaller unit make one of the larger; null when the two do not continue each other.</summary>
    public static decimal? Of(string? larger, string smaller)
    {
        var (from, to) = (Array.IndexOf(FromLarge, larger), Array.IndexOf(FromLarge, smaller));
        return (from, to) switch
        {
            (< 0, _) or (_, < 0) => null,
            _ when to == from + 1 => Sixty,
            _ when to == from + 2 => Sixty * Sixty,
            _ => null,
        };
    }
}
