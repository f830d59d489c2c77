using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Showing;

/// <summary>Writes stored values the way people say them: <c>Rp 160 per menit</c>, <c>17 menit</c>, <c>95 persen</c>, <c>06.47.12</c>.</summary>
public static class Quantities
{
    private const int SecondsPerMinute = 60;
    private const int SecondsPerHour = 3600;

    public static string Words(Value value, Measure measure) => value.IsEmpty ? "kosong" : Words(value.Number, measure);

    public static string Words(decimal stored, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Kind switch
        {
            MeasureKind.Truth => stored != 0 ? "ya" : "tidak",
            MeasureKind.Choice => stored >= 0 && stored < measure.Choices.Count
                ? measure.Choices[(int)stored].Replace('_', ' ')
                : "?",
            MeasureKind.Text => "teks",
            MeasureKind.Clock => Clock((long)stored),
            MeasureKind.Date => Indonesian.LongDate(DateOnly.FromDayNumber((int)stored)),
            MeasureKind.Quantity => Quantity(stored, measure),
            _ => "?",
        };
    }

    /// <summary><c>06.47</c>, with seconds only when there are any; a time after midnight says that it is the next day.</summary>
    public static string Clock(long seconds)
    {
        var text = $"{seconds / SecondsPerHour % 24:00}.{seconds / SecondsPerMinute % 60:00}";
        text = seconds % SecondsPerMinute == 0 ? text : $"{text}.{seconds % SecondsPerMinute:00}";
        return seconds >= 24 * SecondsPerHour ? text + " hari berikutnya" : text;
    }

    private static string Quantity(decimal stored, Measure measure)
    {
        if (measure.IsPercent)
        {
            return Indonesian.Number(stored * 100) + " persen";
        }

        if (measure.IsDuration)
        {
            return Duration(stored);
        }

        if (measure.Dimension.IsNone)
        {
            return measure.IsPlainNumber ? Indonesian.Number(stored) : $"{Indonesian.Number(stored)} {measure.Label}";
        }

        var words = measure.Dimension.Words;
        if (!words.StartsWith(Dimension.RupiahName, StringComparison.Ordinal))
        {
            return $"{Indonesian.Number(stored)} {words}";
        }

        var amount = stored < 0 ? "−Rp " + Indonesian.Number(-stored, 2) : "Rp " + Indonesian.Number(stored, 2);
        return amount + words[Dimension.RupiahName.Length..];
    }

    private static string Duration(decimal seconds)
    {
        var whole = decimal.Truncate(seconds / SecondsPerMinute);
        var rest = seconds - (whole * SecondsPerMinute);
        if (rest == 0)
        {
            return $"{Indonesian.Number(whole)} menit";
        }

        return whole == 0
            ? $"{Indonesian.Number(rest)} detik"
            : $"{Indonesian.Number(whole)} menit {Indonesian.Number(Math.Abs(rest))} detik";
    }
}
