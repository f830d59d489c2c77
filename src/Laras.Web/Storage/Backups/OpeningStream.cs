using System.Buffers.Binary;

namespace Laras.Web.Storage.Backups;

/// <summary>Gives back what was sealed, and nothing of a frame before its tag was found right.</summary>
internal sealed class OpeningStream(Stream source, Frames frames) : Stream
{
    private ReadOnlyMemory<byte> content;
    private bool ended;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (content.IsEmpty && !ended)
        {
            content = await NextAsync(cancellationToken);
        }

        var taken = Math.Min(buffer.Length, content.Length);
        content[..taken].CopyTo(buffer);
        content = content[taken..];
        return taken;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task<ReadOnlyMemory<byte>> NextAsync(CancellationToken cancellationToken)
    {
        var length = new byte[Frames.LengthBytes];
        if (await source.ReadAtLeastAsync(length, length.Length, false, cancellationToken) < length.Length)
        {
            throw Damaged();
        }

        var size = BinaryPrimitives.ReadInt32BigEndian(length);
        if (size is < 0 or > Frames.ContentMax)
        {
            throw Damaged();
        }

        var frame = new byte[Frames.LengthBytes + size + Frames.TagBytes];
        length.CopyTo(frame, 0);
        var rest = frame.AsMemory(Frames.LengthBytes);
        if (await source.ReadAtLeastAsync(rest, rest.Length, false, cancellationToken) < rest.Length)
        {
            throw Damaged();
        }

        // The last one is that after which nothing comes; it was sealed as such.
        ended = source.Position == source.Length;
        return frames.TryOpen(frame, ended, out var opened) ? opened : throw Damaged();
    }

    /// <summary>A wrong key and a first frame that was touched look the same, and that is said.</summary>
    private UnusableBackupException Damaged() =>
        new(
            frames.Number <= 1
                ? "Sandi atau kunci cadangan ini tidak cocok, atau awal berkasnya rusak. Tidak ada yang berubah."
                : $"Berkas cadangan ini rusak atau terpotong (bagian {frames.Number}). Tidak ada yang berubah. Pakai salinan lain."
        );
}
