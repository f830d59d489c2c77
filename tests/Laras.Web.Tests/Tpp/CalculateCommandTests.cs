using Laras.Web.Storage;
using Laras.Web.Tests.Regulations;
using Xunit;

namespace Laras.Web.Tests.Tpp;

public sealed class CalculateCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_a_folder_of_law_to_the_totals_of_every_agency()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        town.HireTheTeacher();
        town.Hire("TANPA-NILAI");
        town.Hire("HNR-01", Laras.Core.Employees.EmploymentKind.NonAsn, grade: null, postClass: 0);
        await town.SaveAsync();

        var used = await RunAsync(town, "aturan", "pakai", RegulationFolders.NusaLaras, "--mulai", "2026-03");
        var listed = await RunAsync(town, "aturan", "daftar");
        var calculated = await RunAsync(town, "hitung", "2026-04", "--porsi", "2");

        Assert.Equal(ExitCode.Good, used.Code);
        Assert.Contains("dipakai mulai Maret 2026. Sidik teksnya", used.Output, StringComparison.Ordinal);
        Assert.Contains("mulai Maret 2026, diputuskan oleh", listed.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.SomethingWaits, calculated.Code);
        Assert.Equal(
            ["2 dari 3 pegawai", "3 dari 3 pegawai"],
            calculated.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        var lines = calculated.Output.Split('\n');
        Assert.Equal("DIKBUD", lines[0].Split(' ')[0]);
        Assert.EndsWith(" 1 slip, Rp 3.350.235; tanpa slip 1; perlu dilihat 1", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Sidik hasil: ", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sebutkan bulannya", "hitung")]
    [InlineData("Sebutkan bulannya", "hitung", "2026-13")]
    [InlineData("--porsi ditulis dengan angka 1 sampai 5000", "hitung", "2026-04", "--porsi", "0")]
    [InlineData("--porsi ditulis dengan angka 1 sampai 5000", "hitung", "2026-04", "--porsi", "5001")]
    [InlineData("Belum ada peraturan yang dipakai untuk April 2026", "hitung", "2026-04", "--porsi", "5000")]
    [InlineData("Tidak ada hitungan April 2026 yang terhenti", "hitung", "2026-04", "--lanjutkan")]
    [InlineData("Tulis: laras aturan pakai FOLDER", "aturan")]
    [InlineData("Sebutkan bulan mulainya", "aturan", "pakai", "folder")]
    [InlineData("Folder tak-ada tidak ditemukan.", "aturan", "pakai", "tak-ada", "--mulai", "2026-04")]
    public async Task A_call_that_cannot_be_followed_is_answered_with_what_to_write(
        string sentence,
        params string[] call
    )
    {
        await using var town = await PayTown.CreateAsync("sqlite");

        var answer = await RunAsync(town, call);

        Assert.Equal(ExitCode.WrongCall, answer.Code);
        Assert.Contains(sentence, answer.Errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(PayTown town, params string[] call)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var folder = ((DataStore.Folder)town.Store).Path;
        var code = await CommandLine.RunAsync([.. call, "--data", folder], output, errors, PayTown.Clock, Token);
        return (code, output.ToString(), errors.ToString());
    }
}
