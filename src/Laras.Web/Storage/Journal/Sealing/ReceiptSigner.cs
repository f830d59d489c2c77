using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Sealing;

/// <summary>
/// Signs the root of a committed batch: a promise that its facts are in the journal and will be in the log. The key is
/// read once, and again when it was replaced. One for the whole process.
/// </summary>
public sealed class ReceiptSigner(DataStore store) : IDisposable
{
    private const string Table = "receipt_batches";

    private readonly Lock door = new();
    private SigningKey? key;
    private DateTime readAt;

    /// <summary>Which key signed, and its signature of 64 bytes.</summary>
    public sealed record Signed(string KeyId, byte[] Signature);

    /// <param name="root">The root of a <see cref="BatchTree"/>.</param>
    public Signed Sign(ReadOnlySpan<byte> root)
    {
        // One key pair must not sign two things at once.
        lock (door)
        {
            var writtenAt = File.GetLastWriteTimeUtc(SigningKeyFile.PathOf(store));
            if (key is null || writtenAt != readAt)
            {
                key?.Dispose();
                key = SigningKeyFile.Read(store);
                readAt = File.GetLastWriteTimeUtc(SigningKeyFile.PathOf(store));
            }

            return new(key.Id, key.Sign(ToSign(root)));
        }
    }

    public static bool Vouches(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> root, ReadOnlySpan<byte> signature) =>
        SigningKey.Vouches(publicKey, ToSign(root), signature);

    public void Dispose() => key?.Dispose();

    /// <summary>Carries the name of what it is, so that a receipt can never be passed off as a head.</summary>
    private static ReadOnlySpan<byte> ToSign(ReadOnlySpan<byte> root)
    {
        var row = new CanonicalRow().Start(Table);
        row.Add("root", ValueKind.Bytes, root);
        return row.ToBytes();
    }
}
