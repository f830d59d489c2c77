using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Layout;

namespace Laras.Web.Attendance;

/// <summary>Everything the page of one person and one month shows.</summary>
public sealed record EmployeeMonth
{
    public required PersonHead Person { get; init; }
    public required Month Month { get; init; }

    /// <summary>The dates of the month that have a plan or a tap, in order.</summary>
    public required IReadOnlyList<DayLine> Lines { get; init; }

    /// <summary>This month and those before it, for the habit.</summary>
    public required IReadOnlyList<DayLine> History { get; init; }

    /// <summary>The day that is opened at the side; null when the month has none.</summary>
    public DayDetail? Opened { get; init; }

    public int WorkDays => WorkDaysOf(Lines);

    /// <summary>The month in one sentence with its main numbers.</summary>
    public string Sentence => SentenceOf(Month, Lines);

    public static int WorkDaysOf(IEnumerable<DayLine> lines) =>
        lines.Count(line => line.Starts is not null && line.Status != DayStatus.DayOff);

    public static string SentenceOf(Month month, IReadOnlyCollection<DayLine> lines)
    {
        return $"{month.InWords()}: {WorkDaysOf(lines)} hari kerja, {Count(Tone.Recorded) + Count(Tone.Paper)} tepat waktu, "
            + $"{Count(Tone.Attention)} perlu dilihat, {Count(Tone.Missing)} tanpa catatan, "
            + $"{Count(Tone.Information)} izin, cuti, atau tugas.";

        int Count(Tone tone) => lines.Count(line => line.Verdict.Tone == tone);
    }

    public sealed record PersonHead(
        EmployeeId Id,
        string Name,
        string Number,
        string? Post,
        string? Grade,
        string? Unit,
        string? UnitCode,
        string? Superior
    );

    /// <summary>One day with everything that was tapped, in order of time.</summary>
    /// <param name="Hours">The plan in words: <c>Lima hari kerja, 06.30 sampai 14.00</c>.</param>
    public sealed record DayDetail(DayLine Line, string Hours, IReadOnlyList<Moment> Moments);

    /// <summary>One row of a day's timeline.</summary>
    /// <param name="Judged">What the rules of evidence said about it; null for taps of machines and paper.</param>
    public sealed record Moment(string Time, string What, string Evidence, Tone Tone, JudgedMoment? Judged = null);

    /// <summary>What the proofs of one tap say, as the person sees it too.</summary>
    /// <param name="Words">Whether somebody is asked; empty when nobody is.</param>
    /// <param name="Answer">What the person said about it.</param>
    public sealed record JudgedMoment(string Words, Tone Tone, IReadOnlyList<ProofLine> Proofs, string? Answer);

    /// <summary>One proof in a sentence.</summary>
    public sealed record ProofLine(string Sentence, Tone Tone);
}
