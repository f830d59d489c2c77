namespace Laras.Core.Regulations.Language;

/// <summary>Reads one formula. Size and depth are bounded, so no text can make it run long.</summary>
internal sealed class Parser
{
    public const int FormulaLengthMax = 4_000;
    public const int DepthMax = 60;

    private static readonly HashSet<string> Reserved =
    [
        "jika",
        "maka",
        "lainnya",
        "dan",
        "atau",
        "bukan",
        "dari",
        "per",
        "x",
        "ya",
        "tidak",
        "pukul",
        "salah",
    ];

    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];

    private readonly List<Token> tokens;
    private readonly IReadOnlySet<string> units;
    private int next;
    private int depth;

    private Parser(List<Token> tokens, IReadOnlySet<string> units)
    {
        this.tokens = tokens;
        this.units = units;
    }

    private Token Current => tokens[next];

    /// <summary>The syntax of <paramref name="formula"/>, or null after its problems were reported.</summary>
    public static Syntax? Parse(string formula, SourcePlace place, IReadOnlySet<string> units, ProblemList problems)
    {
        if (formula.Length > FormulaLengthMax)
        {
            problems.Add(
                place,
                $"Rumus terlalu panjang (lebih dari {FormulaLengthMax} huruf). Pecah menjadi beberapa rumus bernama."
            );
            return null;
        }

        var before = problems.All.Count;
        var tokens = Lexer.Cut(formula, place, problems);
        if (problems.All.Count > before)
        {
            return null;
        }

        try
        {
            var parser = new Parser(tokens, units);
            var syntax = parser.Expression();
            parser.Expect(TokenKind.End);
            return syntax;
        }
        catch (Unreadable unreadable)
        {
            problems.Add(place with { Column = place.Column + unreadable.Column }, unreadable.Message);
            return null;
        }
    }

    public static bool IsReserved(string name) => Reserved.Contains(name);

    private Syntax Expression()
    {
        if (++depth > DepthMax)
        {
            throw new Unreadable(
                Current.Column,
                $"Rumus bersarang lebih dari {DepthMax} tingkat. Pecah menjadi beberapa rumus bernama."
            );
        }

        var result = Current.Is("jika") ? Conditional() : Or();
        depth--;
        return result;
    }

    private Syntax.If Conditional()
    {
        var column = Take().Column;
        var condition = Expression();
        ExpectWord("maka");
        var then = Expression();
        if (Current.Is(",") && (tokens[next + 1].Is("lainnya") || tokens[next + 1].Is("selain")))
        {
            Take();
        }

        var otherwise = TryTake("lainnya") || TryTake("selain", "itu") ? Expression() : null;
        return new(condition, then, otherwise, column);
    }

    private Syntax Or() => Chain(And, "atau");

    private Syntax And() => Chain(Negation, "dan");

    private Syntax Negation()
    {
        var isNot = Current.Is("bukan") || (Current.Is("tidak") && StartsOperand(tokens[next + 1]));
        if (!isNot)
        {
            return Comparison();
        }

        var column = Take().Column;
        return new Syntax.Not(Nested(Negation), column);
    }

    private Syntax Comparison()
    {
        var left = Sum();
        if (Current.Is("salah"))
        {
            return OneOf(left);
        }

        if (ComparisonWords.At(tokens, next) is { } written)
        {
            return Compared(left, written.Operator, written.Count);
        }

        if (Current.Kind != TokenKind.Symbol || !Comparisons.Contains(Current.Text))
        {
            return left;
        }

        var token = Take();
        return new Syntax.Binary(token.Text, left, Sum(), token.Column);
    }

    /// <summary>The rest after a comparison in words; <c>bukan salah satu dari</c> denies a list.</summary>
    private Syntax Compared(Syntax left, string sign, int words)
    {
        var column = Current.Column;
        next += words;
        if (words == 1 && Current.Is("salah"))
        {
            var oneOf = OneOf(left);
            return sign == "<>" ? new Syntax.Not(oneOf, column) : oneOf;
        }

        return new Syntax.Binary(sign, left, Sum(), column);
    }

    private static bool StartsOperand(Token token) =>
        token.Is("(") || (token.Kind == TokenKind.Name && !Reserved.Contains(token.Text) && token.Text != "selain");

    private Syntax.OneOf OneOf(Syntax operand)
    {
        var column = Take().Column;
        ExpectWord("satu");
        ExpectWord("dari");
        ExpectWord("(");
        var options = new List<Syntax> { Sum() };
        while (TryTake(","))
        {
            options.Add(Sum());
        }

        ExpectWord(")");
        return new(operand, options, column);
    }

    private Syntax Sum() => Chain(Product, "+", "-");

    private Syntax Product() => Chain(Unary, "x", "/");

    private Syntax Unary()
    {
        if (!Current.Is("-"))
        {
            return Part();
        }

        var column = Take().Column;
        return new Syntax.Minus(Nested(Unary), column);
    }

    private Syntax Part()
    {
        var part = Primary();
        if (!Current.Is("dari"))
        {
            return part;
        }

        var column = Take().Column;
        var whole = Nested(Unary);
        return new Syntax.PartOf(part, whole, PerUnits(), column);
    }

    private Syntax Primary()
    {
        var token = Take();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return NumberWithUnit(token);
            case TokenKind.Clock:
                return ClockAt(token);
            case TokenKind.Date:
                return new Syntax.Date((int)token.Value, token.Column);
            case TokenKind.Text:
                return new Syntax.Text(token.Text, token.Column);
            case TokenKind.Symbol when token.Text == "(":
                var inner = Expression();
                ExpectWord(")");
                return inner;
            case TokenKind.Name when token.Text is "ya" or "tidak":
                return new Syntax.Truth(token.Text == "ya", token.Column);
            case TokenKind.Name when token.Text == "pukul" && Current.Kind == TokenKind.Clock:
                return ClockAt(Take());
            case TokenKind.Name when token.Text == "Rp" && Current.Kind == TokenKind.Number:
                return new Syntax.Number(Take().Value, Dimension.RupiahName, PerUnits(), token.Column);
            case TokenKind.Name when Current.Is("("):
                return Call(token);
            case TokenKind.Name when !Reserved.Contains(token.Text):
                return new Syntax.Name(token.Text, token.Column);
            default:
                throw Unexpected(token, "sebuah nilai, nama, atau \"(\"");
        }
    }

    private Syntax.Clock ClockAt(Token token) =>
        Enum.TryParse<Zone>(Current.Text, ignoreCase: true, out _) && Current.Kind == TokenKind.Name
            ? throw new Unreadable(
                Current.Column,
                "Zona waktu cukup ditulis sekali di halaman depan, misalnya \"zona: WITA\"."
            )
            : new Syntax.Clock((int)token.Value, token.Column);

    private Syntax.Number NumberWithUnit(Token token)
    {
        var value = token.Value;
        string? unit = null;
        if (Current.Kind is TokenKind.Name or TokenKind.Symbol && units.Contains(Current.Text))
        {
            unit = Take().Text;
        }

        while (Current.Kind == TokenKind.Number && TimeUnits.Of(unit, tokens[next + 1].Text) is { } times)
        {
            value = (value * times) + Take().Value;
            unit = Take().Text;
        }

        return new(value, unit, PerUnits(), token.Column);
    }

    private List<string> PerUnits()
    {
        var per = new List<string>();
        while (TryTake("per"))
        {
            var unit = Take();
            if (!units.Contains(unit.Text))
            {
                throw new Unreadable(unit.Column, $"Setelah \"per\" harus ada satuan.{Nearest.Hint(unit.Text, units)}");
            }

            per.Add(unit.Text);
        }

        return per;
    }

    private Syntax.Call Call(Token function)
    {
        Take();
        var arguments = new List<Syntax>();
        if (!Current.Is(")"))
        {
            arguments.Add(Expression());
            while (TryTake(","))
            {
                arguments.Add(Expression());
            }
        }

        ExpectWord(")");
        return new(function.Text, arguments, function.Column);
    }

    private Syntax Chain(Func<Syntax> part, params ReadOnlySpan<string> operators)
    {
        var left = part();
        while (IsOneOf(Current, operators))
        {
            var token = Take();
            left = new Syntax.Binary(token.Text, left, part(), token.Column);
        }

        return left;
    }

    private static bool IsOneOf(Token token, ReadOnlySpan<string> operators)
    {
        foreach (var candidate in operators)
        {
            if (token.Is(candidate))
            {
                return true;
            }
        }

        return false;
    }

    private Syntax Nested(Func<Syntax> part)
    {
        if (++depth > DepthMax)
        {
            throw new Unreadable(
                Current.Column,
                $"Rumus bersarang lebih dari {DepthMax} tingkat. Pecah menjadi beberapa rumus bernama."
            );
        }

        var result = part();
        depth--;
        return result;
    }

    private Token Take() => tokens[next < tokens.Count - 1 ? next++ : next];

    private bool TryTake(string text)
    {
        if (!Current.Is(text))
        {
            return false;
        }

        Take();
        return true;
    }

    private bool TryTake(string first, string second)
    {
        if (!Current.Is(first) || !tokens[next + 1].Is(second))
        {
            return false;
        }

        next += 2;
        return true;
    }

    private void ExpectWord(string text)
    {
        if (!TryTake(text))
        {
            throw Unexpected(Current, $"\"{text}\"");
        }
    }

    private void Expect(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            throw Unexpected(Current, "tanda hitung atau akhir rumus");
        }
    }

    private static Unreadable Unexpected(Token token, string wanted) =>
        new(
            token.Column,
            token.Kind == TokenKind.End
                ? $"Rumus berhenti terlalu cepat; di sini seharusnya ada {wanted}."
                : $"Di sini seharusnya ada {wanted}, tetapi tertulis \"{token.Text}\"."
        );

    private sealed class Unreadable(int column, string sentence) : Exception(sentence)
    {
        public int Column { get; } = column;
    }
}
