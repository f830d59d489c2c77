using System.Text.RegularExpressions;
using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>
/// The test of a file is found at the same path in the other tree; a folder inside a domain word may be examined one
/// step higher, where the word itself is.
/// </summary>
public sealed partial class MirroredTestsTests
{
    /// <summary>Folders that other tests examine, with the reason.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["src/Laras.Web"] = "composition only; every test of a page starts it",
        ["src/Laras.Web/Storage"] = "the tests of every slice go through it, on both engines",
        ["src/Laras.Web/Layout"] = "the frame of every page; examined with each page",
    };

    [Theory]
    [InlineData("src/Laras.Core", "tests/Laras.Core.Tests")]
    [InlineData("src/Laras.Web", "tests/Laras.Web.Tests")]
    public void Every_source_folder_has_its_test_folder(string source, string tests)
    {
        var examined = Repository.CSharp(tests).Select(file => file.Folder).ToHashSet(StringComparer.Ordinal);

        var forgotten = Repository
            .CSharp(source)
            .Where(HasSomethingToExamine)
            .Select(file => file.Folder)
            .Distinct()
            .Where(folder => !Elsewhere.ContainsKey(folder))
            .Where(folder => !examined.Contains(tests + folder[source.Length..]))
            .Where(folder =>
                !IsInsideWord(folder, source) || !examined.Contains(tests + Parent(folder)[source.Length..])
            );

        Findings.None(forgotten);
    }

    private static bool IsInsideWord(string folder, string source) => Parent(folder).Length > source.Length;

    private static string Parent(string folder) => folder[..folder.LastIndexOf('/')];

    /// <summary>A list of words (an enum) and the shape of a table (an entity) do nothing, so nothing can be wrong in them but their use.</summary>
    private static bool HasSomethingToExamine(SourceFile file)
    {
        var code = CSharpText.Of(file.Text).Code;
        return !code.Contains("IEntityTypeConfiguration<", StringComparison.Ordinal)
            && (!DeclaresEnum().IsMatch(code) || DeclaresMore().IsMatch(code));
    }

    [GeneratedRegex(@"\benum\s+[A-Z]")]
    private static partial Regex DeclaresEnum();

    [GeneratedRegex(@"\b(class|struct|record)\s+[A-Z]")]
    private static partial Regex DeclaresMore();
}
