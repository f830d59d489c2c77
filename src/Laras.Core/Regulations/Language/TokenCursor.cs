namespace Laras.Core.Regulations.Language;

/// <summary>Walks over the tokens of one formula; what does not fit ends the reading with a sentence.</summary>
internal sealed class TokenCursor(List<Token> tokens)
{
    private int next;

    public Token Current => tokens[next];

    /// <summary>The token after the current one; the end of the formula repeats itself.</summary>
    public Token Following => tokens[Math.Min(next + 1, tokens.Count - 1)];

    private Token? Previous => next > 0 ? tokens[next - 1] : null;

    public Token Take() => tokens[next < tokens.Count - 1 ? next++ : next];

    public bool TryTake(string text)
    {
        if (!Current.Is(text))
        {
            return false;
        }

        Take();
        return true;
    }

    public bool TryTake(string first, string second)
    {
        if (!Current.Is(first) || !Following.Is(second))
        {
            return false;
        }

        next += 2;
        return true;
    }

    /// <summary>Takes a comparison in words and answers its sign and how many words it was.</summary>
    public (string Sign, int Words)? TryTakeComparison()
    {
        if (ComparisonWords.At(tokens, next) is not { } written)
        {
            return null;
        }

        next += written.Count;
        return (written.Operator, written.Count);
    }

    public void Expect(string text)
    {
        if (!TryTake(text))
        {
            throw Unexpected(Current, $"\"{text}\"");
        }
    }

    public void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
        {
            throw Unexpected(Current, "tanda hitung atau akhir rumus");
        }
    }

    public Unreadable Unexpected(Token token, string wanted)
    {
        var sentence =
            token.Kind == TokenKind.End
                ? $"Rumus berhenti terlalu cepat; di sini seharusnya ada {wanted}."
                : $"Di sini seharusnya ada {wanted}, tetapi tertulis \"{token.Text}\".{Hint(token)}";
        return new(token.Column, sentence);
    }

    private string Hint(Token token)
    {
        if (token.Is("jika"))
        {
            return " Syarat ditulis di depan: jika … maka … lainnya ….";
        }

        if (token.Is(","))
        {
            return " Syarat ditulis \"jika … maka … lainnya …\", tanpa kurung dan koma.";
        }

        if (token.Kind != TokenKind.Name || Previous is not { Kind: TokenKind.Name } before || before == token)
        {
            return "";
        }

        return FunctionChecker.FunctionNames.Contains(before.Text)
            ? $" Tulis {before.Text}({token.Text}), dengan kurung."
            : $" Bila maksudnya satu nama, tulis {before.Text}_{token.Text}.";
    }
}

/// <summary>Ends the reading of a formula; the sentence is for its author.</summary>
internal sealed class Unreadable(int column, string sentence) : Exception(sentence)
{
    public int Column { get; } = column;
}
