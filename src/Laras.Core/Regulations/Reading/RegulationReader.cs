using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Reading;

/// <summary>What became of a regulation folder: the regulation, or everything that keeps it from being one.</summary>
public sealed record RegulationReading(Regulation? Regulation, IReadOnlyList<Problem> Problems);

/// <summary>Turns the files of a regulation folder into a checked regulation, or reports all their problems at once.</summary>
public static class RegulationReader
{
    private static readonly string[] ChapterKeys = ["bab", "fakta", "nilai", "tabel", "hari", "bulan", "tahun", "slip"];

    private static readonly string[] Headings = ["nilai", "hari", "bulan", "tahun"];

    public static RegulationReading Read(RegulationSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var problems = new ProblemList();
        var front = source.Files.FirstOrDefault(file => file.Content.Find("nomor") is not null);
        if (front is null)
        {
            problems.Add(
                new(source.Files.Count > 0 ? source.Files[0].Name : source.Folder, 1, 1),
                "Folder ini belum punya halaman depan: sebuah berkas (perbup.yaml) dengan nomor, judul, daerah dan berlaku_sejak."
            );
            return new(null, problems.All);
        }

        var header = HeaderReader.Read(source.Folder, front.Content, problems);
        var units = new UnitBook(
            new Keys(front.Content, "halaman depan", problems).Texts("satuan").Select(text => text.Value)
        );
        var book = new DefinitionBook(FactVocabulary.All, units, problems);
        var chapters = source.Files.Where(file => file != front).Select(file => file.Content).ToList();
        Declare(chapters, front.Content, book, units, problems);

        var definitions = book.CheckAll();
        var slip = new SlipReader(book, problems).Read(chapters, front.Content);
        var ceiling = SlipReader.Ceiling(front.Content, book, problems);
        var weights = WeightReader.Read(front.Content, book, problems);
        if (problems.All.Count > 0)
        {
            return new(
                null,
                [
                    .. problems
                        .All.OrderBy(problem => problem.Place.File, StringComparer.Ordinal)
                        .ThenBy(problem => problem.Place.Line),
                ]
            );
        }

        var entitlement = definitions.FirstOrDefault(definition => definition.Name == Entitlement) as FormulaDefinition;
        return new(
            new()
            {
                Header = header,
                Facts = book.Facts,
                Definitions = definitions,
                Tables = [.. book.Tables],
                Slip = slip,
                Headings = source
                    .Files.Where(file => file.Content.FindText("bab") is not null)
                    .ToDictionary(file => file.Name, file => file.Content.FindText("bab")!, StringComparer.Ordinal),
                Ceiling = ceiling,
                Entitlement = entitlement,
                Weights = weights,
            },
            []
        );
    }

    /// <summary>The name under which the condition of <c>berlaku_untuk</c> is kept.</summary>
    public const string Entitlement = "berlaku_untuk";

    private static void Declare(
        List<SourceMap> chapters,
        SourceMap front,
        DefinitionBook book,
        UnitBook units,
        ProblemList problems
    )
    {
        foreach (var chapter in chapters)
        {
            new Keys(chapter, "bab ini", problems).Only(ChapterKeys);
        }

        foreach (var entry in Entries(chapters, "fakta", problems))
        {
            if (FactVocabulary.Find(entry.Key.Value) is { } common && entry.Value is SourceMap map && IsAdjusted(map))
            {
                book.Add(FactReader.Adjust(common, map, units, problems));
            }
            else if (book.IsFree(entry.Key))
            {
                book.Add(FactReader.Read(entry, units, problems));
            }
        }

        var formulas = chapters.SelectMany(FormulaNames).ToHashSet(StringComparer.Ordinal);
        var tables = new TableReader(book.Facts, formulas, units, problems);
        foreach (var entry in Entries(chapters, "tabel", problems).Where(entry => book.IsFree(entry.Key)))
        {
            book.Add(tables.Read(entry));
        }

        DeclareAll("nilai", DeclarationKind.Value);
        DeclareAll("hari", DeclarationKind.Day);
        DeclareAll("bulan", DeclarationKind.Month);
        DeclareAll("tahun", DeclarationKind.Year);
        if (front.Entries.FirstOrDefault(entry => entry.Key.Value == Entitlement) is { } entitlement)
        {
            book.Declare(new(entitlement, DeclarationKind.Month));
        }

        void DeclareAll(string heading, DeclarationKind kind)
        {
            foreach (var entry in Entries(chapters, heading, problems))
            {
                book.Declare(new(entry, kind));
            }
        }
    }

    /// <summary>A common fact keeps its unit; what is written without one only changes its words or its default.</summary>
    private static bool IsAdjusted(SourceMap map) => map.Find("satuan") is null && map.Find("tingkat") is null;

    private static IEnumerable<string> FormulaNames(SourceMap chapter) =>
        Headings
            .Select(chapter.Find)
            .OfType<SourceMap>()
            .SelectMany(heading => heading.Entries)
            .Select(entry => entry.Key.Value);

    private static IEnumerable<SourceEntry> Entries(List<SourceMap> chapters, string heading, ProblemList problems)
    {
        foreach (var node in chapters.Select(chapter => chapter.Find(heading)).OfType<SourceNode>())
        {
            if (node is not SourceMap map)
            {
                problems.Add(node.Place, $"Bagian \"{heading}\" harus berisi nama-nama dengan isinya.");
                continue;
            }

            foreach (var entry in map.Entries)
            {
                yield return entry;
            }
        }
    }
}
