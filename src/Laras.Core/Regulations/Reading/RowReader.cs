using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Reading;

/// <summary>Reads the rows of one table: <c>lebih dari 30 sampai 60 menit: 1</c>, <c>sakit: 0</c>, <c>kosong: 1,5</c>.</summary>
internal sealed class RowReader(
    string table,
    IReadOnlyList<TableInput> inputs,
    Measure measure,
    string unitWritten,
    UnitBook units,
    ProblemList problems
)
{
    private const string Otherwise = "lainnya";

    /// <summary>The rows of one line: a table with one key may name several of them, <c>sakit, izin: 2</c>.</summary>
    public IEnumerable<TableRow> Read(SourceEntry entry)
    {
        var parts = entry.Key.Value.Split(", ", StringSplitOptions.TrimEntries);
        if (parts is [Otherwise] && inputs.Count > 1)
        {
            parts = [.. inputs.Select(_ => Otherwise)];
        }

        string[][] lines = inputs.Count == 1 ? [.. parts.Select(part => new[] { part })] : [parts];
        return lines.Select(line => Row(line, entry)).OfType<TableRow>();
    }

    private TableRow? Row(string[] parts, SourceEntry entry)
    {
        var place = entry.Key.Place;
        if (parts.Length != inputs.Count)
        {
            problems.Add(place, $"Baris \"{entry.Key.Value}\" pada tabel {table} harus punya {inputs.Count} kunci.");
            return null;
        }

        var keys = parts.Select((part, index) => Key(part, inputs[index], place)).OfType<RowKey>().ToList();
        var value = Value(entry.Value);
        return keys.Count == inputs.Count && value is { } number ? new(keys, number, entry.Key.Value, place) : null;
    }

    private decimal? Value(SourceNode node)
    {
        if (node is not SourceText text)
        {
            problems.Add(node.Place, $"Baris tabel {table} harus berisi satu nilai.");
            return null;
        }

        if (measure.IsUnknown)
        {
            return null;
        }

        var unitless = decimal.TryParse(text.Value.Replace(".", "").Replace(",", ""), out _);
        var written = unitless && measure.IsQuantity ? $"{text.Value} {unitWritten}" : text.Value;
        var fact = new FactDefinition
        {
            Name = table,
            Words = $"Tabel {table}",
            Measure = measure,
            Level = Level.Month,
        };
        var reading = FactText.Read(fact, written, units);
        if (reading.Sentence is { } sentence)
        {
            problems.Add(text.Place, sentence);
        }

        return reading.Stored;
    }

    private RowKey? Key(string text, TableInput input, SourcePlace place)
    {
        switch (text)
        {
            case "kosong":
                return new RowKey.Empty();
            case Otherwise:
                return new RowKey.Otherwise();
        }

        if (input.Measure.Kind == MeasureKind.Truth && text is "ya" or "tidak")
        {
            return new RowKey.Word(text == "ya" ? 1 : 0);
        }

        if (input.Measure.Kind == MeasureKind.Choice)
        {
            var index = input.Measure.Choices.ToList().IndexOf(text);
            if (index >= 0)
            {
                return new RowKey.Word(index);
            }

            problems.Add(
                place,
                $"\"{text}\" tidak ada di antara pilihan {string.Join(", ", input.Measure.Choices)}.{Nearest.Hint(text, input.Measure.Choices)}"
            );
            return null;
        }

        return input.Measure.IsUnknown ? null : Band(text, input, place);
    }

    private RowKey.Band? Band(string text, TableInput input, SourcePlace place)
    {
        var words = RowKeyText
            .Canonical(text, input.Measure)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        var from = End(words, ["lebih", "dari"], included: false) ?? End(words, ["mulai"], included: true);
        var lower =
            from is null && !StartsUpper(words) ? Number(words, input, place)
            : from is null ? null
            : Number(words, input, place);
        var to = End(words, ["kurang", "dari"], included: false) ?? End(words, ["sampai"], included: true);
        var upper = to is null ? null : Number(words, input, place);
        if (words.Count > 0 || (lower is null && upper is null))
        {
            problems.Add(
                place,
                $"Rentang \"{text}\" pada tabel {table} belum terbaca. Contoh: \"lebih dari 30 sampai 60 menit\", \"mulai 91 menit\", \"kurang dari 10\"."
            );
            return null;
        }

        if (to is null && from is null)
        {
            return new(lower, true, lower, true);
        }

        if (lower > upper)
        {
            problems.Add(place, $"Rentang \"{text}\" pada tabel {table} terbalik.");
        }

        return new(lower, from ?? true, upper, to ?? false);
    }

    private static bool StartsUpper(List<string> words) => words is ["sampai", ..] or ["kurang", "dari", ..];

    private static bool? End(List<string> words, string[] opening, bool included)
    {
        if (!words.Take(opening.Length).SequenceEqual(opening))
        {
            return null;
        }

        words.RemoveRange(0, opening.Length);
        return included;
    }

    private decimal? Number(List<string> words, TableInput input, SourcePlace place)
    {
        if (words.Count == 0)
        {
            return null;
        }

        var number = words[0];
        if (!char.IsDigit(number[0]) && number[0] != '-')
        {
            return null;
        }

        words.RemoveAt(0);
        var unit = words.Count > 0 && units.Knows(words[0]) ? words[0] : null;
        if (unit is not null)
        {
            words.RemoveAt(0);
        }

        var written = unit ?? (input.Measure.IsQuantity ? input.Unit : null);
        var fact = new FactDefinition
        {
            Name = table,
            Words = $"Kunci tabel {table}",
            Measure = input.Measure,
            Level = Level.Month,
        };
        var reading = FactText.Read(fact, written is null ? number : $"{number} {written}", units);
        if (reading.Sentence is { } sentence)
        {
            problems.Add(place, sentence);
        }

        return reading.Stored;
    }
}
