using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Reading;

/// <summary>Reads one table: what it is looked up with, what it gives, and its rows.</summary>
internal sealed class TableReader(
    IReadOnlyDictionary<string, FactDefinition> facts,
    IReadOnlySet<string> formulas,
    UnitBook units,
    ProblemList problems
)
{
    public const int RowsMax = 2_000;

    private const string WholeSuffix = " utuh";

    public TableDefinition Read(SourceEntry entry)
    {
        var name = entry.Key.Value;
        var keys = new Keys(entry.Value as SourceMap ?? new([], entry.Value.Place), $"tabel {name}", problems);
        keys.Only("untuk", "hasil", "pasal", "kata", "baris");
        var inputs = keys.Texts("untuk").Select(Input).ToList();
        if (inputs.Count == 0)
        {
            problems.Add(entry.Key.Place, $"Tabel {name} belum menyebut \"untuk\": dicari dengan apa?");
        }

        var result = keys.Required("hasil");
        var (measure, basis) = Result(result);
        return new()
        {
            Name = name,
            Words = keys.Text("kata")?.Value ?? name.Replace('_', ' '),
            Pasal = keys.Pasal(),
            Place = entry.Key.Place,
            Inputs = inputs,
            RowMeasure = measure,
            BaseWritten = basis,
            Rows = Rows(name, keys, inputs, measure, UnitOf(result)),
        };
    }

    private TableInput Input(SourceText text)
    {
        var written = text.Value.Trim();
        if (facts.TryGetValue(written, out var fact))
        {
            return new(fact.Measure, fact.Wholeness == Wholeness.Unit && fact.Measure.IsQuantity, written);
        }

        if (formulas.Contains(written))
        {
            problems.Add(
                text.Place,
                $"\"{written}\" adalah rumus. Pada \"untuk\" tulis satuannya, misalnya \"menit utuh\", lalu pakai tabel ini dengan {written} di dalam kurung."
            );
            return new(Measure.Unknown, false, written);
        }

        var whole = written.EndsWith(WholeSuffix, StringComparison.Ordinal);
        var unit = whole ? written[..^WholeSuffix.Length] : written;
        return new(FactReader.Measured(text with { Value = unit }, units, problems), whole, written) { Unit = unit };
    }

    private static string UnitOf(SourceText? result) => result?.Value.Split(" dari ", 2)[0].Trim() ?? "";

    private (Measure Measure, string? Basis) Result(SourceText? text)
    {
        if (text is null)
        {
            return (Measure.Unknown, null);
        }

        var parts = text.Value.Split(" dari ", 2, StringSplitOptions.TrimEntries);
        var measure = FactReader.Measured(text with { Value = parts[0] }, units, problems);
        if (measure.IsPercent && parts.Length == 1)
        {
            problems.Add(
                text.Place,
                "Persen dari apa? Tulis dasarnya, misalnya \"hasil: persen dari bobot_kehadiran\"."
            );
        }

        return (measure, parts.Length > 1 ? parts[1] : null);
    }

    private List<TableRow> Rows(string name, Keys keys, List<TableInput> inputs, Measure measure, string unit)
    {
        if (keys.Map.Find("baris") is SourceList list)
        {
            problems.Add(
                list.Place,
                $"Baris tabel {name} ditulis \"kunci: nilai\", satu baris satu kunci, misalnya \"mulai 1 sampai 30 menit: 0,5\"."
            );
            return [];
        }

        if (keys.Map.Find("baris") is not SourceMap rows || rows.Entries.Count == 0)
        {
            problems.Add(keys.Map.Place, $"Tabel {name} belum punya baris.");
            return [];
        }

        if (rows.Entries.Count > RowsMax)
        {
            problems.Add(rows.Place, $"Tabel {name} punya lebih dari {RowsMax} baris.");
            return [];
        }

        var reader = new RowReader(name, inputs, measure, unit, units, problems);
        return [.. rows.Entries.SelectMany(reader.Read).OrderBy(row => row.Keys.Count(key => key is RowKey.Otherwise))];
    }
}
