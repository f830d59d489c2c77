using Laras.Web.Storage;
using Laras.Web.Tests.Imports;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("laras-test-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(folder, "data");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(true, "impor", "unit")]
    [InlineData(true, "bantuan")]
    [InlineData(true, "--help")]
    [InlineData(true, "salah")]
    [InlineData(false, "--port", "5080")]
    [InlineData(false)]
    public void Without_a_verb_the_program_is_the_web_application(bool isCommand, params string[] arguments) =>
        Assert.Equal(isCommand, CommandLine.IsCommand(arguments));

    [Fact]
    public async Task A_file_comes_in_and_the_exit_code_says_that_all_is_done()
    {
        var (code, said) = await RunAsync(
            "impor",
            "unit",
            File("unit.csv", Bring.Units),
            "--data",
            Data,
            "--oleh",
            "Ibu Sari"
        );

        Assert.Equal((0, "unit.csv: 3 baris. Baru 3, berubah 0, sama 0, menunggu 0.\n"), (code, said));
        await using var db = new DataStore.Folder(Data).Open();
        Assert.Equal("Ibu Sari", (await db.ImportedFiles.SingleAsync(Token)).ImportedBy);
    }

    [Fact]
    public async Task Rows_that_wait_are_told_and_counted_in_the_exit_code()
    {
        var file = File("unit.csv", Bring.Units + "\nA;Satu;;klinik;WITA\nB;Dua;;klinik;WITA");

        var (code, said) = await RunAsync("impor", "unit", file, $"--data={Data}");

        Assert.Equal(1, code);
        Assert.Contains("menunggu 2.\n", said, StringComparison.Ordinal);
        Assert.Contains("  baris 5, 6, kolom jenis: \"klinik\" tidak dikenal.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_says_that_nothing_is_stored()
    {
        var (code, said) = await RunAsync("impor", "unit", File("unit.csv", Bring.Units), "--lihat", "--data", Data);

        Assert.Equal(0, code);
        Assert.Contains("belum ada yang disimpan", said, StringComparison.Ordinal);
        await using var db = new DataStore.Folder(Data).Open();
        Assert.False(await db.Units.AnyAsync(Token));
    }

    [Theory]
    [InlineData("Perintah \"imporr\" tidak dikenal.", "imporr")]
    [InlineData("Sebutkan jenis dan berkasnya", "impor", "unit")]
    [InlineData("Jenis \"unitt\" tidak dikenal. Yang dikenal: unit, pola", "impor", "unitt", "unit.csv")]
    [InlineData("Berkas tidak-ada.csv tidak ditemukan.", "impor", "unit", "tidak-ada.csv")]
    [InlineData("Zona \"GMT\" tidak dikenal.", "impor", "unit", "unit.csv", "--zona", "GMT")]
    [InlineData("Pilihan --lhat tidak dikenal", "impor", "unit", "unit.csv", "--lhat")]
    [InlineData("Pilihan --data belum diberi nilai.", "impor", "unit", "unit.csv", "--data")]
    public async Task A_call_that_cannot_be_understood_changes_nothing(string sentence, params string[] arguments)
    {
        var (code, said) = await RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task One_missing_file_keeps_the_others_out()
    {
        var (code, _) = await RunAsync("impor", "unit", File("unit.csv", Bring.Units), "tidak-ada.csv", "--data", Data);

        Assert.Equal(2, code);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_in_a_sentence()
    {
        var file = File("unit.csv", Bring.Units);

        var (code, said) = await RunAsync(
            "impor",
            "unit",
            file,
            "--postgres",
            "Host=127.0.0.1;Port=1;Username=laras;Timeout=2"
        );

        Assert.Equal(2, code);
        Assert.Contains("Data tidak dapat dibuka atau ditulis", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_is_a_file_is_told_in_words()
    {
        var (code, said) = await RunAsync("hitung", "2026-04", "--data", File("data.txt", ""));

        Assert.Equal(2, code);
        Assert.Contains("tidak dapat dibuat: di sana sudah ada berkas", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_town_in_place_of_a_file_is_told_in_words()
    {
        var (code, said) = await RunAsync("contoh", "60", File("kota.txt", ""));

        Assert.Equal(2, code);
        Assert.StartsWith("Ada berkas atau folder yang tidak dapat dibaca atau ditulis", said, default);
    }

    [Fact]
    public async Task A_connection_that_is_none_is_refused_without_repeating_its_password()
    {
        var (code, said) = await RunAsync("hitung", "2026-04", "--postgres", "rahasia");

        Assert.Equal(2, code);
        Assert.StartsWith("Sambungan PostgreSQL itu tidak terbaca.", said, default);
        Assert.DoesNotContain("rahasia", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_verb_and_every_kind_of_file()
    {
        var (code, all) = await RunAsync("bantuan");
        var (_, one) = await RunAsync("bantuan", "impor");

        Assert.Equal(0, code);
        Assert.Contains("  impor ", all, StringComparison.Ordinal);
        Assert.All(
            Web.Imports.Importer.All,
            importer => Assert.Contains($"  {importer.Name} ", one, StringComparison.Ordinal)
        );
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(arguments, said, said, FixedTime.Monday, Token);
        return (code, said.ToString());
    }
}
