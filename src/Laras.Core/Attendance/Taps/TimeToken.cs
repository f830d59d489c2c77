using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Laras.Core.Attendance.Taps;

/// <summary>
/// A sign of the server's time that nobody else can make: a tap that holds it was made after it was given. Sixteen bytes,
/// the time in milliseconds since 1970 UTC and an HMAC over it, as 22 signs.
/// </summary>
public static class TimeToken
{
    /// <summary>How many bytes the key has.</summary>
    public const int KeyBytes = 32;

    /// <summary>How many signs a token has.</summary>
    public const int Length = 22;

    private const int TimeBytes = 6;
    private const int MarkBytes = 10;
    private const int Bytes = TimeBytes + MarkBytes;

    public static string Give(long at, ReadOnlySpan<byte> key)
    {
        Span<byte> token = stackalloc byte[Bytes];
        WriteTime(at, token);
        Mark(token[..TimeBytes], key, token[TimeBytes..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>When the token was given, milliseconds since 1970 UTC.</summary>
    public static bool TryRead(string? text, ReadOnlySpan<byte> key, out long at)
    {
        at = 0;
        Span<byte> token = stackalloc byte[Bytes];
        if (text?.Length != Length || !IsBase64Url(text, token))
        {
            return false;
        }

        Span<byte> expected = stackalloc byte[MarkBytes];
        Mark(token[..TimeBytes], key, expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, token[TimeBytes..]))
        {
            return false;
        }

        at = ReadTime(token);
        return true;
    }

    private static bool IsBase64Url(string text, Span<byte> token)
    {
        try
        {
            return Base64Url.TryDecodeFromChars(text, token, out var written) && written == Bytes;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static void Mark(ReadOnlySpan<byte> time, ReadOnlySpan<byte> key, Span<byte> mark)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, time, whole);
        whole[..MarkBytes].CopyTo(mark);
    }

    private static void WriteTime(long at, Span<byte> target)
    {
        Span<byte> whole = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(whole, at);
        whole[^TimeBytes..].CopyTo(target);
    }

    private static long ReadTime(ReadOnlySpan<byte> token)
    {
        Span<byte> whole = stackalloc byte[sizeof(long)];
        whole.Clear();
        token[..TimeBytes].CopyTo(whole[^TimeBytes..]);
        return BinaryPrimitives.ReadInt64BigEndian(whole);
    }
}
