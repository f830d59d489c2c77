using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations;

/// <summary>Reads a fact's value as people write it (<c>92 persen</c>, <c>06.47.12</c>, <c>sakit</c>) into its stored number.</summary>
public static class FactText
{
    /// <summary>The stored number, or a sentence that says why the text is none.</summary>
    public readonly record struct Reading(decimal? Stored, string? Sentence);

    /// <summary>Units that a regulation declared itself are known from the measure of its fact.</summary>
    public static Reading Read(FactDefinition fact, string text)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(text);
        return Read(fact, text, new UnitBook(fact.Measure.Dimension.Names));
    }

    internal static Reading Read(FactDefinition fact, string text, UnitBook units)
    {
        text = text.Trim();
        if (text is "kosong" && fact.MayBeEmpty)
        {
            return default;
        }

        if (fact.Measure.Kind == MeasureKind.Choice)
        {
            return Choice(fact, text);
        }

        var problems = new ProblemList();
        var syntax = Parser.Parse(text, SourcePlace.Nowhere, units.Names, problems);
        return syntax switch
        {
            null => new(null, problems.All[0].Sentence),
            Syntax.Truth truth when fact.Measure.Kind == MeasureKind.Truth => new(truth.Value ? 1 : 0, null),
            Syntax.Clock clock when fact.Measure.Kind == MeasureKind.Clock => new(clock.Seconds, null),
            Syntax.Date date when fact.Measure.Kind == MeasureKind.Date => new(date.DayNumber, null),
            Syntax.Number number => Number(fact, number, 1, text, units),
            Syntax.Minus { Operand: Syntax.Number number } => Number(fact, number, -1, text, units),
            _ => new(null, Unfit(fact, text)),
        };
    }

    private static Reading Choice(FactDefinition fact, string text)
    {
        var index = fact.Measure.Choices.ToList().IndexOf(text);
        return index >= 0
            ? new(index, null)
            : new(
                null,
                $"{fact.Words}: \"{text}\" tidak ada di antara pilihan {string.Join(", ", fact.Measure.Choices)}.{Nearest.Hint(text, fact.Measure.Choices)}"
            );
    }

    private static Reading Number(FactDefinition fact, Syntax.Number number, int sign, string text, UnitBook units)
    {
        var (measure, value) = units.Literal(number.Value, number.Unit, number.Per);
        var bare =
            number.Unit is null && fact.Measure.IsQuantity && fact.Measure.Dimension.IsNone && !fact.Measure.IsPercent;
        if (!bare && !measure.Equals(fact.Measure) && !(number.Value == 0 && fact.Measure.IsQuantity))
        {
            return new(null, Unfit(fact, text));
        }

        return fact.Wholeness != Wholeness.Fraction && UnitBook.WholenessOf(value, fact.Measure) < fact.Wholeness
            ? new(null, $"{fact.Words} harus bilangan utuh, bukan {text}.")
            : new(sign * value, null);
    }

    private static string Unfit(FactDefinition fact, string text) =>
        $"{fact.Words} harus berupa {fact.Measure.Words}, tetapi tertulis \"{text}\".";
}
