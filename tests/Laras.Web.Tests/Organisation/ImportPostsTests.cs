using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Organisation;

public sealed class ImportPostsTests
{
    private const string Header = "kode;unit;nama;jenis;kelas;kode_atasan;formasi;mulai;sampai\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Posts_come_in_with_their_superiors_and_people_sit_on_them(string engine)
    {
        await using var database = await Establishment.CreateAsync(engine);

        var again = await Bring.TextAsync(database, "jabatan", Establishment.Posts);

        Assert.Equal((0, 0, 3, 0), again.Counts());
        await using var db = database.Open();
        var posts = await db.Posts.ToDictionaryAsync(post => post.Code, Token);
        Assert.Equal(posts["DIKBUD.SD1-01"].Id, posts["DIKBUD.SD1-02"].SuperiorId);
        var places = await db.Placements.Where(place => place.PostId == posts["DIKBUD.SD1-02"].Id).ToListAsync(Token);
        Assert.Equal(2, places.Count);
        Assert.All(
            places,
            place =>
                Assert.Equal(
                    ("Guru Kelas", "fungsional", 8, posts["DIKBUD.SD1-02"].UnitId),
                    (place.Post, place.PostKind, place.PostClass, place.UnitId)
                )
        );
    }

    [Theory]
    [InlineData(
        "A;DIKBUD;Satu;struktural;9;B;1;2017-01-02;\nB;DIKBUD;Dua;struktural;9;A;1;2017-01-02;",
        "2 kode_atasan post_circle",
        "3 kode_atasan post_circle"
    )]
    [InlineData("DIKBUD-01;DIKBUD;Kepala Dinas;struktural;14;DIKBUD.SD1-02;1;2017-01-02;", "2 kode_atasan post_circle")]
    [InlineData("A;DIKBUD;Satu;struktural;9;TIDAK-ADA;1;2017-01-02;", "2 kode_atasan superior_unknown")]
    [InlineData(
        "A;LAIN;Satu;eselon;18;;nol;besok;",
        "2 unit unit_unknown",
        "2 jenis word_unknown",
        "2 kelas number_unreadable",
        "2 formasi number_unreadable",
        "2 mulai date_unreadable"
    )]
    [InlineData("A;DIKBUD;Satu;struktural;9;;1;2017-01-02;2017-01-01", "2 sampai dates_reversed")]
    [InlineData("A;DIKBUD;Satu;struktural;9;;1;2017-01-02;2017-01-02")]
    public async Task A_post_that_cannot_stand_waits_with_its_reason(string rows, params string[] places)
    {
        await using var database = await Establishment.CreateAsync("sqlite");

        var report = await Bring.TextAsync(database, "jabatan", Header + rows);

        Assert.Equal(places, report.Places());
    }

    [Fact]
    public async Task A_person_cannot_sit_in_a_unit_where_the_post_is_not()
    {
        await using var database = await Establishment.CreateAsync("sqlite");

        var report = await Bring.TextAsync(
            database,
            "pegawai",
            "id_lokal;nip;nama;unit;kode_jabatan\nGURU-1;;Adi Contoh;DIKBUD;DIKBUD.SD1-02\nGURU-2;;Eka Contoh;;ENTAH"
        );

        Assert.Equal(["2 kode_jabatan post_elsewhere", "3 kode_jabatan post_unknown"], report.Places());
    }

    [Fact]
    public async Task More_holders_than_seats_come_in_and_are_told()
    {
        await using var database = await Establishment.CreateAsync("sqlite");

        var report = await Bring.TextAsync(
            database,
            "pegawai",
            "id_lokal;nip;nama;jenis_pegawai;kode_jabatan;tmt\nKASEK-2;;Dua Contoh;thl;DIKBUD.SD1-01;2026-01-02"
        );

        Assert.Equal((1, 0, 0, 0), report.Counts());
        Assert.Equal("post_crowded", Assert.Single(report.Notes).Code);
    }

    [Fact]
    public async Task A_move_within_the_month_closes_the_place_before_it()
    {
        await using var database = await Establishment.CreateAsync("sqlite");

        await Bring.TextAsync(
            database,
            "pegawai",
            "id_lokal;nip;nama;kode_jabatan;tmt\nGURU-1;;Adi Contoh;DIKBUD.SD1-01;2026-04-16"
        );

        await using var db = database.Open();
        var id = await Establishment.IdAsync(database, "GURU-1");
        var places = await db
            .Placements.Where(place => place.EmployeeId == id)
            .OrderBy(place => place.From)
            .ToListAsync(Token);
        Assert.Equal(
            [
                (new DateOnly(2020, 1, 2), (DateOnly?)new DateOnly(2026, 4, 15), "Guru Kelas"),
                (new(2026, 4, 16), null, "Kepala Sekolah"),
            ],
            places.Select(place => (place.From, place.To, place.Post))
        );
    }
}
