using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Reading;

/// <summary>Reads the lines of the slip, in order; the last word is the amount that is paid.</summary>
internal sealed class SlipReader(DefinitionBook book, ProblemList problems)
{
    private const string RoleKey = "sebagai";
    private const string NetWord = "diterima";

    private static readonly Dictionary<string, SlipRole> Roles = new(StringComparer.Ordinal)
    {
        ["tambah"] = SlipRole.Adds,
        ["kurang"] = SlipRole.Subtracts,
        ["jumlah"] = SlipRole.Subtotal,
        [NetWord] = SlipRole.Net,
        ["keterangan"] = SlipRole.Note,
    };

    public IReadOnlyList<SlipLineDefinition> Read(IEnumerable<SourceMap> chapters, SourceMap front)
    {
        var lists = chapters.Select(chapter => chapter.Find("slip")).OfType<SourceNode>().ToList();
        foreach (var node in lists.Where(node => node is not SourceList))
        {
            problems.Add(node.Place, "Slip ditulis sebagai daftar baris.");
        }

        var lines = lists
            .OfType<SourceList>()
            .SelectMany(list => list.Items)
            .Select(Line)
            .OfType<SlipLineDefinition>()
            .ToList();
        // A line whose amount is not understood still is the line that is paid.
        var nets = lists
            .OfType<SourceList>()
            .SelectMany(list => list.Items)
            .OfType<SourceMap>()
            .Where(map => map.FindText(RoleKey) == NetWord)
            .ToList();
        if (lists.Count == 0)
        {
            problems.Add(front.Place, "Peraturan ini belum punya slip: daftar baris yang dibayar.");
        }
        else if (nets.Count != 1)
        {
            var place = nets.Count > 1 ? nets[1].Place : lists[0].Place;
            problems.Add(place, "Slip harus punya tepat satu baris \"sebagai: diterima\".");
        }

        foreach (var double_ in lines.GroupBy(line => line.Label).Where(group => group.Count() > 1))
        {
            problems.Add(double_.Last().Place, $"Baris slip \"{double_.Key}\" tertulis dua kali.");
        }

        return lines;
    }

    /// <summary>The name on the first page that stands for the full amount.</summary>
    public static NamedDefinition? Ceiling(SourceMap front, DefinitionBook book, ProblemList problems)
    {
        if (new Keys(front, "halaman depan", problems).Text("pagu") is not { } text)
        {
            return null;
        }

        return Amount(text, book, problems);
    }

    private SlipLineDefinition? Line(SourceNode node)
    {
        if (node is not SourceMap map)
        {
            problems.Add(
                node.Place,
                "Baris slip ditulis seperti { baris: Kehadiran, nilai: tpp_kehadiran, sebagai: tambah }."
            );
            return null;
        }

        var keys = new Keys(map, "baris slip", problems);
        keys.Only("baris", "nilai", "dari", "sebagai");
        var label = keys.Required("baris");
        var amount = keys.Required("nilai") is { } name ? Amount(name, book, problems) : null;
        var full = keys.Text("dari") is { } from ? Amount(from, book, problems) : null;
        var role = keys.Text(RoleKey);
        if (role is not null && !Roles.ContainsKey(role.Value))
        {
            problems.Add(role.Place, $"\"sebagai\" diisi {string.Join(", ", Roles.Keys)}, bukan \"{role.Value}\".");
        }

        return label is null || amount is null
            ? null
            : new(label.Value, amount, full, Roles.GetValueOrDefault(role?.Value ?? "tambah"), map.Place);
    }

    private static NamedDefinition? Amount(SourceText name, DefinitionBook book, ProblemList problems)
    {
        if (!book.Knows(name.Value))
        {
            var kind = book.Fact(name.Value) is null
                ? "belum dikenal"
                : "adalah fakta. Beri nama rumus dengan pasalnya, lalu pakai nama itu";
            problems.Add(name.Place, $"\"{name.Value}\" {kind}.{Nearest.Hint(name.Value, book.All.Where(book.Knows))}");
            return null;
        }

        if (book.Named(name.Value, name.Place) is not { } definition)
        {
            return null;
        }

        if (definition.Level == Level.Day)
        {
            problems.Add(
                name.Place,
                $"{name.Value} berubah tiap hari. Slip memuat jumlah sebulan, misalnya jumlah({name.Value})."
            );
        }
        else if (!definition.Term.Measure.Equals(Measure.Rupiah))
        {
            problems.Add(name.Place, $"{name.Value} harus berupa rupiah, bukan {definition.Term.Measure.Words}.");
        }
        else if (definition.Term.Wholeness == Wholeness.Fraction && definition is FormulaDefinition)
        {
            problems.Add(
                name.Place,
                $"{name.Value} belum dibulatkan ke rupiah. Tulis misalnya \"bulatkan: ke rupiah terdekat\"; peraturan yang menentukan caranya."
            );
        }

        return definition;
    }
}
