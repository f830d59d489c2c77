namespace Laras.Core.Objections;

/// <summary>One plain sentence about a day, for the employee and for whoever answers him.</summary>
/// <param name="InFavour">It speaks for the employee; these are told first.</param>
public sealed record KnownFact(KnownFact.Source About, string Sentence, bool InFavour = false)
{
    /// <summary>Where the sentence comes from, for the drawing beside it.</summary>
    public enum Source
    {
        Taps,
        Paper,
        Machine,
        Colleagues,
        Letter,
        Decision,
    }
}
