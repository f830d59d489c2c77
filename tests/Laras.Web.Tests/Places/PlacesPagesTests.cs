using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Core.Places;
using Laras.Web.Employees;
using Laras.Web.Places;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Places;

public sealed class PlacesPagesTests
{
    private const string Officer = "Wa Sulastri";
    private const string Operator = "Fathimah Wijaya";
    private const string School = "/meja/tempat/DIKBUD.SDN02TL";

    private static readonly (string, string)[] Drawn =
    [
        ("nama", "SDN 2 Tanjung Laras"),
        ("sebutan", "sekolah"),
        ("bentuk", "lingkaran"),
        ("tengah", "−5,45, 122,6"),
        ("jarak", "60"),
        ("mulai", "2026-05-04"),
        ("alasan", "Titik gerbang"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_operator_proposes_and_the_office_decides()
    {
        await using var desk = await DeskTests.SignedInAsync(Operator);
        using var proposed = await desk.SendAsync(await FormAsync(desk, School, "gambar"), Drawn);
        Assert.Contains("Menunggu putusan", await TextOf(proposed), StringComparison.Ordinal);
        Assert.Empty(await OwnAsync(desk));

        await using var office = desk.AnotherBrowser();
        using var signedIn = await office.SignInAsync(Officer);
        var page = await office.PageAsync(School);
        var link = page.QuerySelectorAll("a").Single(a => a.TextContent == "Lihat usulannya").GetAttribute("href")!;
        using var decided = await office.SendAsync(
            await FormAsync(office, link, "alasan"),
            ("alasan", "Sesuai gerbang"),
            ("putusan", "terima")
        );
        Assert.Contains("Diterima oleh Wa Sulastri", await TextOf(decided), StringComparison.Ordinal);

        Assert.Equal(60, Assert.Single(await OwnAsync(desk)).Radius);
        Assert.Equal(
            ["usul-tempat", "putuskan-tempat"],
            await desk.ReadAsync(db =>
                db.JournalEntries.Where(entry => entry.Kind.EndsWith("-tempat"))
                    .OrderBy(entry => entry.Id)
                    .Select(entry => entry.Kind)
                    .ToListAsync(Token)
            )
        );
    }

    [Fact]
    public async Task What_the_office_draws_counts_at_once_and_a_form_sent_twice_is_one_version()
    {
        await using var desk = await DeskTests.SignedInAsync(Officer);
        var form = await FormAsync(desk, School, "gambar");

        using var first = await desk.SendAsync(form, Drawn);
        using var second = await desk.SendAsync(form, Drawn);

        Assert.Contains("lingkaran 60 m", await TextOf(first), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(1, await desk.ReadAsync(db => db.PlaceVersions.CountAsync(Token)));
        var list = await desk.PageAsync("/meja/tempat");
        Assert.Contains("1 dari 8 unit punya tempat", list.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_problems_are_told_at_once_and_what_was_typed_stays()
    {
        await using var desk = await DeskTests.SignedInAsync(Officer);

        using var answer = await desk.SendAsync(
            await FormAsync(desk, School, "gambar"),
            ("nama", "Gerbang"),
            ("sebutan", ""),
            ("bentuk", "halaman"),
            ("titik", "122.6, -5.45\nentah\n-5.45, 122.601"),
            ("mulai", "2026-05-03"),
            ("alasan", "")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await RunningDesk.DocumentOf(answer);
        var told = page.QuerySelector("[role=alert]")!.TextContent;
        foreach (
            var part in new[]
            {
                "Baris 2 bukan titik",
                "sebutan sehari-harinya",
                "Tulis alasannya",
                "paling cepat hari ini",
            }
        )
        {
            Assert.Contains(part, told, StringComparison.Ordinal);
        }

        Assert.Equal("Gerbang", page.QuerySelector<IHtmlInputElement>("input[name=nama]")!.Value);
        Assert.Contains("entah", page.QuerySelector("textarea[name=titik]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await desk.ReadAsync(db => db.PlaceVersions.CountAsync(Token)));
    }

    [Fact]
    public async Task A_file_of_a_map_program_goes_in_whole_or_not_at_all_and_comes_out_the_same()
    {
        await using var desk = await DeskTests.SignedInAsync(Officer);
        DrawnPlace[] places =
        [
            new("Gerbang", new Area.Circle(new(-5.45m, 122.6m), 40)),
            new("Lapangan", new Area.Polygon([new(-5.45m, 122.6m), new(-5.45m, 122.601m), new(-5.449m, 122.601m)])),
        ];
        var upload = await FormAsync(desk, School, "berkas");

        using var broken = await desk.SendFileAsync(
            upload,
            "peta.geojson",
            Bytes(GeoJson.Write([new("Gerbang", new Area.Circle(new(0, 0), 40)), places[1]]))
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.StatusCode);
        Assert.Contains("Bentuk ke-1 (Gerbang)", await TextOf(broken), StringComparison.Ordinal);
        Assert.Empty(await OwnAsync(desk));

        using var sent = await desk.SendFileAsync(upload, "peta.geojson", Bytes(GeoJson.Write(places)));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        using var file = await desk.GetAsync(School + "/geojson");
        Assert.Equal(places, GeoJson.Read(await file.Content.ReadAsStringAsync(Token)).Places);
    }

    [Fact]
    public async Task Real_taps_beside_the_area_propose_a_better_one_that_fills_the_form()
    {
        await using var desk = await DeskTests.SignedInAsync(Officer);
        using var drawn = await desk.SendAsync(await FormAsync(desk, School, "gambar"), Drawn);
        await desk.ReadAsync(db => TapAsync(db, desk.Town, eastMetres: 100, count: 30));

        var page = await desk.PageAsync(School);
        var filled = await desk.PageAsync(School + "?isi=saran");

        Assert.Contains("30 dari 30 ketukan jatuh 40 m di timur.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(30, page.QuerySelectorAll("svg.denah .luar-area").Length);
        Assert.Single(page.QuerySelectorAll("svg.denah .usulan"));
        Assert.StartsWith(
            "-5.45, 122.6009",
            filled.QuerySelector<IHtmlInputElement>("input[name=tengah]")!.Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_policy_and_a_second_school_are_written_down_with_their_letters()
    {
        await using var desk = await DeskTests.SignedInAsync(Officer);
        using var drawn = await desk.SendAsync(await FormAsync(desk, School, "gambar"), Drawn);
        var policy = School + "/bukti";

        using var set = await desk.SendAsync(
            await FormAsync(desk, policy, "lokasi"),
            ("lokasi", "Expected"),
            ("kode", "Off"),
            ("wajah", "Off"),
            ("kios", "Note"),
            ("mulai", "2026-05-04"),
            ("alasan", "Uji coba selesai")
        );
        var place = (await OwnAsync(desk))[0].PlaceId.ToString();
        using var allowed = await desk.SendAsync(
            await FormAsync(desk, policy, "surat"),
            ("nomor", SmallTown.GuardNumber),
            ("tempat", place),
            ("mulai", "2026-05-04"),
            ("surat", "SPT 7")
        );
        using var past = await desk.SendAsync(
            await FormAsync(desk, policy, "lokasi"),
            ("lokasi", "Off"),
            ("mulai", "2026-05-03"),
            ("alasan", "x")
        );

        Assert.Contains("diharapkan: lokasi", await TextOf(set), StringComparison.Ordinal);
        Assert.Contains("SPT 7", await TextOf(allowed), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, past.StatusCode);
        Assert.Equal(1, await desk.ReadAsync(db => db.AttendancePolicies.CountAsync(Token)));
    }

    private static Task<int> BindPhoneAsync(RunningDesk desk, Employee owner) =>
        desk.ReadAsync(db =>
        {
            db.BoundDevices.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    EmployeeId = owner.Id,
                    KeyHash = "k",
                    PublicKey = "k",
                    Name = "HP",
                    BoundAtUtc = new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
            return db.SaveChangesAsync(Token);
        });

    [Fact]
    public async Task The_operator_declares_a_phone_to_be_shared_and_only_one_that_is_known()
    {
        await using var desk = await DeskTests.SignedInAsync(Operator);
        await BindPhoneAsync(desk, desk.Town.Teacher);
        var form = await FormAsync(desk, School + "/bukti", "nomor");

        using var done = await desk.SendAsync(
            form,
            ("nomor", SmallTown.TeacherNip),
            ("alasan", "HP suami"),
            ("keadaan", "bersama")
        );
        using var without = await desk.SendAsync(
            form,
            ("nomor", SmallTown.OtherTeacherNip),
            ("alasan", "HP suami"),
            ("keadaan", "bersama")
        );

        Assert.EndsWith("hp=ya", done.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("hp=belum", without.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.True((await desk.ReadAsync(db => db.SharedDevices.SingleAsync(Token))).IsShared);

        using var ended = await desk.SendAsync(
            form,
            ("nomor", SmallTown.TeacherNip),
            ("alasan", "sudah punya HP"),
            ("keadaan", "selesai")
        );

        Assert.EndsWith("hp=selesai", ended.Headers.Location!.ToString(), StringComparison.Ordinal);
        var rows = await desk.ReadAsync(db => db.SharedDevices.OrderBy(row => row.Id).ToListAsync(Token));
        Assert.Equal([true, false], rows.Select(row => row.IsShared));
    }

    [Fact]
    public async Task Nobody_declares_the_own_phone_to_be_shared()
    {
        await using var desk = await DeskTests.SignedInAsync(Operator);
        await BindPhoneAsync(desk, desk.Town.Operator);
        var form = await FormAsync(desk, School + "/bukti", "nomor");

        using var answer = await desk.SendAsync(
            form,
            ("nomor", desk.Town.Operator.Nip!),
            ("alasan", "milik saya"),
            ("keadaan", "bersama")
        );

        Assert.EndsWith("hp=sendiri", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await desk.ReadAsync(db => db.SharedDevices.CountAsync(Token)));
    }

    [Fact]
    public async Task A_unit_out_of_reach_answers_like_one_that_does_not_exist()
    {
        await using var desk = await DeskTests.SignedInAsync(Operator);

        using var own = await desk.GetAsync(School);
        using var foreign = await desk.GetAsync("/meja/tempat/KOMINFO");
        using var missing = await desk.GetAsync("/meja/tempat/TIDAKADA");

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(await RunningDesk.BodyAsync(missing), await RunningDesk.BodyAsync(foreign));
    }

    private static async Task<int> TapAsync(LarasDb db, SmallTown town, int eastMetres, int count)
    {
        for (var n = 0; n < count; n++)
        {
            var east = 122.6m + ((eastMetres + (n % 5) - 2) / 110_816m);
            db.TapTraces.Add(
                new()
                {
                    TapId = Guid.CreateVersion7(),
                    EmployeeId = town.Teacher.Id,
                    UnitId = town.Unit("DIKBUD.SDN02TL").Id,
                    DeviceId = Guid.CreateVersion7(),
                    Sequence = n,
                    Hash = "",
                    KeyHash = "",
                    Run = "a",
                    Batch = 1,
                    Place = n,
                    LocalDate = new(2026, 5, 1),
                    At = n,
                    Latitude = "-5.45",
                    Longitude = east.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    Accuracy = 8,
                }
            );
        }

        return await db.SaveChangesAsync(Token);
    }

    private static Task<IReadOnlyList<PlaceVersion>> OwnAsync(RunningDesk desk) =>
        desk.ReadAsync(async db =>
            (await PlaceBook.LoadAsync(db, Token)).OwnOf(desk.Town.Unit("DIKBUD.SDN02TL").Id, new(2026, 5, 4))
        );

    private static async Task<IHtmlFormElement> FormAsync(RunningDesk desk, string path, string field)
    {
        var page = await desk.PageAsync(path);
        return page.QuerySelectorAll<IHtmlFormElement>("form")
            .First(form =>
                form.QuerySelector($"[name={field}]") is not null
                || form.InnerHtml.Contains(
                    $"name=\"{(field == "gambar" ? "bentuk" : field)}\"",
                    StringComparison.Ordinal
                )
            );
    }

    private static async Task<string> TextOf(HttpResponseMessage answer) =>
        (await RunningDesk.DocumentOf(answer)).Body!.TextContent;

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
