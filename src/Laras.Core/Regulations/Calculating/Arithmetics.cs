using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Calculating;

/// <summary>The few operations that compiled and explained calculations share to the last digit.</summary>
public static class Arithmetics
{
    public const decimal SecondsPerMinute = 60m;

    /// <summary>To a multiple of <paramref name="step"/>; half goes away from zero.</summary>
    public static decimal Round(decimal value, decimal step, Rounding direction)
    {
        if (step == 1m)
        {
            return Round(value, direction);
        }

        return Round(value / step, direction) * step;
    }

    /// <summary>The same for whole numbers.</summary>
    public static long Round(long value, long step, Rounding direction)
    {
        var rest = value % step;
        if (rest == 0)
        {
            return value;
        }

        var below = rest < 0 ? value - rest - step : value - rest;
        return direction switch
        {
            Rounding.Down => below,
            Rounding.Up => below + step,
            Rounding.Nearest => Nearest(value, below, step),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Whole months from one day number to another; a month is full on the same day of a later month.</summary>
    public static long MonthsBetween(long fromDay, long toDay)
    {
        var from = DateOf(fromDay);
        var to = DateOf(toDay);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return to.Day < from.Day && to != EndOfMonth(to) ? months - 1 : months;
    }

    public static long MonthNumber(long day) => DateOf(day).Month;

    public static long DayNumber(long day) => DateOf(day).Day;

    /// <summary>Pure durations are held in seconds; beside another unit they count in minutes.</summary>
    public static decimal Multiply(Term.Arithmetic term, decimal left, decimal right)
    {
        ArgumentNullException.ThrowIfNull(term);
        if (term.Measure.IsDuration)
        {
            return term.Left.Measure.IsDuration || term.Right.Measure.IsDuration
                ? left * right
                : left * right * SecondsPerMinute;
        }

        return Compound(left, term.Left.Measure) * Compound(right, term.Right.Measure);
    }

    public static decimal Divide(Term.Arithmetic term, decimal left, decimal right)
    {
        ArgumentNullException.ThrowIfNull(term);
        if (term.Measure.IsDuration)
        {
            return term.Left.Measure.IsDuration
                ? left / right
                : left / Compound(right, term.Right.Measure) * SecondsPerMinute;
        }

        return term.Left.Measure.IsDuration && term.Right.Measure.IsDuration
            ? left / right
            : Compound(left, term.Left.Measure) / Compound(right, term.Right.Measure);
    }

    private static DateOnly DateOf(long day) =>
        day >= 0 && day <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)day)
            : throw new OverflowException("A date outside the calendar.");

    private static decimal Compound(decimal value, Measure measure) =>
        measure.IsDuration ? value / SecondsPerMinute : value;

    private static decimal Round(decimal value, Rounding direction) =>
        direction switch
        {
            Rounding.Nearest => Math.Round(value, MidpointRounding.AwayFromZero),
            Rounding.Up => Math.Ceiling(value),
            Rounding.Down => Math.Floor(value),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static long Nearest(long value, long below, long step)
    {
        var twice = 2 * (value - below);
        if (twice == step)
        {
            return value > 0 ? below + step : below;
        }

        return twice > step ? below + step : below;
    }

    private static DateOnly EndOfMonth(DateOnly date) =>
        new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));
}
