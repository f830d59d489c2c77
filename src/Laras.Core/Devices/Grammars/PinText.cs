using System.Text;

namespace Laras.Core.Devices.Grammars;

/// <summary>The pin as machines may write it: 1 to 24 letters and digits. It is never a number, though it often looks like one.</summary>
internal static class PinText
{
    public const int CharactersMax = 24;

    /// <summary>The reason a pin is refused, or null with the pin itself. USB dumps pad with spaces on the left.</summary>
    public static Reason? Refusal(ReadOnlySpan<byte> field, out string pin)
    {
        pin = "";
        var text = field.Trim((byte)' ');
        if (text.IsEmpty)
        {
            return Reason.PinEmpty;
        }

        if (text.ContainsAnyExcept(Letters))
        {
            return Reason.PinCharacters;
        }

        if (text.Length > CharactersMax)
        {
            return Reason.PinTooLong;
        }

        if (!text.ContainsAnyExcept((byte)'0'))
        {
            return Reason.PinZero;
        }

        pin = Encoding.ASCII.GetString(text);
        return null;
    }

    public static bool IsLettersAndDigits(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(Letters);

    private static readonly System.Buffers.SearchValues<byte> Letters = System.Buffers.SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8
    );
}
