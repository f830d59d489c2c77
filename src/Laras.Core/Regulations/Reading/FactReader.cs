using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Reading;

/// <summary>Reads the facts that a regulation declares beyond the common vocabulary.</summary>
internal static class FactReader
{
    public static FactDefinition Read(SourceEntry entry, UnitBook units, ProblemList problems)
    {
        var name = entry.Key.Value;
        var keys = new Keys(entry.Value as SourceMap ?? new([], entry.Value.Place), $"fakta {name}", problems);
        keys.Only("satuan", "utuh", "tingkat", "kata", "bawaan", "boleh_kosong", "kerja");
        var unit = keys.Required("satuan");
        if (unit?.Value.Trim() is "tahun" or "minggu")
        {
            problems.Add(unit.Place, $"Fakta {name} ditulis dalam bulan atau hari, bukan {unit.Value.Trim()}.");
        }

        var measure = Measured(unit, units, problems);
        var fact = new FactDefinition
        {
            Name = name,
            Words = keys.Text("kata")?.Value ?? name.Replace('_', ' '),
            Measure = measure,
            Level = LevelOf(keys, problems),
            MayBeEmpty = keys.Flag("boleh_kosong"),
            IsWork = keys.Flag("kerja"),
            Wholeness = WholenessOf(measure, keys.Flag("utuh")),
            Place = entry.Key.Place,
        };
        return keys.Text("bawaan") is { } text ? fact with { Default = DefaultOf(fact, text, units, problems) } : fact;
    }

    /// <summary>A common fact as this regulation wants it: its own words, a default, or allowed to be unknown.</summary>
    public static FactDefinition Adjust(FactDefinition fact, SourceMap map, UnitBook units, ProblemList problems)
    {
        var keys = new Keys(map, $"fakta {fact.Name}", problems);
        keys.Only("kata", "bawaan", "boleh_kosong", "kerja");
        fact = fact with
        {
            Words = keys.Text("kata")?.Value ?? fact.Words,
            MayBeEmpty = fact.MayBeEmpty || keys.Flag("boleh_kosong"),
            IsWork = fact.IsWork || keys.Flag("kerja"),
        };
        return keys.Text("bawaan") is { } text ? fact with { Default = DefaultOf(fact, text, units, problems) } : fact;
    }

    /// <summary>The measure that <c>rupiah</c>, <c>menit per hari</c>, <c>pilihan a, b</c>, <c>ya/tidak</c>… stand for.</summary>
    public static Measure Measured(SourceText? text, UnitBook units, ProblemList problems)
    {
        if (text is null)
        {
            return Measure.Unknown;
        }

        var words = text.Value.Trim();
        if (words.StartsWith("pilihan ", StringComparison.Ordinal))
        {
            return Measure.Choice([.. words["pilihan ".Length..].Split(',').Select(word => word.Trim())]);
        }

        switch (words)
        {
            case "ya/tidak":
                return Measure.Truth;
            case "teks":
                return Measure.Text;
            case "waktu":
                return Measure.Clock;
            case "tanggal":
                return Measure.Date;
        }

        var parts = words.Split(" per ", StringSplitOptions.TrimEntries);
        if (parts.FirstOrDefault(part => !units.Knows(part)) is { } unknown)
        {
            var hint = Nearest.Hint(unknown, units.Names);
            hint =
                hint.Length > 0 ? hint : $" Satuan sendiri ditulis di halaman depan, misalnya \"satuan: [{unknown}]\".";
            problems.Add(text.Place, $"Satuan \"{unknown}\" belum dikenal.{hint}");
            return Measure.Unknown;
        }

        return units.Literal(1, parts[0], parts[1..]).Measure;
    }

    public static Wholeness WholenessOf(Measure measure, bool whole)
    {
        if (measure.Kind is not MeasureKind.Quantity)
        {
            return measure.Kind == MeasureKind.Clock ? Wholeness.Stored : Wholeness.Unit;
        }

        if (measure.Equals(Measure.Rupiah) || whole)
        {
            return measure.IsPercent ? Wholeness.Fraction : Wholeness.Unit;
        }

        return Wholeness.Fraction;
    }

    private static Level LevelOf(Keys keys, ProblemList problems)
    {
        var text = keys.Text("tingkat");
        switch (text?.Value)
        {
            case null or "bulan":
                return Level.Month;
            case "hari":
                return Level.Day;
            default:
                problems.Add(text.Place, $"Tingkat fakta ditulis \"bulan\" atau \"hari\", bukan \"{text.Value}\".");
                return Level.Month;
        }
    }

    private static decimal? DefaultOf(FactDefinition fact, SourceText text, UnitBook units, ProblemList problems)
    {
        var value = FactText.Read(fact, text.Value, units);
        if (value.Sentence is { } sentence)
        {
            problems.Add(text.Place, sentence);
        }

        return value.Stored;
    }
}
