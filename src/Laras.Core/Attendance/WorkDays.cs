using Laras.Core.Calendar;

namespace Laras.Core.Attendance;

/// <summary>Turns a month of plan, taps and letters of one person into its work days.</summary>
public static class WorkDays
{
    /// <summary>
    /// Days around a month whose plans and taps must be known: a tap may belong to <see cref="WorkDate.DaysBefore"/> days
    /// earlier, and the days next to that one may claim it.
    /// </summary>
    public const int MarginDays = WorkDate.DaysBefore + WorkDate.DaysAfter;

    /// <summary>
    /// One work day per date of employment, in order. Taps of the neighbouring nights may be among <paramref name="taps"/>;
    /// those that belong to another month are left to it.
    /// </summary>
    /// <param name="now">Wall-clock time of the office: a day is only absent once its window is over.</param>
    /// <param name="corrections">What people decided about single days, at most one a date.</param>
    public static IReadOnlyList<WorkDay> Of(
        Month month,
        WorkSchedule schedule,
        IEnumerable<Tap> taps,
        IReadOnlyCollection<AbsenceLetter> letters,
        DateTime now,
        IReadOnlyDictionary<DateOnly, CorrectedDay>? corrections = null
    )
    {
        var first = month.FirstDay.AddDays(-MarginDays);
        var plans = new ScheduledDay?[month.DayCount + (2 * MarginDays)];
        for (var index = 0; index < plans.Length; index++)
        {
            plans[index] = schedule.On(first.AddDays(index));
        }

        var tapsByDate = taps.DistinctBy(tap => tap.Id).ToLookup(tap => WorkDate.Of(tap, PlanOn));
        return
        [
            .. month
                .Days.Select(PlanOn)
                .OfType<ScheduledDay>()
                .Select(plan =>
                    DayOf(
                        plan,
                        tapsByDate[(plan.Date, true)],
                        tapsByDate[(plan.Date, false)],
                        letters,
                        now,
                        corrections?.GetValueOrDefault(plan.Date)
                    )
                ),
        ];

        ScheduledDay? PlanOn(DateOnly date)
        {
            var index = date.DayNumber - first.DayNumber;
            return index >= 0 && index < plans.Length ? plans[index] : null;
        }
    }

    private static WorkDay DayOf(
        ScheduledDay plan,
        IEnumerable<Tap> inWindow,
        IEnumerable<Tap> outside,
        IReadOnlyCollection<AbsenceLetter> letters,
        DateTime now,
        CorrectedDay? correction
    )
    {
        var without = correction?.WithoutTaps ?? [];
        var counted = PassagesOf(inWindow.Where(Counts), isInWindow: true);
        var stray = PassagesOf(outside.Where(Counts), isInWindow: false);
        var notAccepted = PassagesOf(inWindow.Concat(outside).Where(tap => !Counts(tap)), isInWindow: false);
        var arrival = counted.FirstOrDefault(passage => passage.Direction == Intent.In)?.Counting;
        var departure = counted.LastOrDefault(passage => passage.Direction == Intent.Out)?.Counting;
        if (correction is not null)
        {
            (arrival, departure) = (correction.Arrival(arrival), correction.Departure(departure));
        }

        var standing = DayStanding.Of(plan, LetterOn(plan.Date, letters), arrival, departure, stray.Length > 0, now);
        standing = correction?.Over(standing) ?? standing;
        return new()
        {
            Schedule = plan,
            Status = standing.Status,
            StatusReason = standing.Reason,
            In = standing.TapsCount ? arrival : null,
            Out = standing.TapsCount ? departure : null,
            Passages =
            [
                .. counted.Concat(stray).Concat(notAccepted).OrderBy(passage => plan.SecondOf(passage.Taps[0].Local)),
            ],
        };

        bool Counts(Tap tap) => !without.Contains(tap.Id);

        Passage[] PassagesOf(IEnumerable<Tap> taps, bool isInWindow) =>
            [.. Passages.Of(Passages.InOrder(taps, plan), plan, isInWindow)];
    }

    /// <summary>Of letters that overlap, the one that begins last is the more particular one, then the shorter.</summary>
    private static AbsenceLetter? LetterOn(DateOnly date, IReadOnlyCollection<AbsenceLetter> letters) =>
        letters
            .Where(letter => letter.Span.Contains(date))
            .OrderByDescending(letter => letter.Span.From)
            .ThenBy(letter => letter.Span.To ?? DateOnly.MaxValue)
            .ThenBy(letter => letter.Status)
            .ThenBy(letter => letter.Document, StringComparer.Ordinal)
            .FirstOrDefault();
}
