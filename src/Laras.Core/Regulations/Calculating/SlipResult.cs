namespace Laras.Core.Regulations.Calculating;

/// <summary>The answer of a regulation for one person's month.</summary>
public abstract record SlipResult
{
    private SlipResult() { }

    /// <summary>Amounts in the order of the slip lines, in rupiah.</summary>
    public sealed record Calculated(
        IReadOnlyList<Rupiah> Lines,
        Rupiah Net,
        Rupiah Ceiling,
        IReadOnlyList<Counter> Counters
    ) : SlipResult;

    /// <summary>The regulation does not pay this person; the reason names the pasal.</summary>
    public sealed record NotEntitled(string Reason) : SlipResult;

    /// <summary>No answer: a fact is missing or a formula has none. A person must look; nothing is paid by guess.</summary>
    public sealed record NeedsAttention(string Sentence) : SlipResult;
}

/// <summary>How far a yearly counter stands after this month, as a stored number.</summary>
public sealed record Counter(string Name, decimal Value);
