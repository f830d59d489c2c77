using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Examining.Tried;
using Laras.Core.Regulations.Examining.Written;

namespace Laras.Core.Regulations.Examining;

/// <summary>
/// The fourth reader of a regulation: it judges what is written, tries what is paid around every worked case, and
/// says what an author would want to know before the regent signs.
/// </summary>
public static class Examination
{
    /// <summary>The kind under which a known oddity is reported that is no longer there.</summary>
    public const string NoLongerFound = "tidak-ditemukan-lagi";

    public static ExaminationReport Of(Regulation regulation, IReadOnlyList<RegulationCase> cases)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        ArgumentNullException.ThrowIfNull(cases);
        var calculator = new Calculator(regulation);
        var outcomes = cases.Select(worked => new CaseOutcome(worked, CaseCheck.Run(regulation, calculator, worked)));
        List<Finding> found =
        [
            .. TableExamination.Of(regulation),
            .. UnusedNames.Of(regulation, cases),
            .. WeightExamination.Of(regulation),
            .. StatusExamination.Of(regulation),
            .. Experiments.Of(regulation, calculator, cases),
        ];
        return new(regulation.Header, [.. outcomes], Judged(regulation, found));
    }

    private static List<Finding> Judged(Regulation regulation, List<Finding> found)
    {
        var known = regulation.Header.KnownOddities;
        var stale = known
            .Keys.Where(key => !found.Any(finding => finding.Code == key || finding.Kind == key))
            .Select(key => new Finding(
                $"{NoLongerFound}:{key}",
                Severity.Note,
                $"Keganjilan \"{key}\" tercatat sudah diketahui, tetapi tidak ditemukan lagi. Hapus catatannya dari halaman depan.",
                regulation.Slip[0].Place with
                {
                    File = regulation.Header.Folder,
                    Line = 1,
                    Column = 1,
                },
                null
            ));
        return
        [
            .. found
                .Select(finding =>
                    finding with
                    {
                        KnownReason = known.GetValueOrDefault(finding.Code) ?? known.GetValueOrDefault(finding.Kind),
                    }
                )
                .Concat(stale)
                .OrderBy(finding => finding.Severity)
                .ThenBy(finding => finding.Code, StringComparer.Ordinal),
        ];
    }
}
