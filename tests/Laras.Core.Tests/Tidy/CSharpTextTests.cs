using Xunit;

namespace Laras.Core.Tests.Tidy;

public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("""a("x // y"); // z""", "x // y")]
    [InlineData("""a("say \"no\" twice");""", """say \"no\" twice""")]
    [InlineData(""""a(@"C:\x ""y"" ");"""", """C:\x "y" """)]
    [InlineData("""a($"baris {row} salah");""", "baris … salah")]
    [InlineData("""a($"{{x}} {b["k"]} c");""", "k", "{x} … c")]
    [InlineData("""a($"{(b ? "ya" : "tidak")}");""", "ya", "tidak", "…")]
    [InlineData("""a("", 'x', '"', "b");""", "", "b")]
    public void Strings_are_read_whole_and_comments_are_not_strings(string source, params string[] expected) =>
        Assert.Equal(expected, CSharpText.Of(source).Literals.Select(literal => literal.Text));

    [Fact]
    public void Raw_strings_keep_their_quotes_and_their_single_braces()
    {
        const string source = """"a($$"""{"a": {{b}}}"""); c(42);"""";

        var text = CSharpText.Of(source);

        Assert.Equal("""{"a": …}""", Assert.Single(text.Literals).Text);
        Assert.Contains("c(42)", text.Code);
    }

    [Fact]
    public void Code_keeps_its_lines_when_words_are_taken_out()
    {
        var text = CSharpText.Of("a(\"one\"); /* two\n three */ b(4);\n// five\nc();");

        Assert.Equal(["a(     );", "b(4);", "", "c();"], text.Code.Split('\n').Select(line => line.Trim()));
    }
}
