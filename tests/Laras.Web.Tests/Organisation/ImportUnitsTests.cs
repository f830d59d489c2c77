using Laras.Core;
using Laras.Web.Organisation;
using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Organisation;

public sealed class ImportUnitsTests
{
    private const string Header = "kode;nama;induk;jenis;zona\n";
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_child_may_stand_above_its_parent(string engine)
    {
        await using var database = await Database.CreateAsync(engine);

        await Bring.TextAsync(database, "unit", Header + "A.1;Anak;A;sekolah;WIT\nA;Induk;;opd;WIB");

        await using var db = database.Open();
        var parent = await db.Units.SingleAsync(unit => unit.Code == "A", Token);
        var child = await db.Units.SingleAsync(unit => unit.Code == "A.1", Token);
        Assert.Equal((parent.Id, UnitKind.School, Zone.Wit), (child.ParentId, child.Kind, child.Zone));
        Assert.Equal((null, UnitKind.Opd, Zone.Wib), (parent.ParentId, parent.Kind, parent.Zone));
    }

    [Fact]
    public async Task A_new_name_is_a_change_and_an_empty_parent_erases_nothing()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await Bring.TextAsync(database, "unit", Bring.Units);

        var report = await Bring.TextAsync(database, "unit", Header + "DIKBUD.SD1;SDN 1 Tanjung Baru;;sekolah;WITA");

        Assert.Equal((0, 1, 0, 0), report.Counts());
        await using var db = database.Open();
        var school = await db.Units.SingleAsync(unit => unit.Code == "DIKBUD.SD1", Token);
        Assert.Equal("SDN 1 Tanjung Baru", school.Name);
        Assert.NotNull(school.ParentId);
    }

    [Fact]
    public async Task Nothing_below_a_row_that_waits_is_taken_in()
    {
        await using var database = await Database.CreateAsync("sqlite");

        var report = await Bring.TextAsync(
            database,
            "unit",
            Header + "A.1.1;Cucu;A.1;bagian;WITA\nA.1;Anak;A;bagian;WITA\nA;;;opd;WITA\nB;Lain;;opd;WITA"
        );

        Assert.Equal((1, 0, 0, 3), report.Counts());
        Assert.Equal(["2 induk parent_unknown", "3 induk parent_unknown", "4 nama cell_empty"], report.Places());
    }

    [Fact]
    public async Task Nobody_stands_below_himself()
    {
        await using var database = await Database.CreateAsync("sqlite");

        var report = await Bring.TextAsync(
            database,
            "unit",
            Header + "A;Satu;B;opd;WITA\nB;Dua;A;opd;WITA\nC;Tiga;C;opd;WITA\nD;Empat;A;opd;WITA"
        );

        Assert.Equal(
            ["2 induk unit_circle", "3 induk unit_circle", "4 induk unit_circle", "5 induk parent_unknown"],
            report.Places()
        );
    }

    [Fact]
    public async Task A_code_that_stands_twice_counts_once()
    {
        await using var database = await Database.CreateAsync("sqlite");

        var report = await Bring.TextAsync(database, "unit", Header + "A;Satu;;opd;WITA\nA;Dua;;opd;WITA");

        Assert.Equal((1, 0, 0, 1), report.Counts());
        Assert.Contains("Baris 2 sudah memuat kode ini", report.Problems[0].Sentence, StringComparison.Ordinal);
    }
}
