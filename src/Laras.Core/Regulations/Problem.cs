namespace Laras.Core.Regulations;

/// <summary>Something in a regulation that cannot be understood, with the place and a sentence that says what to do.</summary>
public sealed record Problem(SourcePlace Place, string Sentence)
{
    public override string ToString() => $"{Place}: {Sentence}";
}

/// <summary>Collects every problem of a regulation, so that its author sees all of them at once.</summary>
public sealed class ProblemList
{
    /// <summary>A regulation with more problems than this is not read further; the list would help nobody.</summary>
    public const int ProblemsMax = 200;

    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> All => problems;

    public void Add(SourcePlace place, string sentence)
    {
        var problem = new Problem(place, sentence);
        if (problems.Count < ProblemsMax && !problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }
}
