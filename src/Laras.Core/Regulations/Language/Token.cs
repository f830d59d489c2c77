namespace Laras.Core.Regulations.Language;

/// <summary>The smallest parts of a formula.</summary>
public enum TokenKind
{
    Number,
    Clock,
    Date,
    Name,
    Text,
    Symbol,
    End,
}

/// <summary>One part of a formula with the column it starts in, counted from 0 inside the formula.</summary>
public sealed record Token(TokenKind Kind, string Text, decimal Value, int Column)
{
    public bool Is(string text) => Kind is TokenKind.Name or TokenKind.Symbol && Text == text;
}
