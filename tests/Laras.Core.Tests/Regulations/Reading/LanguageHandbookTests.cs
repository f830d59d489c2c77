using System.Text.RegularExpressions;
using Laras.Core.Tests.Tidy;
using Laras.Web.Regulations;
using Xunit;

namespace Laras.Core.Tests.Regulations.Reading;

/// <summary>What the handbook shows, the reader takes; what it points at, is there.</summary>
public sealed partial class LanguageHandbookTests
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(Repository.Root, "docs", "panduan", "bahasa-aturan.md")
    );

    public static TheoryData<string> Examples =>
        [
            .. Example()
                .Matches(Page)
                .Select(match => match.Groups["text"].Value)
                .Where(text => !text.StartsWith("nomor:", default) && !text.StartsWith("kasus:", default)),
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_handbook_is_read_without_a_problem(string chapter) =>
        Assert.Empty(Draft.Problems(chapter));

    [Fact]
    public void The_case_of_the_handbook_holds() => Assert.Empty(Draft.Differences("bab: Kosong", Beginning("kasus:")));

    [Fact]
    public void The_first_page_of_the_handbook_is_a_first_page() =>
        Assert.Empty(
            RegulationFolder
                .Parse(
                    "contoh",
                    new Dictionary<string, string>
                    {
                        ["perbup.yaml"] = Beginning("nomor:"),
                        ["1.yaml"] = """
                        bulan:
                          diterima: { ialah: pagu, pasal: Pasal 1 }
                        slip:
                          - { baris: Diterima, nilai: diterima, sebagai: diterima }
                        """,
                    }
                )
                .Problems
        );

    [Fact]
    public void Every_folder_the_handbook_points_at_exists()
    {
        var folders = ShippedRegulations.All.Select(folder => folder.Name).ToHashSet(StringComparer.Ordinal);
        var rows = Mechanism().Matches(Page).Select(match => match.Groups["folders"].Value).ToList();

        Assert.Equal(25, rows.Count);
        var pointedAt = rows.SelectMany(row => row.Split(", ")).Select(name => name.Trim()).Distinct();
        Assert.Subset(folders, pointedAt.ToHashSet(StringComparer.Ordinal));
    }

    private static string Beginning(string word) =>
        Example()
            .Matches(Page)
            .Select(match => match.Groups["text"].Value)
            .Single(text => text.StartsWith(word, default));

    [GeneratedRegex(@"^```yaml\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| \d+\. .*\| (?<folders>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Mechanism();
}
