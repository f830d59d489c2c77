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

    /// <summary>What the month's attendance is worth, once it has been calculated.</summary>
    public MonthPay? Pay { get; init; }

    public int WorkDays => Lines.Count(line => line.Starts is not null && line.Status != DayStatus.DayOff);

    public int Count(Tone tone) => Lines.Count(line => line.Verdict.Tone == tone);

    /// <summary>The month in one sentence with its main numbers.</summary>
    public string Sentence =>
        $"{Month.InWords()}: {WorkDays} hari kerja, {Count(Tone.Recorded) + Count(Tone.Paper)} tepat waktu, "
        + $"{Count(Tone.Attention)} perlu dilihat, {Count(Tone.Missing)} tanpa catatan, "
        + $"{Count(Tone.Information)} izin, cuti, atau tugas.";

    public sealed record PersonHead(
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
    public sealed record Moment(string Time, string What, string Evidence, Tone Tone);

    /// <summary>What attendance was worth in full, and what each date took from it.</summary>
    /// <param name="Reasons">For the dates that cost something: the calculation and the sentence of law.</param>
    public sealed record MonthPay(
        Rupiah Full,
        IReadOnlyDictionary<DateOnly, Rupiah> Amounts,
        IReadOnlyDictionary<DateOnly, Cost> Reasons
    )
    {
        public Rupiah Deducted => new(-Amounts.Values.Sum(amount => amount.Value));

        public Rupiah Left => Full - Deducted;
    }

    /// <summary><c>17 menit × Rp 160 = Rp 2.720</c>, and how the price of a minute came about.</summary>
    public sealed record Cost(string Calculation, string Explanation, string? Href);
}
