using Laras.Core.Tpp.Periods;
using Laras.Web.Storage;
using Xunit;

namespace Laras.Web.Tests.Tpp.Periods;

public sealed class MonthCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_open_month_tells_what_blocks_and_a_closed_one_who_took_which_step()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseNusaLarasAsync();
        town.HireTheTeacher();
        town.Hire("TANPA-NILAI");
        var closing = await ClosingTown.OfAsync(town, ends: new(2026, 1, 1));

        var empty = await RunAsync(town, "bulan", "2026-04");
        Assert.Equal(ExitCode.SomethingWaits, empty.Code);
        Assert.Contains("April 2026 belum dihitung", empty.Output, StringComparison.Ordinal);

        await town.CalculateAsync();
        var open = await RunAsync(town, "bulan", "2026-04");
        Assert.StartsWith("April 2026: terbuka", open.Output, StringComparison.Ordinal);
        Assert.Contains("- 1 slip belum punya jumlah", open.Output, StringComparison.Ordinal);
        Assert.Contains("Contoh TANPA-NILAI", open.Output, StringComparison.Ordinal);

        await closing.TakeAsync(PayTown.April, MonthStep.Calculate);
        var closed = await RunAsync(town, "bulan", "2026-04");
        Assert.Equal(ExitCode.Good, closed.Code);
        Assert.Contains("Data dikunci", closed.Output, StringComparison.Ordinal);
        Assert.Contains("Pejabat Calculate", closed.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Langkah berikutnya: Nyatakan sudah diperiksa (bendahara)",
            closed.Output,
            StringComparison.Ordinal
        );

        var again = await RunAsync(town, "hitung", "2026-04");
        Assert.Equal(ExitCode.WrongCall, again.Code);
        Assert.Contains("sudah ditetapkan, jadi tidak dihitung ulang", again.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bulan")]
    [InlineData("bulan", "2026-13")]
    public async Task A_call_without_a_month_is_told_how_to_write_it(params string[] call)
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        var answer = await RunAsync(town, call);
        Assert.Equal(ExitCode.WrongCall, answer.Code);
        Assert.Contains("laras bulan 2026-04", answer.Errors, StringComparison.Ordinal);
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
