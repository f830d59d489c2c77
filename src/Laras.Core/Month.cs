using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Laras.Core;

/// <summary>A calendar month, the unit in which pay is calculated. Written <c>2026-04</c>.</summary>
public readonly record struct Month(int Year, int Number) : IComparable<Month>
{
    /// <summary>Nothing that Laras pays is older; so every month that is read has one before it and one after.</summary>
    public const int FirstYear = 1945;

    public const int LastYear = 2999;

    public DateOnly FirstDay => new(Year, Number, 1);

    public DateOnly LastDay => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    public int DayCount => DateTime.DaysInMonth(Year, Number);

    /// <summary>The month as one sortable number, 202604.</summary>
    public int Key => (Year * 100) + Number;

    public Month Next => Of(FirstDay.AddMonths(1));

    public Month Previous => Of(FirstDay.AddMonths(-1));

    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
            {
                yield return day;
            }
        }
    }

    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    public static Month FromKey(int key) => new(key / 100, key % 100);

    public static bool TryParse([NotNullWhen(true)] string? text, out Month month)
    {
        month = default;
        if (
            !DateOnly.TryParseExact(
                text + "-01",
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) || day.Year is < FirstYear or > LastYear
        )
        {
            return false;
        }

        month = Of(day);
        return true;
    }

    public bool Contains(DateOnly date) => date.Year == Year && date.Month == Number;

    public int CompareTo(Month other) => Key.CompareTo(other.Key);

    public static bool operator <(Month left, Month right) => left.Key < right.Key;

    public static bool operator >(Month left, Month right) => left.Key > right.Key;

    public static bool operator <=(Month left, Month right) => left.Key <= right.Key;

    public static bool operator >=(Month left, Month right) => left.Key >= right.Key;

    public override string ToString() => $"{Year:0000}-{Number:00}";

    /// <summary><c>April 2026</c>.</summary>
    public string InWords() => $"{Indonesian.MonthName(Number)} {Year}";
}
