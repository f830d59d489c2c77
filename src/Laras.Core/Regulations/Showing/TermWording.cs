using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Showing;

/// <summary>
/// Says a formula in words. Without an evaluator names stay names (<c>menit terlambat × harga semenit</c>); with one
/// they become their values on that day and only the branch that was taken is said (<c>17 menit × Rp 160 per menit</c>).
/// </summary>
internal sealed class TermWording(Wording wording, Evaluator? evaluator = null, int day = -1)
{
    private const int SumPrecedence = 1;
    private const int ProductPrecedence = 2;
    private const int UnitPrecedence = 3;

    public static string Names(Term term)
    {
        var wording = new Wording();
        new TermWording(wording).Say(term);
        return wording.ToString();
    }

    public static string Values(Term term, Evaluator evaluator, int day)
    {
        var wording = new Wording();
        new TermWording(wording, evaluator, day).Say(term);
        return wording.ToString();
    }

    public void Say(Term term, int around = 0)
    {
        switch (term)
        {
            case Term.Constant constant:
                wording.Number(Shown(constant));
                break;
            case Term.Fact fact:
                Name(term, fact.Definition.Words, fact.Definition.Name);
                break;
            case Term.Named named:
                Name(term, named.Definition.Words, named.Definition.Name);
                break;
            case Term.Lookup lookup:
                Lookup(lookup);
                break;
            case Term.Minus minus:
                wording.Plain("−");
                Say(minus.Operand, UnitPrecedence);
                break;
            case Term.Arithmetic arithmetic:
                Arithmetic(arithmetic, around);
                break;
            case Term.PartOf part:
                Say(part.Part, UnitPrecedence);
                wording.Plain(" dari ");
                Say(part.Base, UnitPrecedence);
                break;
            case Term.PartOfWords part:
                Say(part.Part, UnitPrecedence);
                wording.Plain($" dari {part.Words}");
                break;
            case Term.Conditional conditional when evaluator is not null:
                Say(Taken(conditional), around);
                break;
            case Term.Conditional conditional:
                Enclosed(around, () => Conditional(conditional));
                break;
            case Term.Extreme extreme:
                Enclosed(around, () => Extreme(extreme));
                break;
            case Term.Rounded rounded:
                Enclosed(around, () => Rounded(rounded));
                break;
            case Term.Substitute substitute:
                Substitute(substitute);
                break;
            case Term.OverDays total:
                Total(total);
                break;
            case Term.Occurrence occurrence:
                wording.Plain(occurrence.InARow ? "banyaknya berturut-turut " : "kejadian keberapa dalam sebulan ");
                Names(wording, occurrence.Condition);
                break;
            case Term.MonthsBetween months:
                wording.Plain("bulan penuh dari ");
                Say(months.From);
                wording.Plain(" sampai ");
                Say(months.To);
                break;
            case Term.DatePart part:
                wording.Plain(part.IsMonth ? "nomor bulan dari " : "tanggal dari ");
                Say(part.Date);
                break;
            default:
                new ConditionWording(wording, this).Say(term);
                break;
        }
    }

    private static void Names(Wording wording, Term term) => new TermWording(wording).Say(term);

    private static string Shown(Term.Constant constant) =>
        constant.Measure.Kind == MeasureKind.Text
            ? $"\"{constant.Shown}\""
            : Quantities.Words(constant.Value, constant.Measure);

    private void Name(Term term, string words, string name)
    {
        if (evaluator is null)
        {
            wording.Named(words, name);
        }
        else
        {
            wording.Number(Quantities.Words(evaluator.Of(term, day), term.Measure), name);
        }
    }

    private void Lookup(Term.Lookup lookup)
    {
        if (evaluator is not null)
        {
            Name(lookup, "", lookup.Table.Name);
            return;
        }

        wording.Named(lookup.Table.Words, lookup.Table.Name).Plain(" untuk ");
        for (var i = 0; i < lookup.Inputs.Count; i++)
        {
            wording.Plain(i == 0 ? "" : " dan ");
            Say(lookup.Inputs[i]);
        }
    }

    private void Arithmetic(Term.Arithmetic term, int around)
    {
        var precedence = term.Operator is '+' or '-' ? SumPrecedence : ProductPrecedence;
        var parentheses = precedence < around;
        wording.Plain(parentheses ? "(" : "");
        Say(term.Left, precedence);
        wording.Plain(
            term.Operator switch
            {
                '+' => " + ",
                '-' => " − ",
                'x' => " × ",
                _ => " ÷ ",
            }
        );
        Say(term.Right, precedence + 1);
        wording.Plain(parentheses ? ")" : "");
    }

    /// <summary>A phrase with a comma in it is held together by parentheses inside a sum or a product.</summary>
    private void Enclosed(int around, Action say)
    {
        wording.Plain(around > 0 ? "(" : "");
        say();
        wording.Plain(around > 0 ? ")" : "");
    }

    private Term Taken(Term.Conditional term) => evaluator!.Of(term.Condition, day).IsTrue ? term.Then : term.Else;

    private void Conditional(Term.Conditional term)
    {
        Say(term.Then);
        wording.Plain(" bila ");
        Say(term.Condition);
        if (term.ElseWritten)
        {
            wording.Plain(", selain itu ");
            Say(term.Else);
        }
    }

    private void Extreme(Term.Extreme term)
    {
        // "maks(0 menit, selisih)" is said as "selisih, paling sedikit 0 menit".
        if (term.Values is [var first, var second] && (first is Term.Constant || second is Term.Constant))
        {
            var (limit, value) = first is Term.Constant ? (first, second) : (second, first);
            Say(value);
            wording.Plain(term.IsMaximum ? ", paling sedikit " : ", paling banyak ");
            Say(limit);
            return;
        }

        wording.Plain(term.IsMaximum ? "yang terbesar di antara " : "yang terkecil di antara ");
        for (var i = 0; i < term.Values.Count; i++)
        {
            wording.Plain(
                i == 0 ? ""
                : i == term.Values.Count - 1 ? " dan "
                : ", "
            );
            Say(term.Values[i]);
        }
    }

    private void Rounded(Term.Rounded term)
    {
        Say(term.Operand);
        wording.Plain(", " + RoundingWords(term));
    }

    /// <summary><c>dibulatkan ke rupiah terdekat</c>.</summary>
    public static string RoundingWords(Term.Rounded term)
    {
        var step = Quantities.Words(term.Step, term.Operand.Measure);
        var unit = term.Operand.Measure.Equals(Measure.Rupiah) && term.Step == 1m ? "rupiah" : step;
        return term.Direction switch
        {
            Rounding.Nearest => $"dibulatkan ke {unit} terdekat",
            Rounding.Up => $"dibulatkan ke atas ke {unit}",
            Rounding.Down when term.Operand.Measure.IsDuration => $"hanya {(step == "1 menit" ? "menit" : step)} penuh",
            Rounding.Down => $"dibulatkan ke bawah ke {unit}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private void Substitute(Term.Substitute term)
    {
        if (evaluator is not null)
        {
            Say(evaluator.Of(term.Operand, day).IsEmpty ? term.Replacement : term.Operand);
            return;
        }

        Say(term.Operand);
        wording.Plain(" (bila kosong: ");
        Say(term.Replacement);
        wording.Plain(")");
    }

    private void Total(Term.OverDays total)
    {
        if (evaluator is not null)
        {
            wording.Number(Quantities.Words(evaluator.Of(total), total.Measure));
            return;
        }

        wording.Plain(
            total.Total switch
            {
                DayTotal.Sum => "jumlah ",
                DayTotal.Count => "banyaknya hari dengan ",
                DayTotal.Largest => "yang terbesar sebulan dari ",
                DayTotal.Smallest => "yang terkecil sebulan dari ",
                _ => throw new System.Diagnostics.UnreachableException(),
            }
        );
        Say(total.Body, UnitPrecedence);
    }
}
