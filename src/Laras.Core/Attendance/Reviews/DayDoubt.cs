namespace Laras.Core.Attendance.Reviews;

/// <summary>One reason why a person should look at a day, in words for people: <c>Datang 07.32, terlambat 62 menit</c>.</summary>
/// <param name="Tap">The tap that it is about; null where it is about the times of the day.</param>
public sealed record DayDoubt(DoubtKind Kind, string Words, Guid? Tap = null)
{
    /// <summary>Enough of an id to tell the taps of one day apart: its end, which is chance.</summary>
    private const int SignsOfTap = 8;

    private const char Between = '-';

    /// <summary>
    /// The same for the wire and for the row of a decision, which names what was seen: <c>lateBeyond</c>,
    /// <c>asked-1f0c2b9d</c>. The doubt about a later tap has a code of its own.
    /// </summary>
    public string Code => Tap is { } tap ? $"{WordOf(Kind)}{Between}{$"{tap:N}"[^SignsOfTap..]}" : WordOf(Kind);

    /// <summary>Whether a doubt may have this code at all.</summary>
    public static bool IsCode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(Between) switch
        {
            [var kind] => Kinds.Contains(kind),
            [var kind, { Length: SignsOfTap } tap] => Kinds.Contains(kind) && tap.All(char.IsAsciiHexDigitLower),
            _ => false,
        };
    }

    private static readonly HashSet<string> Kinds = [.. Enum.GetValues<DoubtKind>().Select(WordOf)];

    private static string WordOf(DoubtKind kind) => $"{char.ToLowerInvariant($"{kind}"[0])}{$"{kind}"[1..]}";
}
