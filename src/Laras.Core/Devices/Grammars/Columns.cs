using System.Buffers.Text;
using System.Text;

namespace Laras.Core.Devices.Grammars;

/// <summary>The small steps of reading tab-separated columns.</summary>
internal static class Columns
{
    private const int CodeMax = 255;

    /// <summary>How many columns there are; only as many as fit are written down.</summary>
    public static int Split(ReadOnlySpan<byte> line, Span<Range> columns)
    {
        var count = 0;
        var from = 0;
        while (true)
        {
            var tab = line[from..].IndexOf((byte)'\t');
            var to = tab < 0 ? line.Length : from + tab;
            if (count < columns.Length)
            {
                columns[count] = from..to;
            }

            count++;
            if (tab < 0)
            {
                return count;
            }

            from = to + 1;
        }
    }

    /// <summary>A short word of letters and digits, or null: terminal numbers and work codes.</summary>
    public static string? Word(ReadOnlySpan<byte> field)
    {
        var text = field.Trim((byte)' ');
        return text.IsEmpty || text.Length > PinText.CharactersMax || !PinText.IsLettersAndDigits(text)
            ? null
            : Encoding.ASCII.GetString(text);
    }

    /// <summary>A code from 0 to 255. An absent or empty column is no code, and that is well.</summary>
    public static bool TryCode(ReadOnlySpan<byte> line, ReadOnlySpan<Range> columns, int? at, out int? code)
    {
        code = null;
        return at is not { } index || index >= columns.Length || TryCode(line[columns[index]], out code);
    }

    public static bool TryCode(ReadOnlySpan<byte> field, out int? code)
    {
        code = null;
        var text = field.Trim((byte)' ');
        if (text.IsEmpty)
        {
            return true;
        }

        if (!Utf8Parser.TryParse(text, out int value, out var used) || used != text.Length || value is < 0 or > CodeMax)
        {
            return false;
        }

        code = value;
        return true;
    }
}
