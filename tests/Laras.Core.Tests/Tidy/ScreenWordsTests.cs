using System.Text.RegularExpressions;
using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>A person is told what happened, what is safe and what to do next, never that the machine is displeased.</summary>
public sealed partial class ScreenWordsTests
{
    [Fact]
    public void No_page_scolds_its_reader()
    {
        var scolding =
            from file in Repository.Razor
            from shown in VisibleText(file.Text)
            from match in Scolding().Matches(shown)
            select $"{file.Path}: {shown.Trim()}";

        Findings.None(scolding);
    }

    [Fact]
    public void No_sentence_in_the_code_scolds_its_reader()
    {
        var scolding =
            from file in Repository.CSharp("src")
            from literal in CSharpText.Of(file.Text).Literals
            where Indonesian().IsMatch(literal.Text) || NeverSaid().IsMatch(literal.Text)
            where Scolding().IsMatch(literal.Text) || NeverSaid().IsMatch(literal.Text)
            select $"{file.At(literal.Index)}: {literal.Text}";

        Findings.None(scolding);
    }

    [Theory]
    [InlineData("<p>Invalid input</p>", true)]
    [InlineData("<p class=\"error\">Belum lengkap</p>", false)]
    [InlineData("<button type=\"submit\">Kirim</button>", false)]
    [InlineData("<button>Submit</button>", true)]
    [InlineData("<input placeholder=\"error\" />", true)]
    [InlineData("<p>@errors.Count baris perlu dilihat</p>", false)]
    [InlineData("@if (error is not null)\n{\n<p>Baik</p>\n}", false)]
    [InlineData("<p>Baik</p>\n@code {\n  string error = \"\";\n}", false)]
    public void What_a_reader_sees_of_a_page(string page, bool scolds) =>
        Assert.Equal(scolds, VisibleText(page).Any(text => Scolding().IsMatch(text)));

    private static IEnumerable<string> VisibleText(string razor)
    {
        var markup = CodeBlock().Replace(Comment().Replace(razor, ""), "");
        foreach (Match attribute in SpokenAttribute().Matches(markup))
        {
            yield return attribute.Groups["text"].Value;
        }

        foreach (var line in Tag().Replace(markup, " ").Split('\n'))
        {
            if (!CodeLine().IsMatch(line))
            {
                yield return Expression().Replace(line, "…");
            }
        }
    }

    [GeneratedRegex(@"\b(error|errors|invalid|submit)\b|gagal sistem|hubungi administrator", RegexOptions.IgnoreCase)]
    private static partial Regex Scolding();

    [GeneratedRegex("gagal sistem|silakan hubungi administrator", RegexOptions.IgnoreCase)]
    private static partial Regex NeverSaid();

    /// <summary>Small words that every Indonesian sentence has and no English one.</summary>
    [GeneratedRegex(
        @"\b(yang|tidak|dan|atau|belum|sudah|dengan|untuk|ini|itu|dari|pada|baris|kolom|berkas|silakan|coba|lagi|bukan|ada|harus)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Indonesian();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>From <c>@code {</c> to the brace that closes it, which the formatter puts at the start of a line.</summary>
    [GeneratedRegex(@"^@(code|functions)?\s*\{.*?^\}", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("""\b(title|placeholder|alt|aria-label|value)\s*=\s*"(?<text>[^"@]*)["@]""")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"<(script|style)\b.*?</\1>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"^\s*(@(if|else|for|foreach|while|switch|using|inject|page|inherits|layout|attribute|namespace|implements|model|typeparam|rendermode)\b|else\b|case\b|\{|\}|var\b|//)|;\s*$"
    )]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"@\([^)]*\)|@[\w.]+(\([^)]*\))*")]
    private static partial Regex Expression();
}
