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

    private readonly TokenCursor cursor;
    private readonly IReadOnlySet<string> units;
    private int depth;

    private Parser(List<Token> tokens, IReadOnlySet<string> units)
    {
        cursor = new(tokens);
        this.units = units;
    }

    private Token Current => cursor.Current;

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
            parser.cursor.ExpectEnd();
            return syntax;
        }
        catch (Unreadable unreadable)
        {
            problems.Add(place.At(unreadable.Column), unreadable.Message);
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
        var column = cursor.Take().Column;
        var condition = Expression();
        cursor.Expect("maka");
        var then = Expression();
        if (Current.Is(",") && StartsElse(cursor.Following))
        {
            cursor.Take();
        }

        return new(condition, then, TryTakeElse() ? Expression() : null, column);
    }

    private bool TryTakeElse() =>
        cursor.TryTake("lainnya") || cursor.TryTake("selain", "itu") || cursor.TryTake("jika", "tidak");

    private static bool StartsElse(Token token) => token.Is("lainnya") || token.Is("selain") || token.Is("jika");

    private Syntax Or() => Chain(And, "atau");

    private Syntax And() => Chain(Negation, "dan");

    private Syntax Negation()
    {
        var isNot = Current.Is("bukan") || (Current.Is("tidak") && StartsOperand(cursor.Following));
        if (!isNot)
        {
            return Comparison();
        }

        var column = cursor.Take().Column;
        return new Syntax.Not(Nested(Negation), column);
    }

    private Syntax Comparison()
    {
        var left = Sum();
        var column = Current.Column;
        if (Current.Is("salah"))
        {
            return OneOf(left);
        }

        if (cursor.TryTake("antara"))
        {
            return Between(left, column);
        }

        if (cursor.TryTakeComparison() is { } written)
        {
            return Compared(left, written.Sign, written.Words, column);
        }

        if (Current.Kind != TokenKind.Symbol || !Comparisons.Contains(Current.Text))
        {
            return left;
        }

        var token = cursor.Take();
        return new Syntax.Binary(token.Text, left, Sum(), token.Column);
    }

    /// <summary><c>menit antara 1 menit dan 30 menit</c>, both ends included.</summary>
    private Syntax.Binary Between(Syntax left, int column)
    {
        var from = Sum();
        cursor.Expect("dan");
        return new(
            "dan",
            new Syntax.Binary(">=", left, from, column),
            new Syntax.Binary("<=", left, Sum(), column),
            column
        );
    }

    /// <summary>The rest after a comparison in words; <c>bukan salah satu dari</c> denies a list.</summary>
    private Syntax Compared(Syntax left, string sign, int words, int column)
    {
        if (words == 1 && Current.Is("salah"))
        {
            var oneOf = OneOf(left);
            return sign == "<>" ? new Syntax.Not(oneOf, column) : oneOf;
        }

        return new Syntax.Binary(sign, left, Sum(), column);
    }

    private static bool StartsOperand(Token token) =>
        token.Is("(")
        || (token.Kind == TokenKind.Name && !Reserved.Contains(token.Text) && token.Text is not ("selain" or "sama"));

    private Syntax.OneOf OneOf(Syntax operand)
    {
        var column = cursor.Take().Column;
        cursor.Expect("satu");
        cursor.Expect("dari");
        cursor.Expect("(");
        var options = new List<Syntax> { Sum() };
        while (cursor.TryTake(","))
        {
            options.Add(Sum());
        }

        cursor.Expect(")");
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

        var column = cursor.Take().Column;
        return new Syntax.Minus(Nested(Unary), column);
    }

    private Syntax Part()
    {
        var part = Primary();
        if (!Current.Is("dari"))
        {
            return part;
        }

        var column = cursor.Take().Column;
        var whole = Nested(Unary);
        return new Syntax.PartOf(part, whole, PerUnits(), column);
    }

    private Syntax Primary()
    {
        var token = cursor.Take();
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
                cursor.Expect(")");
                return inner;
            case TokenKind.Name when token.Text is "ya" or "tidak":
                return new Syntax.Truth(token.Text == "ya", token.Column);
            case TokenKind.Name when token.Text == "pukul" && Current.Kind == TokenKind.Clock:
                return ClockAt(cursor.Take());
            case TokenKind.Name when token.Text == "Rp" && Current.Kind == TokenKind.Number:
                return new Syntax.Number(cursor.Take().Value, Dimension.RupiahName, PerUnits(), token.Column);
            case TokenKind.Name when Current.Is("("):
                return Call(token);
            case TokenKind.Name when !Reserved.Contains(token.Text):
                return new Syntax.Name(token.Text, token.Column);
            default:
                throw cursor.Unexpected(token, "sebuah nilai, nama, atau \"(\"");
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
            unit = cursor.Take().Text;
            SkipKindOfDay(unit);
        }

        while (Current.Kind == TokenKind.Number && TimeUnits.Of(unit, cursor.Following.Text) is { } times)
        {
            value = (value * times) + cursor.Take().Value;
            unit = cursor.Take().Text;
        }

        return new(value, unit, PerUnits(), token.Column);
    }

    /// <summary>The law says <c>hari kerja</c> and <c>hari kalender</c>; both are counted in days.</summary>
    private void SkipKindOfDay(string unit)
    {
        if (unit == Measure.Days.Label && (Current.Is("kerja") || Current.Is("kalender")))
        {
            cursor.Take();
        }
    }

    private List<string> PerUnits()
    {
        var per = new List<string>();
        while (cursor.TryTake("per"))
        {
            var unit = cursor.Take();
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
        cursor.Take();
        var arguments = new List<Syntax>();
        if (!Current.Is(")"))
        {
            arguments.Add(Expression());
            while (cursor.TryTake(","))
            {
                arguments.Add(Expression());
            }
        }

        cursor.Expect(")");
        return new(function.Text, arguments, function.Column);
    }

    private Syntax Chain(Func<Syntax> part, params ReadOnlySpan<string> operators)
    {
        var left = part();
        while (IsOneOf(Current, operators))
        {
            var token = cursor.Take();
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
}
