namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>Of every kind of finding about every subject, the one that moves most money.</summary>
internal sealed class WorstFindings
{
    private readonly Dictionary<string, (decimal Weight, Finding Finding)> worst = new(StringComparer.Ordinal);

    public IEnumerable<Finding> All => worst.Values.Select(pair => pair.Finding);

    public void Add(string code, decimal weight, Func<Finding> finding)
    {
        if (!worst.TryGetValue(code, out var known) || weight > known.Weight)
        {
            worst[code] = (weight, finding());
        }
    }
}
