using System.Net;
using System.Text;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Imports.Upload;

public sealed class PreviewPageTests
{
    private const string Leave = $"""
        nip;dari;sampai;status;surat
        {SmallTown.TeacherNip};2026-04-09;2026-04-09;sakit;surat dokter 440/12
        {SmallTown.OtherTeacherNip};2026-04-13;2026-04-14;cuti_tahunan;SK 850/3
        """;

    private const string DirtyLeave =
        Leave + "\n123;2026-04-31;2026-04-02;libur;=SUM(A1)\n;2026-04-10;2026-04-09;sakit;x\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preview_counts_every_row_and_stores_nothing_until_the_word_is_given()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var preview = await desk.ChosenAsync("cuti", "cuti.csv", Leave);
        var page = await desk.PageAsync(preview);

        Assert.Equal("2 baris siap masuk", page.Heading());
        Assert.Equal("Masukkan 2 baris", page.FormNamed("masukkan").QuerySelector("button")!.TextContent);
        Assert.Equal(0, await desk.ReadAsync(db => db.ImportedFiles.CountAsync(Token)));

        using var answer = await desk.BringInAsync(preview);
        var result = await desk.PageAsync(answer.AddressAfter());

        Assert.Contains(
            "Berkas ini sudah masuk. 2 baris menjadi catatan",
            result.Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(2, await desk.ReadAsync(db => db.Absences.CountAsync(Token)));
        var file = await desk.ReadAsync(db => db.ImportedFiles.SingleAsync(Token));
        Assert.Equal(("cuti", "cuti.csv", 2), (file.Kind, file.FileName, file.Accepted));
        Assert.StartsWith(ImportDesk.Officer, file.ImportedBy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dirty_file_tells_all_problems_at_once_with_row_and_column_and_its_good_rows_come_in()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var preview = await desk.ChosenAsync("cuti", "cuti.csv", DirtyLeave);
        var page = await desk.PageAsync(preview);

        Assert.Equal("2 baris siap masuk, 2 meragukan", page.Heading());
        Assert.Equal(
            ["4 nip", "4 dari", "4 status", "4 surat", "5 nip", "5 sampai"],
            page.Cells("section").Select(row => string.Join(' ', row.Split(" | ").Take(2)))
        );
        Assert.Contains(
            page.Cells("section"),
            row =>
                row.EndsWith(
                    "\"2026-04-31\" bukan tanggal. Tulis seperti 2026-04-07 atau 07-04-2026.",
                    StringComparison.Ordinal
                )
        );

        var result = await desk.PageAsync(await desk.BroughtInAsync("cuti", "cuti.csv", DirtyLeave));

        Assert.Contains("2 baris menunggu orang dan tidak hilang", result.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await desk.ReadAsync(db => db.Absences.CountAsync(Token)));
        Assert.Equal("2 baris menunggu orang", (await desk.PageAsync("/meja/impor")).Heading());
    }

    [Fact]
    public async Task The_same_file_again_is_recognised_kindly_and_changes_nothing()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var first = await desk.BroughtInAsync("cuti", "cuti.csv", Leave);

        var preview = await desk.ChosenAsync("cuti", "cuti lagi.csv", Leave);
        var page = await desk.PageAsync(preview);

        Assert.Equal("Semua 2 baris sudah ada", page.Heading());
        Assert.Contains("Berkas ini sudah pernah masuk", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("input[name=dilihat]"));
        var earlier = page.QuerySelectorAll("a").Single(link => link.TextContent == "Lihat catatannya");
        Assert.StartsWith(earlier.GetAttribute("href")!, first, StringComparison.Ordinal);
        Assert.Equal(1, await desk.ReadAsync(db => db.ImportedFiles.CountAsync(Token)));
    }

    [Theory]
    [InlineData("cuti", "cuti.csv")]
    [InlineData("absen", "2_attlog.dat")]
    public async Task A_word_given_twice_brings_the_file_in_once_and_leads_to_the_same_page(string kind, string name)
    {
        await using var desk = await ImportDesk.OpenAsync();
        var text = kind == "cuti" ? Leave : Devices.Office.Rows("17 07 06:47:12");
        var form = (await desk.PageAsync(await desk.ChosenAsync(kind, name, text))).FormNamed("masukkan");

        using var first = await desk.SendAsync(form);
        using var second = await desk.SendAsync(form);

        Assert.Equal(first.AddressAfter().Split('?')[0], second.AddressAfter().Split('?')[0]);
        Assert.Equal(1, await desk.ReadAsync(db => db.ImportedFiles.CountAsync(Token)));
    }

    [Fact]
    public async Task What_changed_since_the_preview_is_shown_again_before_anything_comes_in()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var preview = await desk.ChosenAsync("cuti", "cuti.csv", Leave);
        var form = (await desk.PageAsync(preview)).FormNamed("masukkan");
        await desk.BroughtInAsync("cuti", "sebagian.csv", Leave[..Leave.LastIndexOf('\n')]);

        using var answer = await desk.SendAsync(form);
        var page = await RunningDesk.DocumentOf(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("1 baris siap masuk", page.Heading());
        Assert.Equal(1, await desk.ReadAsync(db => db.Absences.CountAsync(Token)));
        using var again = await desk.SendAsync(page.FormNamed("masukkan"));
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        Assert.Equal(2, await desk.ReadAsync(db => db.Absences.CountAsync(Token)));
    }

    [Fact]
    public async Task A_file_is_kept_for_the_person_who_chose_it_and_for_the_kind_it_was_chosen_for()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var preview = await desk.ChosenAsync("cuti", "cuti.csv", Leave);
        var form = (await desk.PageAsync(preview)).FormNamed("masukkan");

        using var otherKind = await desk.GetAsync(preview.Replace("/cuti/", "/jadwal/", StringComparison.Ordinal));
        using var neverChosen = await desk.GetAsync($"/meja/impor/cuti/pratinjau/{new string('0', 64)}");
        form.SetAttribute("action", $"/meja/impor/cuti/pratinjau/{new string('0', 64)}");
        using var otherBytes = await desk.SendAsync(form);
        using var signedIn = await desk.SignInAsync("Rusdi Amran");
        using var otherPerson = await desk.GetAsync(preview);

        Assert.Equal(HttpStatusCode.Gone, otherKind.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, neverChosen.StatusCode);
        Assert.NotEqual(HttpStatusCode.Found, otherBytes.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, otherPerson.StatusCode);
        Assert.Equal(0, await desk.ReadAsync(db => db.ImportedFiles.CountAsync(Token)));
    }

    [Fact]
    public async Task A_file_that_can_be_read_two_ways_waits_for_a_choice_and_is_read_as_chosen()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var rows = string.Concat(Enumerable.Range(1, 9).Select(day => $"41123\t2026-04-0{day} 06:49:27\t1\t0\t0\n"));

        var preview = await desk.ChosenAsync("absen", "5_attlog.dat", rows);
        var question = await desk.PageAsync(preview);

        Assert.Equal("Pilih cara membacanya", question.Heading());
        var ways = question.QuerySelectorAll("a").Where(link => link.TextContent == "Baca seperti ini").ToList();
        Assert.Equal(2, ways.Count);
        Assert.Empty(question.QuerySelectorAll("input[name=dilihat]"));
        Assert.Contains("sidik jari", question.Body!.TextContent, StringComparison.Ordinal);

        using var answer = await desk.BringInAsync(ways[0].GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var file = await desk.ReadAsync(db => db.ImportedFiles.SingleAsync(Token));
        Assert.Equal((Core.Devices.Grammar.Cloud5, Core.Zone.Wita, 9), (file.Grammar, file.Zone, file.Quarantined));
    }

    [Fact]
    public async Task A_hostile_name_and_hostile_rows_are_shown_as_text()
    {
        await using var desk = await ImportDesk.OpenAsync();
        const string name = "..\\..\\<img src=x onerror=alert(1)>\u202Evsc.exe.csv";
        var text = Leave + "\n<script>alert(2)</script>;2026-04-10;2026-04-10;sakit;\u202E\"><b>x</b>\n";

        using var answer = await desk.ChooseAsync("cuti", name, Encoding.UTF8.GetBytes(text));
        var preview = await desk.PageAsync(answer.AddressAfter());
        using var broughtIn = await desk.BringInAsync(answer.AddressAfter());
        var pages = new[]
        {
            preview,
            await desk.PageAsync(broughtIn.AddressAfter()),
            await desk.PageAsync("/meja/impor"),
            await desk.PageAsync("/meja/impor/karantina"),
        };

        Assert.All(
            pages,
            page => Assert.Empty(page.QuerySelectorAll("img, script:not([src]), main b > b, p > b:empty"))
        );
        Assert.All(pages, page => Assert.DoesNotContain("\u202E", page.Body!.TextContent, StringComparison.Ordinal));
        Assert.Contains("<script>alert(2)</script>", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "<script>alert(2)</script>",
            pages[3].QuerySelector("code.mentah")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("..", pages[1].Heading(), StringComparison.Ordinal);
    }
}
