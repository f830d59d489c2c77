using Laras.Core.Attendance.Taps;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal.Sealing;

namespace Laras.Web.Attendance.Taps;

/// <summary>Gives the time tokens of this region and reads them back. Their key lies beside the key of the journal.</summary>
public sealed class ServerTokens(DataStore store, TimeProvider time)
{
    private const string FileName = "waktu.key";

    private readonly Lazy<byte[]> key = new(() =>
        SecretFile.ReadOrCreate(SigningKeyFile.FolderOf(store), FileName, TimeToken.KeyBytes)
    );

    private volatile Given? last;

    /// <summary>A token and the time that it proves, milliseconds since 1970 UTC.</summary>
    public sealed record Given(string Token, long At);

    /// <summary>Whoever asks within one millisecond is given the same.</summary>
    public Given Give()
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (last is { } given && given.At == now)
        {
            return given;
        }

        return last = new(TimeToken.Give(now, key.Value), now);
    }

    /// <summary>When a token was given; null when it is none of ours.</summary>
    public long? TimeOf(string? token) => TimeToken.TryRead(token, key.Value, out var at) ? at : null;
}
