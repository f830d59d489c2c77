namespace Laras.Web.Storage.Journal.Checking;

/// <summary>What was found, in the order in which it was found; the first ones are kept, the others only counted.</summary>
internal sealed class Findings
{
    public const int KeptMax = 50;

    private readonly List<Finding> kept = [];

    public IReadOnlyList<Finding> Kept => kept;

    public long Count { get; private set; }

    public void Add(Finding finding)
    {
        Count++;
        if (kept.Count < KeptMax)
        {
            kept.Add(finding);
        }
    }

    public void Add(FindingKind kind, string table, string id, string sentence) =>
        Add(new Finding(kind, table, id, sentence));

    /// <summary>Tells more about a finding than was known where it was found.</summary>
    public void Replace(int place, Finding finding) => kept[place] = finding;
}
