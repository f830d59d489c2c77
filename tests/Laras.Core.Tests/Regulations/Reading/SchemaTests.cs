using System.Text.Json;
using Laras.Core.Regulations;
using Laras.Core.Regulations.Reading;
using Laras.Core.Tests.Tidy;
using Laras.Web.Regulations;
using Xunit;

namespace Laras.Core.Tests.Regulations.Reading;

/// <summary>The schema that completes keys in editors offers the keys that the reader takes, and no others.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Shapes = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Repository.Root, "regulations", "schema.json")))
        .RootElement.GetProperty("definitions");

    [Fact]
    public void The_first_page_has_the_keys_the_reader_knows() =>
        Assert.Equal(HeaderReader.Known.Order(StringComparer.Ordinal), KeysOf("halamanDepan").Order());

    [Theory]
    [InlineData("bab", "bab")]
    [InlineData("nilai", "nilai:\n  contoh:\n")]
    [InlineData("rumus", "bulan:\n  contoh:\n")]
    [InlineData("tabel", "tabel:\n  contoh:\n")]
    [InlineData("fakta", "fakta:\n  contoh:\n")]
    public void Every_key_the_schema_offers_is_one_the_reader_takes(string shape, string heading)
    {
        var indent = heading.Contains('\n', StringComparison.Ordinal) ? "    " : "";
        var start = indent.Length > 0 ? heading : "";
        var chapter = start + string.Concat(KeysOf(shape).Select(key => $"{indent}{key}: kosong\n"));

        Assert.DoesNotContain(
            Draft.Problems(chapter),
            sentence => sentence.Contains("tidak dikenal pada", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(RegulationCasesTests.Folders), MemberType = typeof(RegulationCasesTests))]
    public void Every_file_of_a_regulation_uses_only_keys_the_schema_offers(string name)
    {
        var folder = ShippedRegulations.Named(name);
        var problems = new ProblemList();
        var files = folder.Files.Select(file => YamlSource.Read(file.Key, file.Value, problems)!);

        Assert.Empty(files.SelectMany(file => Unknown(file.Content)));
    }

    private static IEnumerable<string> Unknown(SourceMap file)
    {
        if (file.Find("daftar") is SourceList cases)
        {
            return cases.Items.OfType<SourceMap>().SelectMany(one => Unknown(one, "kasus"));
        }

        var shape =
            file.Find("nomor") is not null ? "halamanDepan"
            : file.Find("kasus") is not null ? "kasus"
            : "bab";
        var parts =
            from entry in file.Entries
            where shape == "bab" && entry.Value is SourceMap
            from named in ((SourceMap)entry.Value).Entries
            from unknown in Unknown((SourceMap)named.Value, ShapeUnder(entry.Key.Value))
            select unknown;
        return Unknown(file, shape).Concat(parts);
    }

    private static string ShapeUnder(string heading) => heading is "hari" or "bulan" or "tahun" ? "rumus" : heading;

    private static IEnumerable<string> Unknown(SourceMap map, string shape) =>
        map.Entries.Where(entry => !KeysOf(shape).Contains(entry.Key.Value)).Select(entry => $"{entry.Key}");

    private static List<string> KeysOf(string shape) =>
        [.. Shapes.GetProperty(shape).GetProperty("properties").EnumerateObject().Select(property => property.Name)];
}
