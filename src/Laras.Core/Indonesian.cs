using System.Globalization;

namespace Laras.Core;

/// <summary>Writes numbers, dates and times the way Indonesian offices write them: 1.512.000, 0,5, 06.47.12, Selasa 7 April 2026.</summary>
public static class Indonesian
{
    private static readonly string[] Days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    private static readonly string[] Months =
    [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];

    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NegativeSign = "−",
    };

    public static string Grouped(long value) => value.ToString("#,##0", Numbers);

    /// <summary>A decimal without trailing zeros, at most <paramref name="decimals"/> places.</summary>
    public static string Number(decimal value, int decimals = 4) =>
        value.ToString("#,##0." + new string('#', decimals), Numbers);

    public static string DayName(DateOnly date) => Days[(int)date.DayOfWeek];

    public static string MonthName(int month) => Months[month - 1];

    /// <summary><c>Selasa 7 April</c>, the day as it is spoken.</summary>
    public static string DayAndMonth(DateOnly date) => $"{DayName(date)} {date.Day} {MonthName(date.Month)}";

    public static string LongDate(DateOnly date) => $"{date.Day} {MonthName(date.Month)} {date.Year}";

    /// <summary>Reads <c>2026-04-07</c>, <c>07-04-2026</c> (day first) and <c>7 April 2026</c>.</summary>
    public static bool TryParseDate(string text, out DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is [var day, var month, var year] && Array.IndexOf(Months, month) is >= 0 and var index)
        {
            text = $"{year}-{index + 1:00}-{day.PadLeft(2, '0')}";
        }

        return DateOnly.TryParseExact(
            text,
            ["yyyy-MM-dd", "dd-MM-yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out date
        );
    }

    /// <summary><c>06.47</c>.</summary>
    public static string HourMinute(TimeOnly time) => time.ToString("HH'.'mm", CultureInfo.InvariantCulture);

    /// <summary><c>06.47.12</c>.</summary>
    public static string HourMinuteSecond(TimeOnly time) => time.ToString("HH'.'mm'.'ss", CultureInfo.InvariantCulture);
}
