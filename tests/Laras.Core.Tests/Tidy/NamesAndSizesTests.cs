using System.Text.RegularExpressions;
using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>Folders are domain words, files are use cases, and both stay small enough to be read in one sitting.</summary>
public sealed partial class NamesAndSizesTests
{
    private const int LinesMax = 400;
    private const int FilesMax = 25;

    private static readonly string[] WordsThatSayNothing =
    [
        "Helper",
        "Helpers",
        "Manager",
        "Managers",
        "Util",
        "Utils",
        "Utility",
        "Utilities",
        "Common",
        "Service",
        "Services",
        "Misc",
    ];

    private static IEnumerable<SourceFile> Written =>
        Repository.TextFiles.Where(file =>
            Path.GetExtension(file.Path) is ".cs" or ".razor" or ".ts" && !file.Path.StartsWith("bench/", default)
        );

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        var files = Written.SelectMany(file =>
            file.Path.Split('/', '.').Select(part => (Name: part, Where: file.Path))
        );
        var types = Written
            .Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file =>
                DeclaredType()
                    .Matches(CSharpText.Of(file.Text).Code)
                    .Select(match => (Name: match.Groups["name"].Value, Where: file.At(match.Index)))
            );

        var empty = files
            .Concat(types)
            .Where(named => PascalWord().Matches(named.Name).Any(word => WordsThatSayNothing.Contains(word.Value)));

        Findings.None(empty.Select(named => $"{named.Where}: {named.Name}"));
    }

    /// <summary>Nobody holds a file that a program writes; whoever reads it looks for one name.</summary>
    private static bool IsGenerated(SourceFile file) =>
        file.Text.StartsWith("// Generated from ", StringComparison.Ordinal);

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold() =>
        Findings.None(
            Written
                .Where(file => file.LineCount > LinesMax && !IsGenerated(file))
                .Select(file => $"{file.Path}: {file.LineCount} lines")
        );

    [Fact]
    public void No_folder_holds_more_files_than_a_reader_can_scan() =>
        Findings.None(
            Written
                .GroupBy(file => file.Folder)
                .Where(folder => folder.Count() > FilesMax)
                .Select(folder => $"{folder.Key}: {folder.Count()} files")
        );

    [Fact]
    public void A_type_has_the_name_of_its_file()
    {
        var strangers =
            from file in Repository.CSharp("src")
            where file.Name != "Program"
            let types = TopLevelType().Matches(CSharpText.Of(file.Text).Code)
            where types.Count > 0 && types.All(type => type.Groups["name"].Value != file.Name.Split('.')[0])
            select $"{file.Path}: {types[0].Groups["name"].Value}";

        Findings.None(strangers);
    }

    [GeneratedRegex(@"\b(class|struct|interface|enum|record( struct| class)?)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex DeclaredType();

    [GeneratedRegex(
        @"^(public|internal)[\w ]* (class|struct|interface|enum|record( struct| class)?)\s+(?<name>[A-Z]\w*)",
        RegexOptions.Multiline
    )]
    private static partial Regex TopLevelType();

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex PascalWord();
}
