using Laras.Core.Regulations.Reading;

namespace Laras.Core.Regulations.Language;

/// <summary>Gives every part of a formula its meaning and its unit, or says in a sentence why it has none.</summary>
internal sealed class Checker(DefinitionBook names, UnitBook units, ProblemList problems, SourcePlace place)
{
    /// <summary>Stands in for what could not be understood, so that its reader is not told twice.</summary>
    public static readonly Term Nothing = new Term.Constant(0, Measure.Unknown, Wholeness.Fraction);

    private const string EmptyWord = "kosong";

    private static readonly string[] Ordering = ["<", "<=", ">", ">="];

    public Term Check(Syntax syntax, Measure? expected = null)
    {
        var term = names.TryDescend() ? Understand(syntax, expected) : Refuse(syntax.Column, DefinitionBook.TooDeep);
        names.Ascend();
        return term;
    }

    private Term Understand(Syntax syntax, Measure? expected) =>
        syntax switch
        {
            Syntax.Number number => Number(number, expected),
            Syntax.Clock clock => new Term.Constant(clock.Seconds, Measure.Clock, Wholeness.Stored),
            Syntax.Date date => new Term.Constant(date.DayNumber, Measure.Date, Wholeness.Unit),
            Syntax.Truth truth => new Term.Constant(truth.Value ? 1 : 0, Measure.Truth, Wholeness.Unit),
            Syntax.Text text => Text(text, expected),
            Syntax.Name name => Name(name, expected),
            Syntax.Minus minus => Minus(minus, expected),
            Syntax.Not not => new Term.Not(Truth(not.Operand)),
            Syntax.Binary binary => Binary(binary),
            Syntax.PartOf part => PartOf(part),
            Syntax.OneOf oneOf => OneOf(oneOf),
            Syntax.If conditional => Conditional(conditional, expected),
            Syntax.Call call => new FunctionChecker(this, names, units).Call(call, expected),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Says what is wrong at a column of the formula and stands in for the part.</summary>
    public Term Refuse(int column, string sentence)
    {
        problems.Add(place.At(column), sentence);
        return Nothing;
    }

    /// <summary>A part that must be ya/tidak.</summary>
    public Term Truth(Syntax syntax)
    {
        var term = Check(syntax, Measure.Truth);
        return term.Measure.Kind is MeasureKind.Truth or MeasureKind.Unknown
            ? term
            : Refuse(syntax.Column, $"Di sini harus ada syarat (ya atau tidak), bukan {term.Measure.Words}.");
    }

    /// <summary>Makes two values comparable: a bare zero takes any unit, a bare number takes a count's.</summary>
    public static (Term Left, Term Right, Measure? Common) Together(Term left, Term right)
    {
        left = ZeroAs(left, right.Measure);
        right = ZeroAs(right, left.Measure);
        return (left, right, Measure.Common(left.Measure, right.Measure));
    }

    public NamedDefinition? Named(string name, int column) => names.Named(name, place.At(column));

    private static Term ZeroAs(Term term, Measure measure) =>
        term is Term.Constant { Value: 0 } zero && zero.Measure.IsPlainNumber && measure.IsQuantity
            ? zero with
            {
                Measure = measure,
                Wholeness = measure.IsPercent ? Wholeness.Fraction : Wholeness.Unit,
            }
            : term;

    private Term Number(Syntax.Number number, Measure? expected)
    {
        var (measure, value) = units.Literal(number.Value, number.Unit, number.Per);
        if (measure.IsPercent && expected is not { IsPercent: true })
        {
            return Refuse(
                number.Column,
                $"{Indonesian.Number(number.Value)} persen dari apa? Tulis dasarnya, misalnya \"{Indonesian.Number(number.Value)} persen dari pagu\"."
            );
        }

        return new Term.Constant(value, measure, UnitBook.WholenessOf(value, measure));
    }

    private Term Text(Syntax.Text text, Measure? expected) =>
        expected?.Kind == MeasureKind.Text ? new Term.Constant(0, Measure.Text, Wholeness.Unit, text.Value)
        : expected?.Kind == MeasureKind.Choice ? Name(new(text.Value, text.Column), expected)
        : Refuse(text.Column, $"Teks \"{text.Value}\" hanya bisa dibandingkan dengan fakta berupa teks.");

    private Term Name(Syntax.Name name, Measure? expected)
    {
        if (
            expected is { Kind: MeasureKind.Choice } choice
            && choice.Choices.ToList().IndexOf(name.Value) is >= 0 and var index
        )
        {
            return new Term.Constant(index, choice, Wholeness.Unit, name.Value);
        }

        if (names.Fact(name.Value) is { } fact)
        {
            return new Term.Fact(fact);
        }

        if (names.Table(name.Value) is not null)
        {
            return Refuse(
                name.Column,
                $"{name.Value} adalah tabel. Tulis yang dicari di dalam kurung: {name.Value}(…)."
            );
        }

        if (names.Knows(name.Value))
        {
            return Named(name.Value, name.Column) is { } definition ? new Term.Named(definition) : Nothing;
        }

        return expected is { Kind: MeasureKind.Choice } list
            ? Refuse(
                name.Column,
                $"\"{name.Value}\" tidak ada di antara pilihan: {string.Join(", ", list.Choices)}.{Nearest.Hint(name.Value, list.Choices)}"
            )
            : Refuse(name.Column, Unknown(name.Value));
    }

    private string Unknown(string name) =>
        name == "bulan" ? "\"bulan\" adalah satuan. Nomor bulan ditulis nomor_bulan(awal_bulan)."
        : units.Knows(name) ? $"\"{name}\" adalah satuan; tulis angka di depannya."
        : $"Nama \"{name}\" belum dikenal.{Nearest.Hint(name, names.All)}";

    private Term Minus(Syntax.Minus minus, Measure? expected)
    {
        var operand = Check(minus.Operand, expected);
        return operand.Measure.Kind is MeasureKind.Quantity or MeasureKind.Unknown
            ? new Term.Minus(operand)
            : Refuse(minus.Column, $"Tanda minus hanya untuk angka, bukan {operand.Measure.Words}.");
    }

    private Term Binary(Syntax.Binary binary) =>
        binary.Operator switch
        {
            "dan" => new Term.Logic(true, Truth(binary.Left), Truth(binary.Right)),
            "atau" => new Term.Logic(false, Truth(binary.Left), Truth(binary.Right)),
            "+" or "-" => Sum(binary),
            "x" or "/" => Product(binary),
            _ => Comparison(binary),
        };

    private Term Sum(Syntax.Binary binary)
    {
        // A percentage literal may stand beside a percentage; as a factor its base has to be written.
        var (first, second) = Pair(binary.Left, binary.Right);
        var (left, right, common) = Together(first, second);
        if (left.Measure.IsUnknown || right.Measure.IsUnknown)
        {
            return Nothing;
        }

        var (leftKind, rightKind) = (left.Measure.Kind, right.Measure.Kind);
        var isMinus = binary.Operator == "-";
        Measure? result = (leftKind, rightKind) switch
        {
            (MeasureKind.Quantity, MeasureKind.Quantity) => common,
            (MeasureKind.Clock, MeasureKind.Clock) when isMinus => Measure.Duration,
            (MeasureKind.Clock, MeasureKind.Quantity) when right.Measure.IsDuration => Measure.Clock,
            (MeasureKind.Date, MeasureKind.Date) when isMinus => Measure.Days,
            (MeasureKind.Date, MeasureKind.Quantity) when right.Measure == Measure.Days => Measure.Date,
            _ => null,
        };
        if (result is null)
        {
            return Refuse(
                binary.Column,
                $"{left.Measure.Words} tidak bisa {(isMinus ? "dikurangi" : "ditambah")} {right.Measure.Words}: satuannya berbeda."
            );
        }

        var whole = leftKind == MeasureKind.Quantity ? Least(left, right) : Min(Wholeness.Stored, Least(left, right));
        return new Term.Arithmetic(
            isMinus ? '-' : '+',
            left,
            right,
            result,
            DateWhole(result, whole),
            EitherEmpty(left, right)
        );
    }

    private static Wholeness DateWhole(Measure result, Wholeness whole) =>
        result == Measure.Days && whole == Wholeness.Stored ? Wholeness.Unit : whole;

    private Term Product(Syntax.Binary binary)
    {
        if (PercentBeside(binary) is { } better)
        {
            return Refuse(binary.Column, $"Dasar persen ditulis dengan \"dari\". Di sini: {better}.");
        }

        var left = Check(binary.Left);
        var right = Check(binary.Right);
        if (left.Measure.IsUnknown || right.Measure.IsUnknown)
        {
            return Nothing;
        }

        var isProduct = binary.Operator == "x";
        if (!left.Measure.IsQuantity || !right.Measure.IsQuantity)
        {
            return Refuse(
                binary.Column,
                $"{left.Measure.Words} tidak bisa {(isProduct ? "dikali" : "dibagi")} {right.Measure.Words}."
            );
        }

        if (!isProduct)
        {
            if (right is Term.Constant { Value: 0 })
            {
                return Refuse(binary.Column, "Pembaginya nol. Tidak ada jawabannya.");
            }

            var quotient = Measure.Quotient(left.Measure, right.Measure);
            return new Term.Arithmetic('/', left, right, quotient, Wholeness.Fraction, EitherEmpty(left, right));
        }

        var measure = Measure.Product(left.Measure, right.Measure);
        var simple = left.Measure.Dimension.IsNone || right.Measure.Dimension.IsNone;
        var whole = simple && !measure.IsPercent ? Least(left, right) : Wholeness.Fraction;
        return new Term.Arithmetic('x', left, right, measure, whole, EitherEmpty(left, right));
    }

    /// <summary><c>pagu x 50 persen</c> is what people mean by <c>50 persen dari pagu</c>; the law writes the latter.</summary>
    private static string? PercentBeside(Syntax.Binary binary) =>
        binary switch
        {
            { Operator: "x", Left: Syntax.Number { Unit: Measure.PercentLabel } percent, Right: Syntax.Name name } =>
                $"{Indonesian.Number(percent.Value)} persen dari {name.Value}",
            { Operator: "x", Left: Syntax.Name name, Right: Syntax.Number { Unit: Measure.PercentLabel } percent } =>
                $"{Indonesian.Number(percent.Value)} persen dari {name.Value}",
            _ => null,
        };

    private Term Comparison(Syntax.Binary binary)
    {
        if (binary is { Operator: "=" or "<>", Right: Syntax.Name { Value: EmptyWord } } && !names.Knows(EmptyWord))
        {
            var present = new Term.IsPresent(Check(binary.Left));
            return binary.Operator == "=" ? new Term.Not(present) : present;
        }

        var (left, right) = Pair(binary.Left, binary.Right);
        (left, right, var common) = Together(left, right);
        if (left.Measure.IsUnknown || right.Measure.IsUnknown)
        {
            return new Term.Comparison(binary.Operator, Nothing, Nothing);
        }

        if (common is null)
        {
            Refuse(binary.Column, $"{left.Measure.Words} tidak bisa dibandingkan dengan {right.Measure.Words}.");
        }
        else if (
            common.Kind is MeasureKind.Choice or MeasureKind.Truth or MeasureKind.Text
            && Ordering.Contains(binary.Operator)
        )
        {
            Refuse(binary.Column, $"{common.Words} hanya bisa sama (=) atau tidak sama (<>).");
        }

        return new Term.Comparison(binary.Operator, left, right);
    }

    /// <summary>Checks two parts of which one may be a word, a text or a percentage that the other gives its meaning.</summary>
    private (Term Left, Term Right) Pair(Syntax left, Syntax right)
    {
        if (NeedsContext(left))
        {
            var known = Check(right);
            return (Check(left, known.Measure), known);
        }

        var first = Check(left);
        return (first, Check(right, first.Measure));
    }

    /// <summary>Whether a part only means something beside another: a word of a list, a text, a bare percentage.</summary>
    public bool NeedsContext(Syntax syntax) =>
        syntax switch
        {
            Syntax.Name name => names.Fact(name.Value) is null && !names.Knows(name.Value),
            Syntax.Text => true,
            Syntax.Number number => number.Unit == Measure.PercentLabel,
            _ => false,
        };

    private Term PartOf(Syntax.PartOf syntax)
    {
        var part = Check(syntax.Part, Measure.Percent);
        if (!part.Measure.IsUnknown && !part.Measure.IsPercent)
        {
            return Refuse(syntax.Column, $"Hanya persen yang punya dasar (\"dari\"), bukan {part.Measure.Words}.");
        }

        if (syntax.Whole is Syntax.Text words)
        {
            return new Term.PartOfWords(part, words.Value);
        }

        var whole = Check(syntax.Whole);
        if (part.Measure.IsUnknown || whole.Measure.IsUnknown)
        {
            return Nothing;
        }

        if (!whole.Measure.IsQuantity)
        {
            return Refuse(syntax.Column, $"Dasar persen harus berupa besaran, bukan {whole.Measure.Words}.");
        }

        Term result = new Term.PartOf(part, whole, whole.Measure);
        foreach (var per in syntax.Per.Where(unit => !units.MeasureOf(unit).Dimension.IsNone))
        {
            var one = new Term.Constant(units.ScaleOf(per), units.MeasureOf(per), Wholeness.Unit);
            var measure = Measure.Quotient(result.Measure, one.Measure);
            result = new Term.Arithmetic('/', result, one, measure, Wholeness.Fraction, result.MayBeEmpty);
        }

        return result;
    }

    private Term.Membership OneOf(Syntax.OneOf syntax)
    {
        var operand = Check(syntax.Operand);
        var options = new List<Term>();
        foreach (var option in syntax.Options)
        {
            var term = Check(option, operand.Measure);
            if (!term.Measure.IsUnknown && Measure.Common(operand.Measure, term.Measure) is null)
            {
                Refuse(option.Column, $"{operand.Measure.Words} tidak bisa dibandingkan dengan {term.Measure.Words}.");
            }

            options.Add(term);
        }

        return new(operand, options);
    }

    private Term Conditional(Syntax.If syntax, Measure? expected)
    {
        var condition = Truth(syntax.Condition);
        var then = Check(syntax.Then, expected);
        if (syntax.Else is null)
        {
            return then.Measure.Kind is MeasureKind.Quantity or MeasureKind.Unknown
                ? new Term.Conditional(condition, then, Zero(then.Measure), then.Measure, ElseWritten: false)
                : Refuse(syntax.Column, "Bagian \"lainnya\" harus ditulis karena jawabannya bukan angka.");
        }

        var (first, second, common) = Together(then, Check(syntax.Else, expected ?? ChoiceOf(then.Measure)));
        if (first.Measure.IsUnknown || second.Measure.IsUnknown)
        {
            return Nothing;
        }

        return common is null
            ? Refuse(
                syntax.Column,
                $"Kedua jawaban \"jika\" harus sejenis: {first.Measure.Words} dan {second.Measure.Words} berbeda."
            )
            : new Term.Conditional(condition, first, second, common, ElseWritten: true);
    }

    private static Measure? ChoiceOf(Measure measure) => measure.Kind == MeasureKind.Choice ? measure : null;

    private static Term.Constant Zero(Measure measure) =>
        new(0, measure, measure.IsPercent ? Wholeness.Fraction : Wholeness.Unit);

    private static bool EitherEmpty(Term left, Term right) => left.MayBeEmpty || right.MayBeEmpty;

    private static Wholeness Least(Term left, Term right) => Min(left.Wholeness, right.Wholeness);

    private static Wholeness Min(Wholeness left, Wholeness right) => left < right ? left : right;
}
