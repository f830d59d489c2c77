namespace Laras.Web.Objections.OnPhone;

/// <summary>What the phone shows before an objection is written: all that is known already, the choices, and who answers until when.</summary>
/// <param name="Filed">The objection to the same matter that was written before; null when there is none.</param>
public sealed record PhoneMatter(
    string Title,
    string Subtitle,
    IReadOnlyList<PhoneMatter.Fact> Known,
    IReadOnlyList<PhoneMatter.Choice> Choices,
    string Promise,
    Guid? Filed
)
{
    /// <param name="About">Where the sentence comes from: <c>taps</c>, <c>paper</c>, <c>machine</c>, <c>colleagues</c>, <c>letter</c>, <c>decision</c>.</param>
    public sealed record Fact(string About, string Sentence, bool InFavour);

    public sealed record Choice(string Value, string Words);
}
