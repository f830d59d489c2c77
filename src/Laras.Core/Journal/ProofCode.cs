namespace Laras.Core.Journal;

/// <summary>
/// The code on a paper by which anybody may ask whether it is genuine: 85 bits that nobody guesses, in signs that
/// nobody confuses (no I, L, O or U), and a last sign by which every wrong sign and every swap of two is noticed.
/// Written <c>7K3M9P-QX24TD-8WHZ5C</c>.
/// </summary>
public readonly record struct ProofCode
{
    /// <summary>How many bytes a code is made from: the least that hold its bits.</summary>
    public const int BytesNeeded = 11;

    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsPerSign = 5;
    private const int BitsPerByte = 8;
    private const int LowBits = (1 << BitsPerSign) - 1;
    private const int GuessedSigns = 17;
    private const int GroupLength = 6;

    /// <summary>x⁵ + x² + 1, by which the 32 signs multiply as a field.</summary>
    private const int FieldPolynomial = 0b100101;

    private readonly string? signs;

    private ProofCode(string signs) => this.signs = signs;

    /// <summary>The code without its hyphens, as it is stored.</summary>
    public string Signed => signs ?? throw new InvalidOperationException("An unset ProofCode has no signs.");

    /// <summary>The code of a digest; the bits beyond those it needs are left out.</summary>
    public static ProofCode Of(ReadOnlySpan<byte> digest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digest.Length, BytesNeeded);
        Span<char> written = stackalloc char[GuessedSigns + 1];
        for (var place = 0; place < GuessedSigns; place++)
        {
            var value = 0;
            for (var bit = place * BitsPerSign; bit < (place + 1) * BitsPerSign; bit++)
            {
                value = (value << 1) | ((digest[bit / BitsPerByte] >> (BitsPerByte - 1 - (bit % BitsPerByte))) & 1);
            }

            written[place] = Signs[value];
        }

        written[GuessedSigns] = Signs[CheckOf(written[..GuessedSigns])];
        return new(new string(written));
    }

    /// <summary>Reads a code as people type it: in small letters, with spaces or hyphens or without, O for 0 and I or l for 1.</summary>
    public static bool TryParse(string? text, out ProofCode code)
    {
        code = default;
        Span<char> read = stackalloc char[GuessedSigns + 1];
        var length = 0;
        foreach (var typed in text ?? "")
        {
            if (char.IsWhiteSpace(typed) || typed is '-' or '.')
            {
                continue;
            }

            var sign = Meant(typed);
            if (length == read.Length || !Signs.Contains(sign, StringComparison.Ordinal))
            {
                return false;
            }

            read[length++] = sign;
        }

        if (length != read.Length || Signs[CheckOf(read[..GuessedSigns])] != read[GuessedSigns])
        {
            return false;
        }

        code = new(new string(read));
        return true;
    }

    /// <summary>In three groups, as it is printed and read aloud.</summary>
    public override string ToString() => string.Join('-', Signed.Chunk(GroupLength).Select(group => new string(group)));

    private static char Meant(char typed) =>
        char.ToUpperInvariant(typed) switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            var sign => sign,
        };

    /// <summary>
    /// Every place weighs a different power of the same element of a field of 32, so a wrong sign always moves the sum,
    /// and so does a swap of any two.
    /// </summary>
    private static int CheckOf(ReadOnlySpan<char> data)
    {
        var sum = 0;
        foreach (var sign in data)
        {
            sum = Doubled(sum ^ Signs.IndexOf(sign, StringComparison.Ordinal));
        }

        return sum;
    }

    private static int Doubled(int value) =>
        value << 1 is var doubled && doubled > LowBits ? doubled ^ FieldPolynomial : doubled;
}
