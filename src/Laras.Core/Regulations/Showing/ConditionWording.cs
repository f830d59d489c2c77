using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Showing;

/// <summary>Says a condition in words: <c>hari kerja lebih dari 0 hari dan bukan ramadan</c>.</summary>
internal sealed class ConditionWording(Wording wording, TermWording terms)
{
    public void Say(Term term)
    {
        switch (term)
        {
            case Term.Comparison comparison:
                terms.Say(comparison.Left);
                wording.Plain(Words(comparison.Operator));
                terms.Say(comparison.Right);
                break;
            case Term.Membership membership:
                Membership(membership);
                break;
            case Term.Logic logic:
                terms.Say(logic.Left);
                wording.Plain(logic.IsAnd ? " dan " : " atau ");
                terms.Say(logic.Right);
                break;
            case Term.Not not:
                wording.Plain("bukan ");
                terms.Say(not.Operand);
                break;
            case Term.IsPresent present:
                terms.Say(present.Operand);
                wording.Plain(" ada");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Membership(Term.Membership term)
    {
        terms.Say(term.Operand);
        wording.Plain(" salah satu dari ");
        for (var i = 0; i < term.Options.Count; i++)
        {
            wording.Plain(
                i == 0 ? ""
                : i == term.Options.Count - 1 ? " atau "
                : ", "
            );
            terms.Say(term.Options[i]);
        }
    }

    private static string Words(string operation) =>
        operation switch
        {
            "=" => " adalah ",
            "<>" => " bukan ",
            "<" => " kurang dari ",
            "<=" => " paling banyak ",
            ">" => " lebih dari ",
            ">=" => " paling sedikit ",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
