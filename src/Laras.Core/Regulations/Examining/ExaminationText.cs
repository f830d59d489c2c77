using System.Text;

namespace Laras.Core.Regulations.Examining;

/// <summary>Writes a report for the terminal: cases first, then what is open, then notes and what is known.</summary>
public static class ExaminationText
{
    private const string Indent = "  ";

    public static string Of(ExaminationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append(report.Header.Number).Append(" · ").AppendLine(report.Header.Region);
        text.Append(Indent).AppendLine(CasesInWords(report));
        foreach (var worked in report.CasesThatDiffer)
        {
            text.Append(Indent).AppendLine($"{Place(worked.Case.Place)}: kasus \"{worked.Case.Name}\"");
            foreach (var difference in worked.Differences)
            {
                text.Append(Indent).Append(Indent).AppendLine(difference);
            }
        }

        Section(text, "Keliru", report.Unknown(Severity.Wrong));
        Section(text, "Perhatian", report.Unknown(Severity.Attention));
        Section(text, "Catatan", report.Unknown(Severity.Note));
        Section(text, "Sudah diketahui", report.Known);
        text.Append(Indent).AppendLine(Conclusion(report));
        return text.ToString();
    }

    /// <summary><c>12 kasus cocok</c>, or how many of them do not.</summary>
    public static string CasesInWords(ExaminationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var differ = report.CasesThatDiffer.Count();
        return report.Cases.Count == 0 ? "Belum ada kasus"
            : differ == 0 ? $"{report.Cases.Count} kasus cocok"
            : $"{report.CasesThatHold} kasus cocok, {differ} kasus berbeda";
    }

    /// <summary><c>berkas.yaml:12:5</c>, which editors can follow.</summary>
    public static string Place(SourcePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return $"{place.File}:{place.Line}:{place.Column}";
    }

    private static void Section(StringBuilder text, string title, IEnumerable<Finding> findings)
    {
        var list = findings.ToList();
        if (list.Count == 0)
        {
            return;
        }

        text.Append(Indent).AppendLine($"{title} ({list.Count})");
        foreach (var finding in list)
        {
            var pasal = finding.Pasal is { } named ? $"  {named}" : "";
            text.Append(Indent).Append(Indent).AppendLine($"{Place(finding.Place)}  {finding.Code}{pasal}");
            text.Append(Indent).Append(Indent).Append(Indent).AppendLine(finding.Sentence);
            if (finding.KnownReason is { } reason)
            {
                text.Append(Indent).Append(Indent).Append(Indent).AppendLine($"Sudah diketahui: {reason}");
            }
        }
    }

    private static string Conclusion(ExaminationReport report)
    {
        var open = report.Findings.Count(finding => finding.IsOpen);
        return report.IsGood
            ? "Baik: tidak ada yang menunggu keputusan."
            : $"Menunggu keputusan: {open} temuan, {report.CasesThatDiffer.Count()} kasus berbeda.";
    }
}
