using Laras.Web.Storage;
using Laras.Web.Tests.Tpp;
using Xunit;

namespace Laras.Web.Tests.Storage.Backups;

public sealed class BackUpCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("laras-perintah-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task From_a_new_key_to_data_that_is_back_in_another_folder()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        town.HireTheTeacher();
        await town.SaveAsync();
        var (key, backup, place) = (At("kunci"), At("cadangan.laras"), At("baru"));
        var data = ((DataStore.Folder)town.Store).Path;

        var made = await RunAsync("cadangkan", "--kunci-baru", key);
        var written = await RunAsync("cadangkan", backup, "--kunci", key, "--data", data);
        var back = await RunAsync("pulihkan", backup, "--kunci", key, "--data", place);

        Assert.Equal((0, 0, 0), (made.Code, written.Code, back.Code));
        Assert.Null(OwnerOnly.Problem(key));
        Assert.Contains("Sudah dibaca ulang dan utuh.", written.Said, StringComparison.Ordinal);
        Assert.Contains("semuanya sama dengan cadangannya.", back.Said, StringComparison.Ordinal);
        Assert.Equal(
            await BackedUpTown.SumsAsync(town.Store),
            await BackedUpTown.SumsAsync(new DataStore.Folder(place))
        );
    }

    [Theory]
    [InlineData("Sebutkan berkasnya", "cadangkan")]
    [InlineData("Berkas kunci \"tak-ada\" tidak ada", "cadangkan", "x", "--kunci", "tak-ada")]
    [InlineData("Sebutkan berkas dan tempatnya", "pulihkan", "x")]
    [InlineData("Cadangan memerlukan sandi", "pulihkan", "x", "--data", "y")]
    [InlineData("Pilihan --sandi tidak dikenal", "cadangkan", "x", "--sandi", "rahasia")]
    public async Task A_call_that_cannot_be_followed_is_answered_with_what_to_write(
        string sentence,
        params string[] call
    )
    {
        Assert.SkipUnless(Console.IsInputRedirected, "Somebody sits at the keyboard and would be asked.");

        var (code, said) = await RunAsync(call);

        Assert.Equal(ExitCode.WrongCall, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_data_nothing_is_made()
    {
        await RunAsync("cadangkan", "--kunci-baru", At("kunci"));

        var (code, said) = await RunAsync("cadangkan", At("x"), "--kunci", At("kunci"), "--data", At("kosong"));

        Assert.Equal(ExitCode.WrongCall, code);
        Assert.Contains("belum ada data. Tidak ada yang ditulis.", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("kosong")) || File.Exists(At("x")));
    }

    private string At(string name) => Path.Combine(folder, name);

    private static async Task<(int Code, string Said)> RunAsync(params string[] call)
    {
        await using var said = new StringWriter();
        var code = await CommandLine.RunAsync(call, said, said, PayTown.Clock, Token);
        return (code, said.ToString());
    }
}
