namespace Laras.Web.Storage.Backups;

/// <summary>Seals what is written to it, frame by frame; <see cref="FinishAsync"/> writes the frame that says it is the last.</summary>
internal sealed class SealingStream(Stream target, Frames frames) : Stream
{
    private readonly byte[] waiting = new byte[Frames.ContentMax];
    private int filled;

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        while (buffer.Length > 0)
        {
            if (filled == waiting.Length)
            {
                await SendAsync(last: false, cancellationToken);
            }

            var taken = Math.Min(buffer.Length, waiting.Length - filled);
            buffer[..taken].CopyTo(waiting.AsMemory(filled));
            filled += taken;
            buffer = buffer[taken..];
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public Task FinishAsync(CancellationToken cancellationToken) => SendAsync(last: true, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush() { }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task SendAsync(bool last, CancellationToken cancellationToken)
    {
        await target.WriteAsync(frames.Seal(waiting.AsSpan(0, filled), last), cancellationToken);
        filled = 0;
    }
}
