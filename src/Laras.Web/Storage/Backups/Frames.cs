using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Laras.Web.Storage.Backups;

/// <summary>
/// How a stream is cut into sealed frames: length, content, tag. The nonce of a frame is its number and whether it is
/// the last, so frames cannot be changed, moved, left out, added or cut off without it being seen.
/// </summary>
internal sealed class Frames(AesGcm cipher, byte[] header) : IDisposable
{
    public const int ContentMax = 64 * 1024;
    public const int LengthBytes = sizeof(int);
    public static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    private const int NonceBytes = 12;
    private const byte Last = 1;

    public long Number { get; private set; }

    /// <summary>The whole frame as it is written.</summary>
    public byte[] Seal(ReadOnlySpan<byte> content, bool last)
    {
        var frame = new byte[LengthBytes + content.Length + TagBytes];
        BinaryPrimitives.WriteInt32BigEndian(frame, content.Length);
        cipher.Encrypt(
            NextNonce(last),
            content,
            frame.AsSpan(LengthBytes, content.Length),
            frame.AsSpan(LengthBytes + content.Length),
            Vouched(frame)
        );
        return frame;
    }

    /// <summary>The content of a frame; false when it is not the one that was sealed here.</summary>
    public bool TryOpen(ReadOnlySpan<byte> frame, bool last, out byte[] content)
    {
        content = new byte[frame.Length - LengthBytes - TagBytes];
        try
        {
            cipher.Decrypt(
                NextNonce(last),
                frame.Slice(LengthBytes, content.Length),
                frame[(LengthBytes + content.Length)..],
                content,
                Vouched(frame)
            );
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public void Dispose() => cipher.Dispose();

    private byte[] NextNonce(bool last)
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(nonce, Number);
        nonce[^1] = last ? Last : (byte)0;
        Number++;
        return nonce;
    }

    private byte[] Vouched(ReadOnlySpan<byte> frame) => [.. header, .. frame[..LengthBytes]];
}
