using System.Text;
using Laras.Core.Attendance.Taps;
using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Sealing;

/// <summary>
/// Signs the root of a committed batch: a promise that its facts are in the journal and will be in the log. The key is
/// read once, and again when it was replaced. One for the whole process.
/// </summary>
public sealed class ReceiptSigner(DataStore store) : IDisposable
{
    private readonly Lock door = new();
    private SigningKey? key;
    private DateTime readAt;

    /// <summary>Which key signed, and its signature of 64 bytes.</summary>
    public sealed record Signed(string KeyId, byte[] Signature);

    /// <summary>Puts the public half where those who receive receipts find it; done before the first signature.</summary>
    public async Task RegisterAsync(LarasDb db, TimeProvider time, CancellationToken cancellationToken)
    {
        using var registered = await SigningKeyFile.OpenAsync(db, store, time, cancellationToken);
    }

    /// <param name="root">The root of a <see cref="BatchTree"/>.</param>
    /// <param name="at">When the batch is committed, milliseconds since 1970 UTC.</param>
    public Signed Sign(int size, Digest root, long at)
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

            return new(key.Id, key.Sign(ToSign(new(size, root, at, key.Id))));
        }
    }

    public static bool Vouches(ReadOnlySpan<byte> publicKey, BatchHead head, ReadOnlySpan<byte> signature) =>
        SigningKey.Vouches(publicKey, ToSign(head), signature);

    public void Dispose() => key?.Dispose();

    private static byte[] ToSign(BatchHead head) => Encoding.UTF8.GetBytes(head.ToText());
}
