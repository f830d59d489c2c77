using Laras.Core.Attendance;
using Laras.Web.Layout;

namespace Laras.Web.Attendance;

/// <summary>
/// One date of one person as a line from left to right: what was planned, when the person came and went.
/// Times are seconds from the date's midnight and pass 86400 when a night shift ends.
/// </summary>
public sealed record DayLine
{
    private const int SecondsPerMinute = 60;

    public required DateOnly Date { get; init; }
    public required DayStatus Status { get; init; }

    /// <summary>The status in words for people: <c>sakit, surat dokter: 440/12/PKM</c>.</summary>
    public required string Reason { get; init; }

    public int? Starts { get; init; }
    public int? Ends { get; init; }
    public int? In { get; init; }
    public int? Out { get; init; }

    /// <summary>The way the taps came: <c>mesin</c>, <c>kertas</c>.</summary>
    public string Via { get; init; } = "";

    public bool OnPaper { get; init; }

    public static DayLine Of(WorkDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        Channel[] ways = [.. new[] { day.In, day.Out }.OfType<Tap>().Select(tap => tap.Channel).Distinct()];
        return new()
        {
            Date = day.Date,
            Status = day.Status,
            Reason = day.StatusReason,
            Starts = day.Schedule.Hours?.Starts,
            Ends = day.Schedule.Hours?.Ends,
            In = day.InSecond,
            Out = day.OutSecond,
            Via = string.Join(", ", ways.Select(ChannelWords.Of).Distinct()),
            OnPaper = ways.Contains(Channel.Paper),
        };
    }

    /// <summary>Whole minutes after the beginning; a started minute is none yet.</summary>
    public int LateMinutes =>
        In is { } came && Starts is { } starts ? Math.Max(0, came - starts) / SecondsPerMinute : 0;

    /// <summary>Whole minutes before the end.</summary>
    public int EarlyMinutes => Out is { } left && Ends is { } ends ? Math.Max(0, ends - left) / SecondsPerMinute : 0;

    /// <summary>The first words of the reason; the letter's number is for the day's own page.</summary>
    public string ShortReason =>
        Reason.Split(": ") is [var first, _, ..] && Status != DayStatus.DayOff ? first : Reason;

    public (Glyph Glyph, Tone Tone, string Words) Verdict =>
        Status switch
        {
            DayStatus.Present when LateMinutes > 0 => (Glyph.Clock, Tone.Attention, $"Terlambat {LateMinutes} menit"),
            DayStatus.Present when EarlyMinutes > 0 => (
                Glyph.Leave,
                Tone.Attention,
                $"Pulang {EarlyMinutes} menit lebih awal"
            ),
            DayStatus.Present when In is null => (Glyph.Clock, Tone.Attention, "Tanpa catatan masuk"),
            DayStatus.Present when OnPaper => (Glyph.Sheet, Tone.Paper, "Tercatat di kertas"),
            DayStatus.Present => (Glyph.Check, Tone.Recorded, "Tepat waktu"),
            DayStatus.AbsentWithoutReason => (Glyph.Cross, Tone.Missing, "Tidak ada catatan"),
            DayStatus.NeedsExplanation => (Glyph.Question, Tone.Attention, "Perlu penjelasan"),
            DayStatus.NotYet => (Glyph.Clock, Tone.Plain, "Belum"),
            DayStatus.DayOff => (Glyph.Calendar, Tone.Plain, "Libur"),
            _ => (Glyph.Bag, Tone.Information, Capital(ShortReason)),
        };

    private static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
