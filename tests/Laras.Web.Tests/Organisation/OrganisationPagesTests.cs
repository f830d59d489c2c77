using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Organisation;

public sealed class OrganisationPagesTests
{
    private const string Officer = "Wa Sulastri";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tree_counts_people_and_leads_to_the_post_map()
    {
        await using var desk = await DeskAsync(Officer);

        var tree = await desk.PageAsync("/meja/opd");
        var map = await desk.PageAsync("/meja/opd/DIKBUD.SDN02TL");

        var school = tree.QuerySelectorAll("tbody tr")
            .Single(row => row.TextContent.Contains("SDN 2 Tanjung Laras", StringComparison.Ordinal));
        Assert.Equal(["3", "2", "1"], school.Children.Skip(4).Select(cell => cell.TextContent.Trim()));
        Assert.Contains(
            tree.QuerySelectorAll("tbody a"),
            link => link.GetAttribute("href") == "/meja/opd/DIKBUD.SDN02TL"
        );
        Assert.Contains("La Ode Ramli", RowOf(map, "Kepala Sekolah"), StringComparison.Ordinal);
        Assert.Contains("1 kursi kosong", RowOf(map, "Guru Kelas"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_decides_is_shown_with_the_reason_for_any_day()
    {
        await using var desk = await DeskAsync(Officer);

        var today = await desk.PageAsync("/meja/opd/DIKBUD.SDN02TL/atasan");
        var misread = await desk.PageAsync("/meja/opd/DIKBUD.SDN02TL/atasan?tanggal=entah");

        Assert.Contains(
            "Kepala Sekolah dijabat La Ode Ramli, M.Pd.",
            RowOf(today, "Nurhayati"),
            StringComparison.Ordinal
        );
        Assert.Contains("tidak terbaca", misread.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_recorded_by_form_and_the_file_of_the_person_tells_it()
    {
        await using var desk = await DeskAsync(Officer);
        var page = await desk.PageAsync("/meja/plt");
        var form = page.QuerySelectorAll<IHtmlFormElement>("form")
            .First(one => one.GetAttribute("action") == "/meja/plt");

        using var answer = await desk.SendAsync(
            form,
            ("jenis", "plh"),
            ("jabatan", "SDN-01"),
            ("digantikan", ""),
            ("pengganti", SmallTown.TeacherNip),
            ("surat", "SPT 800/101"),
            ("mulai", "2026-05-01"),
            ("sampai", "2026-05-08")
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var done = await RunningDesk.DocumentOf(answer);
        Assert.Contains("Tercatat.", done.Body!.TextContent, StringComparison.Ordinal);
        var file = await desk.PageAsync($"/meja/pegawai/{SmallTown.TeacherNip}/berkas");
        Assert.Contains("Plh Kepala Sekolah", file.QuerySelector(".riwayat")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kepala Sekolah sedang dipegangnya sendiri", file.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await desk.ReadAsync(db => db.JournalEntries.CountAsync(entry => entry.Kind == "tugaskan-plt", Token))
        );
    }

    [Fact]
    public async Task A_refused_letter_keeps_what_was_typed_and_stores_nothing()
    {
        await using var desk = await DeskAsync(Officer);
        var page = await desk.PageAsync("/meja/plt");
        var form = page.QuerySelectorAll<IHtmlFormElement>("form")
            .First(one => one.GetAttribute("action") == "/meja/plt");

        using var answer = await desk.SendAsync(
            form,
            ("jabatan", "SDN-01"),
            ("pengganti", "SIAPA"),
            ("surat", "SPT 1")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var again = await RunningDesk.DocumentOf(answer);
        Assert.Contains("Belum ada yang berubah.", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("SPT 1", again.QuerySelector<IHtmlInputElement>("input[name=surat]")!.Value);
        Assert.Equal(0, await desk.ReadAsync(db => db.ActingAssignments.CountAsync(Token)));
    }

    [Fact]
    public async Task The_export_is_downloaded_as_one_file_and_noted()
    {
        await using var desk = await DeskAsync(Officer);
        var page = await desk.PageAsync("/meja/ekspor");
        var form = page.QuerySelectorAll<IHtmlFormElement>("form")
            .First(one => one.GetAttribute("action") == "/meja/ekspor/unduh");

        using var answer = await desk.SendAsync(form);

        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        using var zip = new System.IO.Compression.ZipArchive(await answer.Content.ReadAsStreamAsync(Token));
        Assert.Contains(zip.Entries, entry => entry.Name == "pegawai.csv");
        Assert.Equal(
            1,
            await desk.ReadAsync(db => db.JournalEntries.CountAsync(entry => entry.Kind == "ekspor", Token))
        );
    }

    [Theory]
    [InlineData("/meja/opd")]
    [InlineData("/meja/opd/DIKBUD.SDN02TL")]
    [InlineData("/meja/opd/TIDAK-ADA")]
    [InlineData("/meja/plt")]
    [InlineData("/meja/ekspor")]
    [InlineData("/meja/pegawai/196707071990031002/berkas")]
    [InlineData("/meja/pegawai/000000000000000000/berkas")]
    public async Task A_head_of_a_school_finds_nothing_that_is_not_his(string path)
    {
        await using var desk = await DeskAsync("La Ode Ramli");

        using var answer = await desk.GetAsync(path);
        using var own = await desk.GetAsync($"/meja/pegawai/{SmallTown.TeacherNip}/berkas");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    private static async Task<RunningDesk> DeskAsync(string viewer)
    {
        var desk = await RunningDesk.StartAsync(
            prepare: (town, db) =>
            {
                var unit = db.Units.Local.Single(one => one.Code == "DIKBUD.SDN02TL").Id;
                var head = new Web.Organisation.Post
                {
                    Id = Guid.CreateVersion7(),
                    Code = "SDN-01",
                    UnitId = unit,
                    Title = "Kepala Sekolah",
                    Kind = "struktural",
                    Class = 11,
                    Seats = 1,
                    From = new(2017, 1, 2),
                };
                var teachers = new Web.Organisation.Post
                {
                    Id = Guid.CreateVersion7(),
                    Code = "SDN-02",
                    UnitId = unit,
                    Title = "Guru Kelas",
                    Kind = "fungsional",
                    Class = 8,
                    SuperiorId = head.Id,
                    Seats = 2,
                    From = new(2017, 1, 2),
                };
                db.AddRange(head, teachers);
                var places = db.Placements.Local;
                db.Entry(places.Single(place => place.EmployeeId == town.Head.Id))
                    .Property(place => place.PostId)
                    .CurrentValue = head.Id;
                db.Entry(places.Single(place => place.EmployeeId == town.Teacher.Id))
                    .Property(place => place.PostId)
                    .CurrentValue = teachers.Id;
            }
        );
        (await desk.SignInAsync(viewer)).Dispose();
        return desk;
    }

    private static string RowOf(IDocument page, string text) =>
        page.QuerySelectorAll("tbody tr")
            .First(row => row.TextContent.Contains(text, StringComparison.Ordinal))
            .TextContent;
}
