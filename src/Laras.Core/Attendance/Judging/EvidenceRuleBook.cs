namespace Laras.Core.Attendance.Judging;

/// <summary>All versions of the rules of evidence. A tap is judged by those that were in force when it arrived, whenever that is done: the day on which it arrived nobody can choose.</summary>
public sealed class EvidenceRuleBook
{
    private readonly EvidenceRules[] versions;

    /// <param name="versions">At least one; no two begin on the same day.</param>
    public EvidenceRuleBook(params IReadOnlyList<EvidenceRules> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        this.versions = [.. versions.OrderBy(rules => rules.From)];
        if (
            this.versions.Length == 0
            || this.versions.DistinctBy(rules => rules.From).Count() < versions.Count
            || this.versions.DistinctBy(rules => rules.Version).Count() < versions.Count
        )
        {
            throw new ArgumentException("Each version has a name and a first day of its own.", nameof(versions));
        }
    }

    /// <summary>Those in force on a date; before the first version there is nothing better than the first.</summary>
    public EvidenceRules On(DateOnly date) => versions.LastOrDefault(rules => rules.From <= date) ?? versions[0];
}
