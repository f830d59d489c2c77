using System.Text;

namespace Laras.Core.Tests.Tidy;

/// <summary>
/// Separates C# into code and the strings inside it, so that a rule about words reads strings and a rule about code
/// never trips over a comment. Lengths and lines are kept: what was taken out of the code is blank there.
/// </summary>
internal sealed class CSharpText
{
    private readonly string source;
    private readonly StringBuilder code;
    private readonly List<Literal> literals = [];
    private int at;

    private CSharpText(string source)
    {
        this.source = source;
        code = new StringBuilder(source);
        ReadCode(closing: null);
    }

    public sealed record Literal(int Index, string Text);

    public string Code => code.ToString();

    public IReadOnlyList<Literal> Literals => literals;

    public static CSharpText Of(string source) => new(source);

    private void ReadCode(string? closing)
    {
        var depth = 0;
        while (at < source.Length)
        {
            if (closing is not null && depth == 0 && Here(closing))
            {
                return;
            }

            if (Here("//"))
            {
                SkipTo("\n", 0);
            }
            else if (Here("/*"))
            {
                SkipTo("*/", 2);
            }
            else if (StringStart() is { } start)
            {
                ReadString(start);
            }
            else if (source[at] == '\'')
            {
                ReadCharacter();
            }
            else
            {
                depth +=
                    source[at] is '{' or '(' ? 1
                    : source[at] is '}' or ')' ? -1
                    : 0;
                at++;
            }
        }
    }

    private sealed record Start(int Dollars, bool Verbatim, int Quotes, int Length);

    private Start? StringStart()
    {
        var dollars = 0;
        var verbatim = false;
        var next = at;
        while (next < source.Length && source[next] is '$' or '@')
        {
            dollars += source[next] == '$' ? 1 : 0;
            verbatim |= source[next] == '@';
            next++;
        }

        var quotes = 0;
        while (next + quotes < source.Length && source[next + quotes] == '"')
        {
            quotes++;
        }

        // Two quotes are an empty string; three or more open a raw one.
        return quotes switch
        {
            0 => null,
            1 or 2 => new(dollars, verbatim, 1, next - at + 1),
            _ => new(dollars, verbatim, quotes, next - at + quotes),
        };
    }

    private void ReadString(Start start)
    {
        var raw = start.Quotes >= 3;
        var close = new string('"', start.Quotes);
        var hole = new string('{', Math.Max(1, raw ? start.Dollars : 1));
        var begin = at;
        var text = new StringBuilder();
        Blank(start.Length);
        while (at < source.Length && (!Here(close) || DoubledQuote()))
        {
            if (!raw && !start.Verbatim && source[at] == '\\')
            {
                text.Append(source.AsSpan(at, Math.Min(2, source.Length - at)));
                Blank(2);
            }
            else if (DoubledQuote() || (!raw && start.Dollars > 0 && (Here("{{") || Here("}}"))))
            {
                text.Append(source[at]);
                Blank(2);
            }
            else if (start.Dollars > 0 && Here(hole))
            {
                text.Append('…');
                Blank(hole.Length);
                ReadCode(hole.Replace('{', '}'));
                Blank(hole.Length);
            }
            else
            {
                text.Append(source[at]);
                Blank(1);
            }
        }

        Blank(close.Length);
        literals.Add(new(begin, text.ToString()));

        bool DoubledQuote() => start.Verbatim && Here("\"\"");
    }

    private void ReadCharacter()
    {
        Blank(1);
        while (at < source.Length && source[at] != '\'')
        {
            Blank(source[at] == '\\' ? 2 : 1);
        }

        Blank(1);
    }

    private bool Here(string text) => string.CompareOrdinal(source, at, text, 0, text.Length) == 0;

    private void SkipTo(string text, int extra)
    {
        var end = source.IndexOf(text, at, StringComparison.Ordinal);
        Blank((end < 0 ? source.Length : end + extra) - at);
    }

    private void Blank(int length)
    {
        for (var end = Math.Min(at + length, source.Length); at < end; at++)
        {
            if (source[at] != '\n')
            {
                code[at] = ' ';
            }
        }
    }
}
