using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Reading;

/// <summary>Reads one named number or formula with its limits and its rounding.</summary>
internal sealed class DefinitionReader(DefinitionBook book, UnitBook units, ProblemList problems)
{
    public const string CarrySuffix = "_sebelumnya";

    public NamedDefinition? Read(Declaration declaration) =>
        declaration.Kind == DeclarationKind.Value ? Value(declaration.Entry) : Formula(declaration);

    private ValueDefinition? Value(SourceEntry entry)
    {
        if (KeysOf(entry, "nilai") is not { } keys)
        {
            return null;
        }

        keys.Only("nilai", "pasal", "kata", "kalimat");
        var pasal = keys.Pasal();
        if (keys.Required("nilai") is not { } text || Parse(text) is not { } syntax)
        {
            return null;
        }

        if (!IsPlain(syntax))
        {
            problems.Add(
                text.Place,
                $"Nilai {entry.Key.Value} harus satu angka dengan satuannya. Hitungan ditulis di bagian hari, bulan atau tahun."
            );
            return null;
        }

        var term = CheckerAt(text.Place).Check(syntax);
        return term.Measure.IsUnknown
            ? null
            : new()
            {
                Name = entry.Key.Value,
                Words = WordsOf(entry, keys),
                Pasal = pasal,
                Place = entry.Key.Place,
                Written = text.Value,
                Sentence = keys.Text("kalimat")?.Value,
                Term = term,
                Level = term.Level,
            };
    }

    private FormulaDefinition? Formula(Declaration declaration)
    {
        var entry = declaration.Entry;
        if (KeysOf(entry, "rumus") is not { } keys)
        {
            return null;
        }

        keys.Only("ialah", "pasal", "kata", "kalimat", "satuan", "bulatkan", "paling_sedikit", "paling_banyak");
        var pasal = keys.Pasal();
        if (keys.Required("ialah") is not { } text || Parse(text) is not { } syntax)
        {
            return null;
        }

        var carry =
            declaration.Kind == DeclarationKind.Year && YearTotalOf(syntax) is not null
                ? entry.Key.Value + CarrySuffix
                : null;
        var expected = Expected(keys);
        var body = carry is null
            ? CheckerAt(text.Place).Check(syntax, expected)
            : YearTotal((Syntax.Call)syntax, carry, text.Place);
        body = expected is { IsPercent: true } && body.Measure.IsPlainNumber ? AsPercent(body) : body;
        if (body.Measure.IsUnknown || !Fits(declaration.Kind, body, entry, text, expected))
        {
            return null;
        }

        var least = Limit(keys, "paling_sedikit", body);
        var most = Limit(keys, "paling_banyak", body);
        var limited = body;
        limited = least is null ? limited : new Term.Extreme(true, [limited, least], body.Measure);
        limited = most is null ? limited : new Term.Extreme(false, [limited, most], body.Measure);
        var rounding = RoundingReader.Read(keys, limited, units, problems);
        return new()
        {
            Name = entry.Key.Value,
            Words = WordsOf(entry, keys),
            Pasal = pasal,
            Place = entry.Key.Place,
            Written = text.Value,
            Sentence = keys.Text("kalimat")?.Value,
            Body = body,
            AtLeast = least,
            AtMost = most,
            Rounding = rounding,
            Term = rounding ?? limited,
            CarryName = carry,
            Level = declaration.Kind == DeclarationKind.Day ? Level.Day : Level.Month,
        };
    }

    /// <summary>A plain ratio that the author calls a percentage: <c>menit_kegiatan / sasaran</c> with <c>satuan: persen</c>.</summary>
    private static Term.Arithmetic AsPercent(Term ratio) =>
        new(
            'x',
            new Term.Constant(1, Measure.Percent, Wholeness.Fraction),
            ratio,
            Measure.Percent,
            Wholeness.Fraction,
            ratio.MayBeEmpty
        );

    private Measure? Expected(Keys keys) =>
        keys.Text("satuan") is { } text && FactReader.Measured(text, units, problems) is { IsUnknown: false } measure
            ? measure
            : null;

    private bool Fits(DeclarationKind kind, Term body, SourceEntry entry, SourceText text, Measure? expected)
    {
        if (kind != DeclarationKind.Day && body.Level == Level.Day)
        {
            problems.Add(
                text.Place,
                $"{entry.Key.Value} dihitung per bulan, tetapi isinya berubah tiap hari. Rangkum dulu, misalnya jumlah(…) atau hitung(…)."
            );
            return false;
        }

        if (expected is not null && Measure.Common(expected, body.Measure) is null)
        {
            problems.Add(
                text.Place,
                $"{entry.Key.Value} disebut {expected.Words}, tetapi hasil rumusnya {body.Measure.Words}."
            );
            return false;
        }

        return true;
    }

    /// <summary>The part of <c>jumlah(…)</c>, <c>hitung(…)</c> or <c>terbesar(…)</c> over the months of a year.</summary>
    private static Syntax? YearTotalOf(Syntax syntax) =>
        syntax is Syntax.Call { Function: "jumlah" or "hitung" or "terbesar", Arguments: [var part] } ? part : null;

    private Term YearTotal(Syntax.Call call, string carry, SourcePlace place)
    {
        var checker = CheckerAt(place);
        var counts = call.Function == "hitung";
        var part = counts ? checker.Truth(call.Arguments[0]) : checker.Check(call.Arguments[0]);
        if (part.Measure.IsUnknown)
        {
            return part;
        }

        if (part.Level == Level.Day)
        {
            part = OfTheMonth(call.Function, part);
            counts = false;
        }

        var measure = counts ? Measure.Plain("bulan") : part.Measure;
        var whole = counts ? Wholeness.Unit : part.Wholeness;
        var fact = new FactDefinition
        {
            Name = carry,
            Words = carry.Replace('_', ' '),
            Measure = measure,
            Level = Level.Month,
            Wholeness = whole,
            Default = 0,
            IsCarry = true,
        };
        book.Add(fact);
        var standing = new Term.Fact(fact);
        var zero = new Term.Constant(0, measure, whole);
        var one = new Term.Constant(1, measure, whole);
        var now = counts ? new Term.Conditional(part, one, zero, measure, ElseWritten: false) : part;
        return call.Function == "terbesar"
            ? new Term.Extreme(true, [standing, now], measure)
            : new Term.Arithmetic('+', standing, now, measure, whole, now.MayBeEmpty);
    }

    /// <summary>What the days of one month add to a yearly total.</summary>
    private static Term OfTheMonth(string function, Term part)
    {
        var zero = new Term.Constant(0, part.Measure, part.Wholeness);
        return function switch
        {
            "hitung" => new Term.OverDays(DayTotal.Count, part, Measure.Days, Wholeness.Unit),
            "jumlah" => new Term.OverDays(DayTotal.Sum, part, part.Measure, part.Wholeness),
            _ => new Term.Substitute(
                new Term.OverDays(DayTotal.Largest, part, part.Measure, part.Wholeness),
                zero,
                part.Measure
            ),
        };
    }

    private Term? Limit(Keys keys, string key, Term body)
    {
        if (keys.Text(key) is not { } text || Parse(text) is not { } syntax)
        {
            return null;
        }

        var (_, limit, common) = Checker.Together(body, CheckerAt(text.Place).Check(syntax, body.Measure));
        if (common is null && !limit.Measure.IsUnknown)
        {
            problems.Add(
                text.Place,
                $"Batas \"{key}\" harus berupa {body.Measure.Words}, bukan {limit.Measure.Words}."
            );
        }

        return common is null || limit.Measure.IsUnknown ? null : limit;
    }

    private static bool IsPlain(Syntax syntax) =>
        syntax switch
        {
            Syntax.Number or Syntax.Clock or Syntax.Date or Syntax.Truth => true,
            Syntax.Minus { Operand: Syntax.Number } => true,
            Syntax.PartOf { Part: Syntax.Number } => true,
            _ => false,
        };

    private Syntax? Parse(SourceText text) => Parser.Parse(text.Value, text.Place, units.Names, problems);

    private Checker CheckerAt(SourcePlace place) => new(book, units, problems, place);

    private Keys? KeysOf(SourceEntry entry, string kind)
    {
        if (entry.Value is SourceMap map)
        {
            return new(map, $"{kind} {entry.Key.Value}", problems);
        }

        problems.Add(
            entry.Value.Place,
            $"{entry.Key.Value} harus ditulis dengan kunci, misalnya {{ {(kind == "nilai" ? "nilai" : "ialah")}: …, pasal: Pasal 1 }}."
        );
        return null;
    }

    private static string WordsOf(SourceEntry entry, Keys keys) =>
        keys.Text("kata")?.Value ?? entry.Key.Value.Replace('_', ' ');
}
