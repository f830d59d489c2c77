namespace Laras.Core.Regulations.Showing;

/// <summary>A piece of a readable sentence. Numbers stand out; names lead to where they are explained.</summary>
public sealed record Phrase(string Text, PhraseKind Kind, string? Name = null);

/// <summary>What a piece of a sentence is.</summary>
public enum PhraseKind
{
    Plain,

    /// <summary>A number of law or a computed value.</summary>
    Number,

    /// <summary>The name of a fact, table or definition.</summary>
    Name,
}

/// <summary>A sentence under construction.</summary>
internal sealed class Wording
{
    private readonly List<Phrase> phrases = [];

    public IReadOnlyList<Phrase> Phrases => phrases;

    public Wording Plain(string text) => Add(new(text, PhraseKind.Plain));

    public Wording Number(string text, string? name = null) => Add(new(text, PhraseKind.Number, name));

    public Wording Named(string text, string name) => Add(new(text, PhraseKind.Name, name));

    public override string ToString() => string.Concat(phrases.Select(phrase => phrase.Text));

    private Wording Add(Phrase phrase)
    {
        phrases.Add(phrase);
        return this;
    }
}
