using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Laras.Core.Journal;

/// <summary>A SHA-256 hash as a value: 32 bytes that are compared and carried without an array of their own.</summary>
public readonly record struct Digest
{
    public const int Bytes = SHA256.HashSizeInBytes;

    /// <summary>All zeros: stands where there is nothing to hash, before the first head or for a row that was taken away.</summary>
    public static readonly Digest None;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    public Digest(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, Bytes);
        first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        second = BinaryPrimitives.ReadUInt64BigEndian(bytes[sizeof(ulong)..]);
        third = BinaryPrimitives.ReadUInt64BigEndian(bytes[(2 * sizeof(ulong))..]);
        fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[(3 * sizeof(ulong))..]);
    }

    public static Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Bytes];
        SHA256.HashData(content, hash);
        return new(hash);
    }

    /// <summary>Reads 64 hex digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? hex, out Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        var isHex =
            hex?.Length == 2 * Bytes
            && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        digest = isHex ? new(bytes) : None;
        return isHex;
    }

    public void CopyTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64BigEndian(target, first);
        BinaryPrimitives.WriteUInt64BigEndian(target[sizeof(ulong)..], second);
        BinaryPrimitives.WriteUInt64BigEndian(target[(2 * sizeof(ulong))..], third);
        BinaryPrimitives.WriteUInt64BigEndian(target[(3 * sizeof(ulong))..], fourth);
    }

    public byte[] ToArray()
    {
        var bytes = new byte[Bytes];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>64 small hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
