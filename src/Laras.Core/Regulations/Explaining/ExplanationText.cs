using System.Text;

namespace Laras.Core.Regulations.Explaining;

/// <summary>Writes an explanation as indented lines, the way a clerk would put it on paper.</summary>
public static class ExplanationText
{
    public static string Of(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var text = new StringBuilder();
        Write(text, explanation, 0);
        return text.ToString();
    }

    /// <summary>One line for one day: <c>Selasa 7 April: potongan terlambat = 17 menit × Rp 160 per menit = Rp 2.720 (Pasal 9 ayat (2))</c>.</summary>
    public static string Line(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var date = explanation.Date is { } day ? Indonesian.DayAndMonth(day) + ": " : "";
        var worked = explanation.Worked is { } numbers && numbers != explanation.Amount ? $" = {numbers}" : "";
        var words =
            explanation.Kind == ExplanationKind.LawValue && explanation.InWords is { } law && law != explanation.Amount
                ? $" ({law})"
                : "";
        var row = explanation.Kind == ExplanationKind.TableRow && explanation.InWords is { } key ? $", {key}" : "";
        var pasal = explanation.Pasal is { } source ? $" ({source})" : "";
        return $"{date}{explanation.Words}{row}{words}{worked} = {explanation.Amount}{pasal}";
    }

    private static void Write(StringBuilder text, Explanation explanation, int depth)
    {
        text.Append(' ', depth * 2).Append(depth == 0 ? "" : "· ").Append(Line(explanation));
        text.Append(explanation is { ToldBefore: true, Kind: ExplanationKind.Formula } ? ", sudah diuraikan" : "")
            .Append('\n');
        foreach (var part in explanation.Parts)
        {
            Write(text, part, depth + 1);
        }
    }
}
