using Laras.Web.Devices;
using Laras.Web.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Imports;

/// <summary>What is true of every table, shown with the smallest of them.</summary>
public sealed class ImportTableTests
{
    private const string TwoGoodOneBad = """
        kode;nama;induk;jenis;zona
        DIKBUD;Dinas Pendidikan;;opd;WITA
        DIKBUD.SD1;SDN 1 Tanjung;DIKBUD;sekolah;WITA
        RSUD;RSUD Nusa Laras;;klinik;GMT
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_preview_tells_everything_and_stores_nothing(string engine)
    {
        await using var database = await Database.CreateAsync(engine);

        var preview = await Bring.TextAsync(database, "unit", TwoGoodOneBad, preview: true);

        Assert.Equal((2, 0, 0, 1), preview.Counts());
        Assert.Equal(["4 jenis word_unknown", "4 zona word_unknown"], preview.Places());
        await using var db = database.Open();
        Assert.False(await db.Units.AnyAsync(Token));
        Assert.False(await db.ImportedFiles.AnyAsync(Token));
        Assert.False(await db.QuarantinedRows.AnyAsync(Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Good_rows_become_facts_and_doubtful_rows_wait_with_all_their_reasons(string engine)
    {
        await using var database = await Database.CreateAsync(engine);

        await Bring.TextAsync(database, "unit", TwoGoodOneBad);

        await using var db = database.Open();
        Assert.Equal(["DIKBUD", "DIKBUD.SD1"], await db.Units.Select(unit => unit.Code).Order().ToListAsync(Token));
        var file = await db.ImportedFiles.SingleAsync(Token);
        Assert.Equal(
            ("unit", "operator", 2, 0, 1),
            (file.Kind, file.ImportedBy, file.Accepted, file.Duplicates, file.Quarantined)
        );
        var row = await db.QuarantinedRows.SingleAsync(Token);
        Assert.Equal(
            (file.Id, 4, QuarantineState.Open, "word_unknown"),
            (row.ImportId, row.Line, row.State, row.Reason)
        );
        Assert.Equal("kode=RSUD; nama=RSUD Nusa Laras; jenis=klinik; zona=GMT", row.Raw);
        Assert.Contains("\"klinik\" tidak dikenal", row.Sentence, StringComparison.Ordinal);
        Assert.Contains("\"GMT\" tidak dikenal", row.Sentence, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_same_file_again_changes_nothing(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await Bring.TextAsync(database, "unit", TwoGoodOneBad);

        var again = await Bring.TextAsync(database, "unit", TwoGoodOneBad);

        Assert.Equal((0, 0, 2, 1), again.Counts());
        await using var db = database.Open();
        Assert.Equal(2, await db.Units.CountAsync(Token));
        Assert.Equal(1, await db.ImportedFiles.CountAsync(Token));
        Assert.Equal(1, await db.QuarantinedRows.CountAsync(Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_row_that_became_good_meanwhile_leaves_the_line(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        const string Child = "kode;nama;induk;jenis;zona\nDIKBUD.SD1;SDN 1 Tanjung;DIKBUD;sekolah;WITA";
        Assert.Equal((0, 0, 0, 1), (await Bring.TextAsync(database, "unit", Child)).Counts());
        await Bring.TextAsync(database, "unit", "kode;nama;induk;jenis;zona\nDIKBUD;Dinas Pendidikan;;opd;WITA");

        Assert.Equal((1, 0, 0, 0), (await Bring.TextAsync(database, "unit", Child)).Counts());

        await using var db = database.Open();
        var row = await db.QuarantinedRows.SingleAsync(Token);
        Assert.Equal(
            (QuarantineState.Replayed, "operator", FixedTime.Monday.GetUtcNow().UtcDateTime),
            (row.State, row.SettledBy, row.SettledAtUtc)
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Two_imports_of_one_file_at_the_same_moment_store_it_once(string engine)
    {
        await using var database = await Database.CreateAsync(engine);

        var reports = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Bring.TextAsync(database, "unit", Bring.Units))
        );

        Assert.Equal(3, reports.Sum(report => report.New));
        Assert.Equal(9, reports.Sum(report => report.Same));
        await using var db = database.Open();
        Assert.Equal(1, await db.ImportedFiles.CountAsync(Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_import_that_breaks_in_the_middle_leaves_nothing(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        using var stop = new CancellationTokenSource();
        var breaking = new ImportKind(
            "unit",
            "",
            [new("kode")],
            async (batch, cancellationToken) =>
            {
                batch.Db.Add(new Web.Storage.Setting { Name = "setengah", Value = "jalan" });
                await batch.Db.SaveChangesAsync(cancellationToken);
                await stop.CancelAsync();
            }
        );
        await using (var db = database.Open())
        {
            var request = new ImportRequest(db, new("unit.csv", "kode\nA"u8.ToArray(), "operator"), FixedTime.Monday);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                ImportTable.RunAsync(breaking, request, stop.Token)
            );
        }

        await using var read = database.Open();
        Assert.False(await read.Settings.AnyAsync(Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_cell_that_no_database_could_keep_makes_its_row_wait(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var longest = new string('a', 500);

        var report = await Bring.TextAsync(
            database,
            "unit",
            $"kode;nama;induk;jenis;zona\nA;Bel\u0007bunyi;;opd;WITA\nB;{longest}a;;opd;WITA\nC;{longest};;opd;WITA\nD;\"Dua\nbaris\";;opd;WITA"
                + "\nE;Kantor 🌾;;opd;WITA\nF;=1+1;;opd;WITA"
        );

        Assert.Equal(["2 nama cell_unreadable", "3 nama cell_too_long", "8 nama cell_formula"], report.Places());
        await using var db = database.Open();
        Assert.Equal(
            ["Dua baris", "Kantor 🌾", longest],
            await db.Units.OrderBy(unit => unit.Name).Select(unit => unit.Name).ToListAsync(Token)
        );
        Assert.Equal(3, await db.QuarantinedRows.CountAsync(Token));
    }

    [Fact]
    public async Task A_file_that_is_no_table_stores_nothing()
    {
        await using var database = await Database.CreateAsync("sqlite");

        var report = await Bring.TextAsync(database, "unit", "kode;nama\nA;B");

        Assert.Equal("columns_missing", Assert.Single(report.Refusals).Code);
        await using var db = database.Open();
        Assert.False(await db.ImportedFiles.AnyAsync(Token));
    }
}
