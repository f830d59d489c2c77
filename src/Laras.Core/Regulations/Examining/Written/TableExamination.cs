using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Language;
using Laras.Core.Regulations.Showing;

namespace Laras.Core.Regulations.Examining.Written;

/// <summary>Looks for inputs that no row of a table answers, that several rows answer, and rows that never answer.</summary>
internal static class TableExamination
{
    public const string Gap = "celah";
    public const string Overlap = "tumpang-tindih";
    public const string DeadRow = "baris-mati";
    public const string MissingWords = "kata-tanpa-baris";

    /// <summary>Tables with more combinations of their inputs are not judged; no paper has such a table.</summary>
    private const int CombinationsMax = 100_000;

    private const int ExamplesMax = 3;

    public static IEnumerable<Finding> Of(Regulation regulation)
    {
        var lookups = regulation
            .Definitions.SelectMany(definition => TermParts.Walk(definition.Term))
            .OfType<Term.Lookup>()
            .ToLookup(lookup => lookup.Table);
        return regulation.Tables.SelectMany(table => Of(table, [.. lookups[table]]));
    }

    private static IEnumerable<Finding> Of(TableDefinition table, List<Term.Lookup> lookups)
    {
        var cells = table
            .Inputs.Select((input, i) => Cells.Of(input, [.. table.Rows.Select(row => row.Keys[i])]))
            .ToList();
        if (
            cells.Aggregate(1L, (product, axis) => Math.Min(product * axis.Count, CombinationsMax + 1))
            > CombinationsMax
        )
        {
            yield break;
        }

        var judged = Combinations(cells).Select(combination => Judge(table, combination)).ToList();
        var gaps = judged.Where(place => place.Rows.Count == 0).Select(place => place.Cells).ToList();
        foreach (var finding in table.Inputs.Count == 1 ? SingleGaps(table, cells[0], gaps) : Gaps(table, gaps))
        {
            yield return finding;
        }

        foreach (var finding in Overlaps(table, judged))
        {
            yield return finding;
        }

        var alive = judged
            .Select(place => place.Answer)
            .OfType<TableRow>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var neverEmpty = table
            .Inputs.Select((_, i) => lookups.Count > 0 && lookups.TrueForAll(lookup => !lookup.Inputs[i].MayBeEmpty))
            .ToList();
        foreach (var row in table.Rows.Where(row => !row.Keys.Any(key => key is RowKey.Otherwise)))
        {
            var waits = row.Keys.Where((key, i) => key is RowKey.Empty && neverEmpty[i]).Any();
            if (waits || !alive.Contains(row))
            {
                yield return new(
                    $"{DeadRow}:{table.Name}",
                    waits ? Severity.Attention : Severity.Wrong,
                    waits
                        ? $"Baris \"{row.Written}\" pada tabel {table.Words} menunggu isian kosong, tetapi isiannya tidak pernah kosong."
                        : $"Baris \"{row.Written}\" pada tabel {table.Words} tidak pernah terpakai: baris lain selalu lebih dulu cocok.",
                    row.Place,
                    table.Pasal
                );
            }
        }
    }

    private sealed record Judged(IReadOnlyList<Cell> Cells, IReadOnlyList<TableRow> Rows, TableRow? Answer);

    private static Judged Judge(TableDefinition table, IReadOnlyList<Cell> cells)
    {
        var rows = table.Rows.Where(row => row.Keys.Select((key, i) => cells[i].Fits(key)).All(fits => fits)).ToList();
        return new(cells, rows, rows.FirstOrDefault());
    }

    private static IEnumerable<IReadOnlyList<Cell>> Combinations(List<IReadOnlyList<Cell>> axes) =>
        axes.Aggregate(
            (IEnumerable<IReadOnlyList<Cell>>)
                [
                    [],
                ],
            (known, axis) => known.SelectMany(start => axis.Select(cell => (IReadOnlyList<Cell>)[.. start, cell]))
        );

    private static IEnumerable<Finding> SingleGaps(
        TableDefinition table,
        IReadOnlyList<Cell> cells,
        List<IReadOnlyList<Cell>> gaps
    )
    {
        var measure = table.Inputs[0].Measure;
        if (measure.Kind is MeasureKind.Choice or MeasureKind.Truth)
        {
            return gaps.Count == 0
                ? []
                :
                [
                    new(
                        $"{MissingWords}:{table.Name}",
                        Severity.Attention,
                        $"Tabel {table.Words} tidak punya baris untuk: {string.Join(", ", gaps.Select(gap => Quantities.Words(gap[0].Example, measure)))}.",
                        table.Place,
                        table.Pasal
                    ),
                ];
        }

        return Stretches(cells, [.. gaps.Select(gap => gap[0])])
            .Select(gap => new Finding(
                $"{Gap}:{table.Name}",
                gap.IsInside ? Severity.Wrong : Severity.Attention,
                GapSentence(table, gap, measure),
                table.Place,
                table.Pasal
            ));
    }

    private sealed record Stretch(Cell First, Cell Last, Cell? Before, Cell? After)
    {
        public bool IsInside => Before is not null && After is not null;
    }

    /// <summary>Neighbouring stretches without a row are one gap.</summary>
    private static IEnumerable<Stretch> Stretches(IReadOnlyList<Cell> cells, HashSet<Cell> gaps)
    {
        var numbers = cells.Where(cell => !cell.IsEmpty).ToList();
        for (var i = 0; i < numbers.Count; i++)
        {
            if (!gaps.Contains(numbers[i]))
            {
                continue;
            }

            var start = i;
            while (i + 1 < numbers.Count && gaps.Contains(numbers[i + 1]))
            {
                i++;
            }

            yield return new(
                numbers[start],
                numbers[i],
                start > 0 ? numbers[start - 1] : null,
                i + 1 < numbers.Count ? numbers[i + 1] : null
            );
        }
    }

    private static string GapSentence(TableDefinition table, Stretch gap, Measure measure)
    {
        string Say(decimal? value) => Quantities.Words(value ?? 0, measure);
        var one = measure.IsDuration ? Arithmetics.SecondsPerMinute : 1;
        var onlyParts = !measure.IsPercent && gap.After?.From - gap.Before?.To == one;
        // People who write "1, 2, 3 kali" think of whole ones; then the word for it is all that is missing.
        var hint = onlyParts ? $" Bila selalu utuh, tulis \"untuk: {table.Inputs[0].Written} utuh\"." : "";
        var example = $"misalnya {Say(gap.First.Example)} tidak punya baris";
        return (gap.Before, gap.After) switch
        {
            (null, null) => $"Tabel {table.Words} tidak punya baris yang bisa cocok.",
            (null, { } after) => $"Di bawah {Say(after.From)} tabel {table.Words} kosong: {example}.",
            ({ } before, null) => $"Di atas {Say(before.To)} tabel {table.Words} kosong: {example}.",
            ({ } before, { } after) =>
                $"Celah antara {Say(before.To)} dan {Say(after.From)} pada tabel {table.Words}: {example}.{hint}",
        };
    }

    private static IEnumerable<Finding> Gaps(TableDefinition table, List<IReadOnlyList<Cell>> gaps)
    {
        if (gaps.Count == 0)
        {
            yield break;
        }

        var examples = string.Join("; ", gaps.Take(ExamplesMax).Select(gap => $"({Words(table, gap)})"));
        var rest = gaps.Count > ExamplesMax ? $" dan {gaps.Count - ExamplesMax} gabungan lain" : "";
        yield return new(
            $"{Gap}:{table.Name}",
            Severity.Attention,
            $"Tabel {table.Words} tidak punya baris untuk {examples}{rest}.",
            table.Place,
            table.Pasal
        );
    }

    private static IEnumerable<Finding> Overlaps(TableDefinition table, List<Judged> judged) =>
        judged
            .Select(place =>
                (
                    place.Cells,
                    Rows: place.Rows.Where(row => !row.Keys.Any(key => key is RowKey.Otherwise)).Take(2).ToList()
                )
            )
            .Where(place => place.Rows.Count > 1)
            .DistinctBy(place => (place.Rows[0], place.Rows[1]))
            .Select(place => new Finding(
                $"{Overlap}:{table.Name}",
                Severity.Wrong,
                $"{Words(table, place.Cells)} ada di dua baris tabel {table.Words}: \"{place.Rows[0].Written}\" dan \"{place.Rows[1].Written}\". Yang dipakai baris pertama.",
                place.Rows[1].Place,
                table.Pasal
            ));

    private static string Words(TableDefinition table, IReadOnlyList<Cell> cells) =>
        string.Join(
            ", ",
            cells.Select((cell, i) => cell.IsEmpty ? "kosong" : Quantities.Words(cell.Example, table.Inputs[i].Measure))
        );
}
