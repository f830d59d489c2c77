namespace Laras.Core.Regulations.Language;

/// <summary>How often a value changes: never, per person and month, or per day.</summary>
public enum Level
{
    Constant,
    Month,
    Day,
}

/// <summary>Whether a value can have a fraction. Whole values are computed as long, the others as decimal.</summary>
public enum Wholeness
{
    Fraction,

    /// <summary>A whole number of what is stored: rupiah, seconds, days.</summary>
    Stored,

    /// <summary>A whole number of its unit too: a duration of full minutes.</summary>
    Unit,
}

/// <summary>
/// A checked formula: every name resolved, every unit settled. Calculation, explanation, showing and examination
/// all read this one tree. Pure durations are in seconds, percent as a fraction, times in seconds of the day.
/// </summary>
public abstract record Term(Measure Measure, Level Level, bool MayBeEmpty, Wholeness Wholeness)
{
    /// <summary>A literal; choices are an index into their list, truth is 0 or 1.</summary>
    public sealed record Constant(decimal Value, Measure Measure, Wholeness Wholeness, string? Shown = null)
        : Term(Measure, Level.Constant, false, Wholeness);

    public sealed record Fact(FactDefinition Definition)
        : Term(Definition.Measure, Definition.Level, Definition.MayBeEmpty, Definition.Wholeness);

    /// <summary>The use of another named value or formula.</summary>
    public sealed record Named(NamedDefinition Definition)
        : Term(Definition.Term.Measure, Definition.Level, Definition.Term.MayBeEmpty, Definition.Term.Wholeness);

    /// <summary>A row of a table; null when no row fits, which is a problem and not a zero.</summary>
    public sealed record Lookup(TableDefinition Table, IReadOnlyList<Term> Inputs, Level Level, bool MayBeEmpty)
        : Term(Table.RowMeasure, Level, MayBeEmpty, Table.RowWholeness);

    public sealed record Minus(Term Operand)
        : Term(Operand.Measure, Operand.Level, Operand.MayBeEmpty, Operand.Wholeness);

    public sealed record Arithmetic(
        char Operator,
        Term Left,
        Term Right,
        Measure Measure,
        Wholeness Wholeness,
        bool MayBeEmpty
    ) : Term(Measure, Highest(Left, Right), MayBeEmpty, Wholeness);

    /// <summary>A share of a written base: <c>5 persen dari pagu</c>. Multiplies, and reads as the law reads.</summary>
    public sealed record PartOf(Term Part, Term Base, Measure Measure)
        : Term(Measure, Highest(Part, Base), Part.MayBeEmpty || Base.MayBeEmpty, Wholeness.Fraction);

    /// <summary>A percentage whose base is only words: <c>90 persen dari "target kinerja"</c>.</summary>
    public sealed record PartOfWords(Term Part, string Words)
        : Term(Part.Measure, Part.Level, Part.MayBeEmpty, Part.Wholeness);

    public sealed record Comparison(string Operator, Term Left, Term Right)
        : Term(Measure.Truth, Highest(Left, Right), false, Wholeness.Unit);

    public sealed record Membership(Term Operand, IReadOnlyList<Term> Options)
        : Term(Measure.Truth, Operand.Level, false, Wholeness.Unit);

    public sealed record Logic(bool IsAnd, Term Left, Term Right)
        : Term(Measure.Truth, Highest(Left, Right), false, Wholeness.Unit);

    public sealed record Not(Term Operand) : Term(Measure.Truth, Operand.Level, false, Wholeness.Unit);

    public sealed record Conditional(Term Condition, Term Then, Term Else, Measure Measure, bool ElseWritten)
        : Term(
            Measure,
            Highest(Condition, Then, Else),
            Then.MayBeEmpty || Else.MayBeEmpty,
            Least(Then.Wholeness, Else.Wholeness)
        );

    /// <summary><c>maks</c> or <c>min</c> of several values.</summary>
    public sealed record Extreme(bool IsMaximum, IReadOnlyList<Term> Values, Measure Measure)
        : Term(
            Measure,
            Highest([.. Values]),
            Values.Any(value => value.MayBeEmpty),
            Values.Min(value => value.Wholeness)
        );

    /// <summary>Rounded to a multiple of <paramref name="Step"/>, in stored units.</summary>
    public sealed record Rounded(Term Operand, decimal Step, Rounding Direction, Wholeness Wholeness)
        : Term(Operand.Measure, Operand.Level, Operand.MayBeEmpty, Wholeness);

    /// <summary><c>ada(masuk)</c>: whether the fact is known at all.</summary>
    public sealed record IsPresent(Term Operand) : Term(Measure.Truth, Operand.Level, false, Wholeness.Unit);

    /// <summary><c>bila_kosong(masuk, jam_masuk)</c>.</summary>
    public sealed record Substitute(Term Operand, Term Replacement, Measure Measure)
        : Term(
            Measure,
            Highest(Operand, Replacement),
            Replacement.MayBeEmpty,
            Least(Operand.Wholeness, Replacement.Wholeness)
        );

    /// <summary>Over all days of the month; days without a value do not take part.</summary>
    public sealed record OverDays(DayTotal Total, Term Body, Measure Measure, Wholeness Wholeness)
        : Term(Measure, Level.Month, Total is DayTotal.Largest or DayTotal.Smallest, Wholeness);

    /// <summary><c>ke(…)</c>: the how-manieth such day of the month this is; <c>berturut(…)</c>: the how-manieth in a row.</summary>
    public sealed record Occurrence(bool InARow, Term Condition)
        : Term(Measure.Plain("kali"), Level.Day, false, Wholeness.Unit);

    /// <summary>Whole months between two dates, as tenure is counted.</summary>
    public sealed record MonthsBetween(Term From, Term To)
        : Term(Measure.Plain("bulan"), Highest(From, To), From.MayBeEmpty || To.MayBeEmpty, Wholeness.Unit);

    /// <summary>The number of the month (1–12) or of the day (1–31) of a date.</summary>
    public sealed record DatePart(bool IsMonth, Term Date)
        : Term(Measure.Number, Date.Level, Date.MayBeEmpty, Wholeness.Unit);

    private static Level Highest(params ReadOnlySpan<Term> terms)
    {
        var highest = Level.Constant;
        foreach (var term in terms)
        {
            highest = term.Level > highest ? term.Level : highest;
        }

        return highest;
    }

    private static Wholeness Least(Wholeness left, Wholeness right) => left < right ? left : right;
}

/// <summary>What is done with one value per day.</summary>
public enum DayTotal
{
    Sum,
    Count,
    Largest,
    Smallest,
}

/// <summary>The way a number loses its fraction.</summary>
public enum Rounding
{
    /// <summary>Half goes away from zero, as clerks round.</summary>
    Nearest,
    Up,
    Down,
}
