using System.Globalization;
using System.Text;

namespace Laras.Core.Devices.Grammars;

/// <summary>Hostile bytes made fit to show and to store: text stays text, the rest becomes <c>\xNN</c>, and there is an end to it.</summary>
internal static class RawText
{
    public const int CharactersMax = 300;

    public static string FromBytes(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(Math.Min(bytes.Length, CharactersMax));
        var rest = bytes;
        while (!rest.IsEmpty && text.Length < CharactersMax)
        {
            var whole = Rune.DecodeFromUtf8(rest, out var rune, out var used) == System.Buffers.OperationStatus.Done;
            if (whole && IsPlain(rune))
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (var value in rest[..used])
                {
                    text.Append(CultureInfo.InvariantCulture, $"\\x{value:X2}");
                }
            }

            rest = rest[used..];
        }

        return Ended(text, rest.IsEmpty, bytes.Length);
    }

    public static string FromWide(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var encoding = bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        var shown = bytes[..Math.Min(bytes.Length, CharactersMax * 2)];
        var text = new StringBuilder(CharactersMax);
        foreach (var rune in encoding.GetString(shown).EnumerateRunes())
        {
            text.Append(IsPlain(rune) ? rune.ToString() : $"\\x{rune.Value:X2}");
        }

        return Ended(text, shown.Length == bytes.Length, bytes.Length);
    }

    /// <summary>For lines that may hold a password or a template: their size and nothing else.</summary>
    public static string Hidden(int bytes) => $"(isi tidak disimpan, {bytes} byte)";

    /// <summary>User and template lines of the push protocol, wherever somebody put them.</summary>
    public static bool IsSecret(ReadOnlySpan<byte> line)
    {
        // No more than this is ever shown.
        line = line[..Math.Min(line.Length, CharactersMax * 4)];
        foreach (var word in SecretWords)
        {
            if (Contains(line, word))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly byte[][] SecretWords =
    [
        [.. "passwd="u8],
        [.. "tmp="u8],
        [.. "content="u8],
        [.. "template="u8],
    ];

    private static bool Contains(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word)
    {
        for (var i = 0; i + word.Length <= line.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(line.Slice(i, word.Length), word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlain(Rune rune) =>
        rune.Value == '\t'
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );

    private static string Ended(StringBuilder text, bool complete, int bytes) =>
        complete ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"… ({bytes} byte)").ToString();
}
