namespace Laras.Core.Regulations.Examining;

/// <summary>What an examination found: the worked cases with their differences, and everything odd.</summary>
public sealed record ExaminationReport(
    RegulationHeader Header,
    IReadOnlyList<CaseOutcome> Cases,
    IReadOnlyList<Finding> Findings
)
{
    public int CasesThatHold => Cases.Count(worked => worked.Holds);

    public IEnumerable<CaseOutcome> CasesThatDiffer => Cases.Where(worked => !worked.Holds);

    public IEnumerable<Finding> Known => Findings.Where(finding => finding.IsKnown);

    /// <summary>All cases hold and nobody has to look at anything.</summary>
    public bool IsGood => Cases.All(worked => worked.Holds) && !Findings.Any(finding => finding.IsOpen);

    public IEnumerable<Finding> Unknown(Severity severity) =>
        Findings.Where(finding => !finding.IsKnown && finding.Severity == severity);
}

/// <summary>One worked case and every sentence about what came out differently.</summary>
public sealed record CaseOutcome(RegulationCase Case, IReadOnlyList<string> Differences)
{
    public bool Holds => Differences.Count == 0;
}
