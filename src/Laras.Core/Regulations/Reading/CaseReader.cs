using System.Globalization;

namespace Laras.Core.Regulations.Reading;

/// <summary>
/// Reads a worked case: <c>kasus</c>, <c>sumber</c>, <c>bulan</c>, <c>fakta</c> (of the month), <c>hari</c> (groups of
/// days) and <c>hasil</c> (names or slip lines with their expected values). One file may hold several cases in a list.
/// </summary>
public static class CaseReader
{
    private const string Repeat = "kali";
    private const string OnDate = "tanggal";

    private static readonly string[] Known = ["kasus", "sumber", "catatan", "bulan", "fakta", "hari", "hasil"];

    public static IReadOnlyList<RegulationCase> Read(SourceFile file, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(problems);
        return file.Content.Find("daftar") is SourceList list
                ? [.. list.Items.OfType<SourceMap>().Select(map => ReadOne(map, problems)).OfType<RegulationCase>()]
            : ReadOne(file.Content, problems) is { } single ? [single]
            : [];
    }

    private static RegulationCase? ReadOne(SourceMap map, ProblemList problems)
    {
        var keys = new Keys(map, "kasus ini", problems);
        keys.Only(Known);
        var name = keys.Required("kasus");
        var month = MonthOf(keys, problems);
        if (map.Find("hasil") is not SourceMap { Entries.Count: > 0 } expected)
        {
            problems.Add(map.Place, $"Kasus {name?.Value} belum menyebut hasil yang diharapkan.");
            return null;
        }

        return name is null
            ? null
            : new()
            {
                Name = name.Value,
                Source = keys.Text("sumber")?.Value,
                Note = keys.Text("catatan")?.Value,
                Month = month,
                Facts = Texts(map.Find("fakta")),
                Days = Days(map.Find("hari"), month, problems),
                Expected = Texts(expected),
                Place = map.Place,
            };
    }

    private static Month MonthOf(Keys keys, ProblemList problems)
    {
        var text = keys.Text("bulan");
        if (Month.TryParse(text?.Value, out var month))
        {
            return month;
        }

        if (text is not null)
        {
            problems.Add(text.Place, $"Bulan \"{text.Value}\" ditulis seperti 2026-04.");
        }

        return new(2026, 4);
    }

    private static List<CaseValue> Texts(SourceNode? node) =>
        node is SourceMap map
            ?
            [
                .. map.Entries.Select(entry => new CaseValue(
                    entry.Key.Value,
                    (entry.Value as SourceText)?.Value ?? "",
                    entry.Value.Place
                )),
            ]
            : [];

    private static List<CaseDay> Days(SourceNode? node, Month month, ProblemList problems)
    {
        var days = new List<CaseDay>();
        if (node is not SourceList list)
        {
            return days;
        }

        // Groups take the days of the month one after the other; a group with a date stands on that date.
        var fixedDates = list
            .Items.OfType<SourceMap>()
            .Select(map => map.FindText(OnDate))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var free = new Queue<DateOnly>(month.Days.Where(date => !fixedDates.Contains(Written(date))));
        foreach (var map in list.Items.OfType<SourceMap>())
        {
            var values = Texts(map).Where(value => value.Name is not (Repeat or OnDate)).ToList();
            var times = int.TryParse(map.FindText(Repeat), CultureInfo.InvariantCulture, out var count) ? count : 1;
            for (var i = 0; i < times; i++)
            {
                var date =
                    map.FindText(OnDate) is { } written ? Parse(written)
                    : free.Count > 0 ? free.Dequeue()
                    : null;
                if (date is not { } day || !month.Contains(day))
                {
                    problems.Add(map.Place, $"Hari kasus ini tidak muat di bulan {month.InWords()}.");
                    return days;
                }

                days.Add(new(day, values));
            }
        }

        return [.. days.OrderBy(day => day.Date)];
    }

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
