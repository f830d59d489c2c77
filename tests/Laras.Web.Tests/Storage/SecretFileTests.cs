using Laras.Web.Storage;
using Xunit;

namespace Laras.Web.Tests.Storage;

public sealed class SecretFileTests : IDisposable
{
    private const int Bytes = 32;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"laras-kunci-{Guid.CreateVersion7():N}");

    [Fact]
    public void A_key_is_made_once_and_stays_the_same()
    {
        var first = SecretFile.ReadOrCreate(folder, "coba.kunci", Bytes);

        Assert.Equal(Bytes, first.Length);
        Assert.Equal(first, SecretFile.ReadOrCreate(folder, "coba.kunci", Bytes));
        Assert.NotEqual(first, SecretFile.ReadOrCreate(folder, "lain.kunci", Bytes));
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_one_key()
    {
        const int Askers = 4;
        using var together = new Barrier(Askers);
        foreach (var round in Enumerable.Range(0, 100))
        {
            var name = $"ramai-{round}.kunci";
            var asked = Enumerable
                .Range(0, Askers)
                .Select(_ =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            together.SignalAndWait(Token);
                            return Convert.ToHexString(SecretFile.ReadOrCreate(folder, name, Bytes));
                        },
                        Token,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                );

            Assert.Single((await Task.WhenAll(asked)).Distinct());
            Assert.Single(Directory.GetFiles(folder, $"{name}*"));
        }
    }

    [Fact]
    public void Only_the_owner_may_read_a_key_and_one_that_others_read_is_not_used()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights are written otherwise there.");
        SecretFile.ReadOrCreate(folder, "coba.kunci", Bytes);
        var path = Path.Combine(folder, "coba.kunci");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        }

        var refusal = Assert.Throws<UnusableStoreException>(() => SecretFile.ReadOrCreate(folder, "coba.kunci", Bytes));
        Assert.Contains("chmod 600", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_no_key()
    {
        SecretFile.ReadOrCreate(folder, "coba.kunci", Bytes);
        File.WriteAllBytes(Path.Combine(folder, "coba.kunci"), []);

        Assert.Throws<UnusableStoreException>(() => SecretFile.ReadOrCreate(folder, "coba.kunci", Bytes));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
