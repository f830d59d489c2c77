using Laras.Web.Storage;
using Laras.Web.Tests.Tpp;
using Xunit;

namespace Laras.Web.Tests.Regulations;

public sealed class RegulationCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_regulation_that_can_pay_below_zero_waits_until_somebody_says_that_it_is_meant()
    {
        using var law = new LawFolder().Add(
            "kabupaten",
            "perbup-rugi",
            formula: "pagu x nilai_kegiatan - 700.000 rupiah",
            expected: "200.000"
        );
        await using var town = await PayTown.CreateAsync("sqlite");
        var folder = Path.Combine(law.Root, "kabupaten", "perbup-rugi");

        var first = await RunAsync(town, "aturan", "pakai", folder, "--mulai", "2026-04");
        var none = await RunAsync(town, "aturan", "daftar");
        var second = await RunAsync(town, "aturan", "pakai", folder, "--mulai", "2026-04", "--walau-keliru");

        Assert.Equal(ExitCode.WrongCall, first.Code);
        Assert.Contains("--walau-keliru", first.Errors, StringComparison.Ordinal);
        Assert.Contains("Belum ada peraturan", none.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Good, second.Code);
    }

    [Fact]
    public async Task A_regulation_in_order_is_used_without_a_word_more()
    {
        await using var town = await PayTown.CreateAsync("sqlite");

        var used = await RunAsync(town, "aturan", "pakai", RegulationFolders.NusaLaras, "--mulai", "2026-04");

        Assert.Equal(ExitCode.Good, used.Code);
        Assert.DoesNotContain("Perlu diputuskan", used.Errors, StringComparison.Ordinal);
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
