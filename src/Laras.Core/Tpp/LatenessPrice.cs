using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Regulations;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Facts;

namespace Laras.Core.Tpp;

/// <summary>
/// What a late arrival would take from one person's pay, told before the tap: each whole minute of it, and not having come
/// at all. It is the slip of the month calculated once more for every case, so whatever the regulation says holds here too.
/// </summary>
/// <param name="Minutes">Whole rupiah for 1, 2, 3 … minutes.</param>
/// <param name="Absent">Whole rupiah for a day without a reason.</param>
public sealed record LatenessPrice(IReadOnlyList<long> Minutes, long Absent)
{
    private const int SecondsPerMinute = 60;

    /// <summary>For the first working day from a date on; null where there is none, or where the month has no amount.</summary>
    /// <param name="minutes">So many are told.</param>
    public static LatenessPrice? Of(
        Regulation regulation,
        Calculator calculator,
        PersonMonth person,
        DateOnly from,
        int minutes
    )
    {
        ArgumentNullException.ThrowIfNull(regulation);
        ArgumentNullException.ThrowIfNull(calculator);
        ArgumentNullException.ThrowIfNull(person);
        var place = Enumerable.Range(0, person.Days.Count).Where(index => IsWork(person.Days[index], from)).ToList();
        if (place.Count == 0)
        {
            return null;
        }

        var cases = new Cases(regulation, calculator, person, place[0]);
        Worth?[] worths =
        [
            cases.Of(lateMinutes: 0),
            .. Enumerable.Range(1, minutes).Select(late => cases.Of(late)),
            cases.Of(lateMinutes: null),
        ];
        return worths.Any(worth => worth is null) ? null : Differences([.. worths.Select(worth => worth!.Value)]);
    }

    private static bool IsWork(WorkDay day, DateOnly from) =>
        day.Date >= from && day.Schedule is { Kind: DayKind.Work, Hours: not null };

    /// <summary>Told as on the slip, before tax; where a regulation judges on no line of its own, by what is paid out.</summary>
    private static LatenessPrice Differences(Worth[] worths)
    {
        var isOnLines = worths.Any(worth => worth.Lines != worths[0].Lines);
        long[] losses =
        [
            .. worths.Select(worth => isOnLines ? worths[0].Lines - worth.Lines : worths[0].Net - worth.Net),
        ];
        return new(losses[1..^1], losses[^1]);
    }

    private readonly record struct Worth(long Lines, long Net);

    /// <summary>The same month again and again, with another arrival on one day.</summary>
    private sealed class Cases(Regulation regulation, Calculator calculator, PersonMonth person, int place)
    {
        private readonly MonthFacts facts = new(calculator.Layout);
        private readonly FillMonthFacts filling = new(regulation, calculator.Layout);
        private readonly WorkDay[] days = [.. person.Days];

        /// <param name="lateMinutes">Null for a day without a reason.</param>
        public Worth? Of(int? lateMinutes)
        {
            var day = person.Days[place];
            days[place] = lateMinutes is { } late ? Come(day, late) : Missing(day);
            var problems = filling.Fill(facts, person with { Days = days });
            return problems.Count == 0 && calculator.Calculate(facts) is SlipResult.Calculated result
                ? new(Lines(result), result.Net.Value)
                : null;
        }

        private long Lines(SlipResult.Calculated result) =>
            regulation
                .Slip.Zip(result.Lines)
                .Where(line => line.First.Role == SlipRole.Adds)
                .Sum(line => line.Second.Value);

        private static WorkDay Come(WorkDay day, int late) =>
            day with
            {
                Status = DayStatus.Present,
                In = At(day, Intent.In, day.Schedule.Hours!.Starts + (late * SecondsPerMinute)),
                Out = At(day, Intent.Out, day.Schedule.Hours.Ends),
            };

        private static WorkDay Missing(WorkDay day) =>
            day with
            {
                Status = DayStatus.AbsentWithoutReason,
                In = null,
                Out = null,
            };

        private static Tap At(WorkDay day, Intent intent, int second) =>
            new(Guid.Empty, intent, day.Date.ToDateTime(TimeOnly.MinValue).AddSeconds(second), Channel.Phone, null, "");
    }
}
