using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>Says of the findings whose rows they are and from which file they came, for a person who has to look it up.</summary>
internal static class NameFindings
{
    public static async Task RunAsync(
        Findings findings,
        RowSource source,
        IReadOnlyList<RowShape> shapes,
        CancellationToken cancellationToken
    )
    {
        var people = await NamesAsync(
            findings,
            source,
            Shape("employees"),
            one => one.EmployeeId,
            PersonOf,
            cancellationToken
        );
        var files = await NamesAsync(
            findings,
            source,
            Shape("imported_files"),
            one => one.ImportId,
            row => row.Text("file_name") ?? "?",
            cancellationToken
        );
        foreach (var (place, finding) in findings.Kept.ToList().Index())
        {
            var sentence = finding.Sentence;
            if (finding.EmployeeId is { } person && people.TryGetValue(person, out var name))
            {
                sentence += $" Milik {name}.";
            }

            if (finding.ImportId is { } import && files.TryGetValue(import, out var file))
            {
                sentence += finding.ImportLine is { } line ? $" Asalnya {file} baris {line}." : $" Asalnya {file}.";
            }

            findings.Replace(place, finding with { Sentence = sentence });
        }

        RowShape Shape(string table) => shapes.Single(shape => shape.Table == table);
    }

    private static string PersonOf(CanonicalRow row) =>
        $"{row.Text("name") ?? "?"} ({row.Text("nip") ?? row.Text("local_id") ?? "tanpa nomor"})";

    private static async Task<Dictionary<Guid, string>> NamesAsync(
        Findings findings,
        RowSource source,
        RowShape shape,
        Func<Finding, Guid?> asked,
        Func<CanonicalRow, string> nameOf,
        CancellationToken cancellationToken
    )
    {
        var wanted = findings.Kept.Select(asked).OfType<Guid>().ToHashSet();
        var names = new Dictionary<Guid, string>();
        if (wanted.Count == 0)
        {
            return names;
        }

        await foreach (var row in source.RowsAsync(shape, cancellationToken))
        {
            if (row.Uuid("id") is { } id && wanted.Contains(id))
            {
                names[id] = nameOf(row);
            }
        }

        return names;
    }
}
