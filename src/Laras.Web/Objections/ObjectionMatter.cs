using System.Globalization;
using Laras.Core;

namespace Laras.Web.Objections;

/// <summary>What an objection is about: one day of a month, or one line of its slip.</summary>
public sealed record ObjectionMatter(Month Month, DateOnly? Date, string? Line)
{
    public static ObjectionMatter OfDay(DateOnly date) => new(Month.Of(date), date, null);

    public static ObjectionMatter OfLine(Month month, string line) => new(month, null, line);

    public static ObjectionMatter Of(Objection objection)
    {
        ArgumentNullException.ThrowIfNull(objection);
        return new(Month.FromKey(objection.MonthKey), objection.Date, objection.Line);
    }

    /// <summary>The same words for the same matter, so that the table can hold one objection for each.</summary>
    public string About => Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? $"baris:{Line}";

    /// <summary><c>Rabu 22 April</c> or <c>baris Perilaku, April 2026</c>.</summary>
    public string InWords() =>
        Date is { } date ? $"{Indonesian.DayAndMonth(date)} {date.Year}" : $"baris {Line}, {Month.InWords()}";
}
