using System.Text.RegularExpressions;
using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>The table of security requirements names every number once, and no test that is not there.</summary>
public sealed partial class AsvsTests
{
    private const string Table = "docs/asvs.md";
    private const string Numbers = "tests/Laras.Core.Tests/Tidy/asvs-numbers.txt";
    private const int ShortestNote = 15;

    private static readonly string[] States = ["ada", "sebagian", "belum", "operasional", "tidak berlaku"];

    private sealed record Row(string Number, string State, IReadOnlyList<string> Tests, string Note);

    [Fact]
    public void Every_number_of_levels_one_and_two_stands_in_the_table_once()
    {
        var numbers = Text(Numbers).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(217, numbers.Length);
        Assert.Equal(numbers, Rows().Select(row => row.Number));
    }

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        var tests = Repository
            .CSharp("tests")
            .SelectMany(file => TestMethod().Matches(file.Text).Select(match => $"{file.Name}.{match.Groups[1].Value}"))
            .ToHashSet(StringComparer.Ordinal);

        Findings.None(
            Rows()
                .SelectMany(row =>
                    row.Tests.Except(tests).Select(test => $"{row.Number} names {test}, which is not there.")
                )
        );
    }

    [Fact]
    public void Every_row_has_a_state_that_is_known_and_a_reason()
    {
        var bare = Rows()
            .Where(row => !States.Contains(row.State) || (row.Tests.Count == 0 && row.Note.Length < ShortestNote))
            .Select(row => $"{row.Number}: {row.State}, {row.Note}");

        Findings.None(bare);
    }

    [Fact]
    public void The_count_above_the_table_is_that_of_its_rows()
    {
        var text = Text(Table);

        Findings.None(
            Rows()
                .GroupBy(row => row.State)
                .Select(state => $"{state.Key} {state.Count()}")
                .Where(count => !text.Contains(count, StringComparison.Ordinal))
        );
    }

    private static List<Row> Rows() =>
        [
            .. RowOfTable()
                .Matches(Text(Table))
                .Select(match => new Row(
                    match.Groups[1].Value,
                    match.Groups[2].Value,
                    [.. NameOfTest().Matches(match.Groups[3].Value).Select(test => test.Groups[1].Value)],
                    match.Groups[4].Value
                )),
        ];

    private static string Text(string path) => Repository.TextFiles.Single(file => file.Path == path).Text;

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]*) \| ([^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex RowOfTable();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex NameOfTest();

    [GeneratedRegex(@"public (?:async Task|void|async ValueTask|Task) (\w+)\(")]
    private static partial Regex TestMethod();
}
