using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Showing;

/// <summary>Turns a regulation into sentences that a head of the legal section can read and check against the paper.</summary>
public static class ReadableRegulation
{
    public static IReadOnlyList<Chapter> Of(Regulation regulation)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        return
        [
            .. regulation
                .Definitions.Select(definition => ClauseOf(regulation, definition))
                .Concat(regulation.Tables.Select(table => ClauseOf(regulation, table)))
                .GroupBy(clause => clause.Place.File)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Chapter(
                    group.Key,
                    regulation.Headings.GetValueOrDefault(group.Key),
                    [.. group.OrderBy(clause => clause.Place.Line)]
                )),
        ];
    }

    private static Clause ClauseOf(Regulation regulation, NamedDefinition definition)
    {
        var kind = definition switch
        {
            ValueDefinition => ClauseKind.Value,
            { Level: Level.Day } => ClauseKind.DayFormula,
            _ => ClauseKind.MonthFormula,
        };
        var wording = new Wording();
        if (definition.Sentence is { } sentence)
        {
            Fill(regulation, sentence, wording);
        }
        else
        {
            Word(definition, wording);
        }

        return new(
            definition.Name,
            Capital(definition.Words),
            definition.Pasal,
            kind,
            wording.Phrases,
            [],
            definition.Place
        );
    }

    private static Clause ClauseOf(Regulation regulation, TableDefinition table)
    {
        var sentence = new Wording().Plain(Capital(table.Words));
        if (table.BaseWritten is { } written)
        {
            sentence.Plain(" (dari ");
            Name(regulation, sentence, written);
            sentence.Plain(")");
        }

        for (var i = 0; i < table.Inputs.Count; i++)
        {
            sentence.Plain(i == 0 ? ", menurut " : " dan ");
            Name(regulation, sentence, table.Inputs[i].Written);
        }

        sentence.Plain(":");
        var rows = table.Rows.Select(row => new ClauseRow(
            row.Written.Replace('_', ' '),
            Quantities.Words(row.Value, table.RowMeasure)
        ));
        return new(
            table.Name,
            Capital(table.Words),
            table.Pasal,
            ClauseKind.Table,
            sentence.Phrases,
            [.. rows],
            table.Place
        );
    }

    /// <summary>A name as people say it, leading to where it is explained when it is one of this regulation.</summary>
    private static void Name(Regulation regulation, Wording wording, string written)
    {
        if (regulation.Find(written)?.Words is { } words)
        {
            wording.Named(words, written);
        }
        else if (regulation.Facts.TryGetValue(written, out var fact))
        {
            wording.Named(fact.Words, written);
        }
        else
        {
            wording.Plain(written.Replace('_', ' ').Trim('"'));
        }
    }

    /// <summary>The author's own sentence, with the numbers put in for their names.</summary>
    private static void Fill(Regulation regulation, string sentence, Wording wording)
    {
        var rest = sentence;
        while (
            rest.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open
            && rest.IndexOf('}', open) is > 0 and var close
        )
        {
            wording.Plain(rest[..open]);
            var name = rest[(open + 1)..close];
            if (regulation.Find(name) is ValueDefinition value)
            {
                wording.Number(TermWording.Names(value.Term), name);
            }
            else
            {
                wording.Named(regulation.Find(name)?.Words ?? name.Replace('_', ' '), name);
            }

            rest = rest[(close + 1)..];
        }

        wording.Plain(rest);
    }

    private static void Word(NamedDefinition definition, Wording wording)
    {
        var onTheDay =
            definition.Level == Level.Day && !definition.Words.EndsWith(" hari itu", StringComparison.Ordinal);
        wording.Plain(Capital(definition.Words) + (onTheDay ? " hari itu ialah " : " ialah "));
        var terms = new TermWording(wording);
        if (definition is not FormulaDefinition formula)
        {
            terms.Say(definition.Term);
            wording.Plain(".");
            return;
        }

        terms.Say(formula.Body);
        if (formula.AtLeast is { } least)
        {
            wording.Plain("; paling sedikit ");
            terms.Say(least);
        }

        if (formula.AtMost is { } most)
        {
            wording.Plain("; paling banyak ");
            terms.Say(most);
        }

        wording.Plain(formula.Rounding is { } rounding ? $"; {TermWording.RoundingWords(rounding)}." : ".");
    }

    private static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
