using Laras.Core.Employees;
using Laras.Web.Storage;
using Xunit;

namespace Laras.Web.Tests.Tpp.Slips;

public sealed class ExplainCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slip_is_told_from_what_is_paid_down_to_minutes_and_pasal()
    {
        await using var town = await PaidAsync();

        var answer = await RunAsync(town, "jelaskan", "GURU-01", "2026-04");

        Assert.Equal(ExitCode.Good, answer.Code);
        var lines = answer.Output.Split('\n');
        Assert.Matches(@"^Contoh GURU-01, April 2026, menurut Perbup 12/2026 \(sidik teks [0-9a-f]{12}\)$", lines[0]);
        Assert.Contains("= Rp 3.350.235 (Pasal 16)", lines[1], StringComparison.Ordinal);
        Assert.Contains(
            lines,
            line => line.Contains("17 menit × Rp 160 per menit = Rp 2.720 (Pasal 9 ayat (2))", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Kehadiran", "= Rp 1.432.160 (")]
    [InlineData("kehadiran", "= Rp 1.432.160 (")]
    [InlineData("tpp_perilaku", "= Rp 695.520 (")]
    public async Task One_line_is_found_by_its_label_or_by_its_formula(string line, string sentence)
    {
        await using var town = await PaidAsync();
        var answer = await RunAsync(town, "jelaskan", "GURU-01", "2026-04", line);
        Assert.Equal(ExitCode.Good, answer.Code);
        Assert.Contains(sentence, answer.Output.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_of_days_is_told_for_the_days_on_which_it_says_something()
    {
        await using var town = await PaidAsync();
        var answer = await RunAsync(town, "jelaskan", "GURU-01", "2026-04", "potongan_terlambat");
        var told = Assert.Single(answer.Output.Split('\n').Skip(1), line => !line.StartsWith(' ') && line.Length > 0);
        Assert.StartsWith("Selasa 7 April: potongan terlambat = 17 menit × Rp 160 per menit", told, default);
    }

    [Fact]
    public async Task Who_is_outside_tpp_reads_the_sentence_of_law()
    {
        await using var town = await PaidAsync();
        var answer = await RunAsync(town, "jelaskan", "HNR-01", "2026-04");
        Assert.Equal(ExitCode.Good, answer.Code);
        Assert.Contains("Pasal", answer.Output.Split('\n')[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Rp", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Baris \"Kehadirn\" tidak ada di slip. Mungkin maksudnya", "GURU-01", "2026-04", "Kehadirn")]
    [InlineData("Baris slip: Kehadiran, Kegiatan, Perilaku,", "GURU-01", "2026-04", "Kehadirn")]
    [InlineData("Tidak ada pegawai dengan nomor 197904122005012007.", "197904122005012007", "2026-04")]
    [InlineData(
        "Slip Contoh GURU-01 bulan Maret 2026 belum dihitung. Hitung dahulu: laras hitung 2026-03",
        "GURU-01",
        "2026-03"
    )]
    [InlineData("Sebutkan NIP dan bulannya", "GURU-01")]
    [InlineData("Sebutkan NIP dan bulannya", "GURU-01", "2026-13")]
    [InlineData("Sebutkan NIP dan bulannya", "GURU-01", "2026-04", "Kehadiran", "lagi")]
    public async Task A_call_that_cannot_be_followed_is_answered_with_what_to_write(
        string sentence,
        params string[] words
    )
    {
        await using var town = await PaidAsync();
        var answer = await RunAsync(town, ["jelaskan", .. words]);
        Assert.Equal(ExitCode.WrongCall, answer.Code);
        Assert.Contains(sentence, answer.Errors, StringComparison.Ordinal);
    }

    private static async Task<PayTown> PaidAsync()
    {
        var town = await PayTown.CreateAsync("sqlite");
        town.HireTheTeacher();
        town.Hire("HNR-01", EmploymentKind.NonAsn, grade: null, postClass: 0);
        await town.SaveAsync();
        await town.UseNusaLarasAsync();
        await town.CalculateAsync();
        return town;
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
