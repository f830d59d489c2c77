using Laras.Web.Tests.Imports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Employees;

/// <summary>The NIK finds the same person twice and is kept nowhere, not even in a row that waits.</summary>
public sealed class NikTests
{
    private const string Header = "nip;id_lokal;nama;jenis_pegawai;unit;jabatan;tmt;kontrak_sampai;nik\n";
    private const string Nik = "7401010104790001";
    private const string OtherNik = "7401014104790002";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newcomer_without_number_gets_the_next_local_number_and_is_known_by_the_NIK_afterwards()
    {
        await using var database = await Bring.RegionAsync("sqlite");
        const string File =
            Header
            + ";;Wa Contoh;thl;RSUD;Pramu;2026-01-02;2026-12-31;"
            + Nik
            + "\n;;La Contoh;pjlp;RSUD;Pramu;2026-01-02;2026-12-31;"
            + OtherNik;

        var first = await Bring.TextAsync(database, "pegawai", File);
        var second = await Bring.TextAsync(database, "pegawai", File);

        Assert.Equal((2, 0, 0, 0), first.Counts());
        Assert.Equal((0, 0, 2, 0), second.Counts());
        await using var db = database.Open();
        var people = await db
            .Employees.Where(one => one.LocalId!.StartsWith("L26-"))
            .OrderBy(one => one.LocalId)
            .ToListAsync(Token);
        Assert.Equal(
            [("L26-0001", "thl", (DateOnly?)new DateOnly(2026, 12, 31)), ("L26-0002", "pjlp", new(2026, 12, 31))],
            people.Select(one => (one.LocalId!, one.ContractKind!, one.EndsOn))
        );
    }

    [Fact]
    public async Task The_same_NIK_under_a_second_number_waits_and_names_the_first()
    {
        await using var database = await Bring.RegionAsync("sqlite");
        await Bring.TextAsync(database, "pegawai", Header + $";NL-9;Wa Contoh;thl;RSUD;Pramu;2026-01-02;;{Nik}");

        var report = await Bring.TextAsync(
            database,
            "pegawai",
            Header + $";NL-10;Wa Contoh;thl;RSUD;Pramu;2026-01-02;;{Nik}"
        );

        Assert.Equal(["2 nik nik_taken"], report.Places());
        Assert.Contains("NL-9", report.Problems[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_NIK_is_nowhere_in_the_database_whatever_column_it_slipped_into()
    {
        await using var database = await Bring.RegionAsync("sqlite");

        var report = await Bring.TextAsync(
            database,
            "pegawai",
            Header
                + $";NL-9;Wa Contoh;thl;RSUD;Pramu;2026-01-02;;{Nik}\n"
                + $"{Nik};;Dua Contoh;pns;RSUD;Pramu;2026-01-02;;{OtherNik}\n"
                + $";NL-11;Tiga Contoh;thl;{Nik};Pramu;{OtherNik};;0000000000000000"
        );

        Assert.Equal(2, report.Waiting);
        await using var db = database.Open();
        var rows = await db.QuarantinedRows.Select(row => row.Raw + row.Sentence).ToListAsync(Token);
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Contains("(NIK disamarkan)", row, StringComparison.Ordinal));
        var hash = (await db.Employees.SingleAsync(one => one.LocalId == "NL-9", Token)).NikHash;
        Assert.Equal(64, hash!.Length);
        await db.Database.CloseConnectionAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var folder = ((Web.Storage.DataStore.Folder)database.Store).Path;
        foreach (var file in Directory.GetFiles(folder))
        {
            var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Token));
            Assert.DoesNotContain(Nik, text, StringComparison.Ordinal);
            Assert.DoesNotContain(OtherNik, text, StringComparison.Ordinal);
        }

        Assert.All(
            report.Problems,
            problem =>
            {
                Assert.DoesNotContain(Nik, problem.Sentence, StringComparison.Ordinal);
                Assert.DoesNotContain(OtherNik, problem.Sentence, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Another_region_has_another_key_and_other_hashes()
    {
        var hashes = new HashSet<string>();
        for (var region = 0; region < 2; region++)
        {
            await using var database = await Bring.RegionAsync("sqlite");
            await Bring.TextAsync(database, "pegawai", Header + $";NL-9;Wa Contoh;thl;RSUD;Pramu;2026-01-02;;{Nik}");
            await using var db = database.Open();
            hashes.Add((await db.Employees.SingleAsync(one => one.LocalId == "NL-9", Token)).NikHash!);
        }

        Assert.Equal(2, hashes.Count);
    }

    [Fact]
    public async Task A_contract_that_has_ended_is_told_when_its_file_comes_again()
    {
        await using var database = await Bring.RegionAsync("sqlite");

        var report = await Bring.TextAsync(
            database,
            "pegawai",
            Header
                + ";NL-9;Wa Contoh;thl;RSUD;Pramu;2025-01-02;2026-05-02;\n"
                + ";NL-10;La Contoh;thl;RSUD;Pramu;2025-01-02;2026-05-03;"
        );

        Assert.Equal((2, 0, 0, 0), report.Counts());
        Assert.Equal([(2, "contract_ended")], report.Notes.Select(note => (note.Line, note.Code)));
    }
}
