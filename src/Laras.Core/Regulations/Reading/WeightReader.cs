namespace Laras.Core.Regulations.Reading;

/// <summary>Reads the groups of weights that must add up: <c>bobot: [[bobot_kehadiran, bobot_kegiatan]]</c>.</summary>
internal static class WeightReader
{
    public static IReadOnlyList<WeightGroup> Read(SourceMap front, DefinitionBook book, ProblemList problems)
    {
        var groups = new List<WeightGroup>();
        if (front.Find("bobot") is not { } node)
        {
            return groups;
        }

        if (node is not SourceList list)
        {
            problems.Add(
                node.Place,
                "Bobot ditulis sebagai daftar nama nilai, misalnya [bobot_kehadiran, bobot_kegiatan]."
            );
            return groups;
        }

        var nested = list.Items.All(item => item is SourceList) ? list.Items.OfType<SourceList>().ToList() : [list];
        foreach (var group in nested)
        {
            var parts = group
                .Items.OfType<SourceText>()
                .Select(name => Part(name, book, problems))
                .OfType<ValueDefinition>();
            groups.Add(new([.. parts], group.Place));
        }

        return groups;
    }

    private static ValueDefinition? Part(SourceText name, DefinitionBook book, ProblemList problems)
    {
        if (book.Knows(name.Value) && book.Named(name.Value, name.Place) is { } definition)
        {
            if (definition is ValueDefinition value)
            {
                return value;
            }

            problems.Add(
                name.Place,
                $"{name.Value} bukan nilai persen; bobot disusun dari nilai seperti \"40 persen dari pagu\"."
            );
            return null;
        }

        if (!book.Knows(name.Value))
        {
            problems.Add(name.Place, $"Nama \"{name.Value}\" belum dikenal.{Nearest.Hint(name.Value, book.All)}");
        }

        return null;
    }
}
