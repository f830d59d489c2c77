using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Access;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Cards;

public sealed class CardsPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_teacher_begins_with_her_card_and_the_card_is_spent()
    {
        await using var desk = await People.DeskAsync();
        var card = await PrintAsync(desk, desk.Town.Teacher.Id.ToString());
        await using var phone = desk.AnotherBrowser();

        var first = await phone.PageAsync(card);
        Assert.Equal("Ini Anda?", first.QuerySelector("h1")?.TextContent);
        Assert.Contains("SDN 2 Tanjung Laras", first.Body!.TextContent, StringComparison.Ordinal);
        using var entered = await ChooseAsync(phone, card, "kopi sungai payung");
        Assert.Equal("/meja", entered.LeadsTo());
        Assert.True(await phone.IsInsideAsync());

        await using var thief = desk.AnotherBrowser();
        var again = await thief.PageAsync(card);
        Assert.Equal("Kartu ini sudah dipakai", again.QuerySelector("h1")?.TextContent);
        using var later = await thief.EnterAsync(SmallTown.TeacherNip, "kopi sungai payung");
        Assert.Equal("/meja", later.LeadsTo());
        Assert.Equal(
            ["pasang-faktor-kedua", "buat-kartu-mulai", "pakai-kartu-mulai"],
            await desk.ReadAsync(db =>
                db.JournalEntries.OrderBy(entry => entry.Id).Select(entry => entry.Kind).ToListAsync(Token)
            )
        );
    }

    [Fact]
    public async Task Two_who_use_one_card_at_once_are_one()
    {
        await using var desk = await People.DeskAsync();
        var card = await PrintAsync(desk, desk.Town.Teacher.Id.ToString());
        var browsers = Enumerable.Range(0, 4).Select(_ => desk.AnotherBrowser()).ToList();

        var answers = await Task.WhenAll(
            browsers.Select((browser, number) => ChooseAsync(browser, card, $"kata sandi nomor {number}"))
        );

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(
            1,
            await desk.ReadAsync(db => db.Sessions.CountAsync(row => row.EmployeeId == desk.Town.Teacher.Id, Token))
        );
    }

    [Fact]
    public async Task A_password_that_everybody_knows_leaves_the_card_open()
    {
        await using var desk = await People.DeskAsync();
        var card = await PrintAsync(desk, desk.Town.Teacher.Id.ToString());
        await using var phone = desk.AnotherBrowser();

        using var refused = await ChooseAsync(phone, card, "nurhayati79");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(
            "nama Anda",
            (await RunningDesk.DocumentOf(refused)).QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal
        );
        using var taken = await ChooseAsync(phone, card, "kopi sungai payung");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_on_the_card_reaches_the_operator_and_stops_nobody()
    {
        await using var desk = await People.DeskAsync();
        var card = await PrintAsync(desk, desk.Town.Teacher.Id.ToString());
        await using var phone = desk.AnotherBrowser();
        var page = await phone.PageAsync(card);
        var form = page.QuerySelector<IHtmlFormElement>("details form")!;
        form.SetAttribute("action", card);

        using var answer = await phone.SendAsync(form, ("keterangan", "Nama saya <b>Nurhayati</b> Wulan"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var list = await desk.PageAsync("/meja/kartu");
        Assert.Contains("Nama saya <b>Nurhayati</b> Wulan", list.Body!.TextContent, StringComparison.Ordinal);
        using var taken = await ChooseAsync(phone, card, "kopi sungai payung");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    [Fact]
    public async Task The_list_tells_who_has_no_account_and_whose_card_is_open()
    {
        await using var desk = await People.DeskAsync();
        await PrintAsync(desk, desk.Town.Organiser.Id.ToString());

        var page = await desk.PageAsync("/meja/kartu");

        Assert.Equal("8 pegawai belum punya akun", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(
            ["semua 12", "belum punya akun 8", "kartu terbuka 1", "belum pernah masuk 2", "aktif 1", "dihentikan 0"],
            page.QuerySelectorAll(".saring a").Select(link => link.TextContent)
        );
        var open = await desk.PageAsync("/meja/kartu?keadaan=kartu-terbuka");
        Assert.Contains(
            "Lina Marwah",
            Assert.Single(open.QuerySelectorAll("tbody tr")).TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_operator_of_a_school_sees_and_serves_his_school_only()
    {
        await using var desk = await People.DeskAsync(
            (town, db) =>
                db.RoleGrants.Add(
                    new()
                    {
                        Id = Guid.CreateVersion7(),
                        EmployeeId = town.Head.Id,
                        Role = Role.UnitOperator,
                        UnitId = db.Units.Local.Single(unit => unit.Code == "DIKBUD.SDN02TL").Id,
                        Letter = "SK 1 (contoh)",
                        From = new(2020, 1, 1),
                        GrantedBy = "uji",
                        GrantedAtUtc = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                    }
                )
        );
        using var entered = await desk.EnterAsync(SmallTown.HeadNip);
        var page = await desk.PageAsync("/meja/kartu");
        Assert.Equal("semua 5", page.QuerySelector(".saring a")?.TextContent);

        var outside = await SendAsync(desk, desk.Town.Leader.Id.ToString());

        Assert.Contains("Belum ada kartu yang dibuat", outside.Body!.TextContent, StringComparison.Ordinal);
        using var foreign = await PressAsync(desk, $"/meja/kartu/{SmallTown.LeaderNip}/akhiri");
        using var missing = await PressAsync(desk, "/meja/kartu/tidak-ada/akhiri");
        using var notHis = await PressAsync(desk, $"/meja/kartu/{SmallTown.TeacherNip}/hentikan");
        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
            [foreign.StatusCode, missing.StatusCode, notHis.StatusCode]
        );
    }

    [Fact]
    public async Task A_stopped_account_is_out_at_once_and_comes_back_when_it_is_opened()
    {
        await using var desk = await People.DeskAsync();
        await using var teacher = desk.AnotherBrowser();
        using var inside = await teacher.EnterAsync(SmallTown.TeacherNip);
        Assert.True(await teacher.IsInsideAsync());
        using var operatorIn = await desk.EnterFullyAsync(desk.Town.Officer.Number);

        using var stopped = await PressAsync(desk, $"/meja/kartu/{SmallTown.TeacherNip}/hentikan");
        Assert.Equal(HttpStatusCode.Redirect, stopped.StatusCode);
        Assert.False(await teacher.IsInsideAsync());
        using var refused = await teacher.EnterAsync(SmallTown.TeacherNip);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        using var opened = await PressAsync(desk, $"/meja/kartu/{SmallTown.TeacherNip}/buka");
        using var again = await teacher.EnterAsync(SmallTown.TeacherNip);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Officers_who_press_at_the_same_moment_for_somebody_without_account_all_succeed()
    {
        await using var desk = await People.DeskAsync();
        using var operatorIn = await desk.EnterFullyAsync(desk.Town.Officer.Number);
        var page = await desk.PageAsync("/meja/kartu");
        var form = page.QuerySelector<IHtmlFormElement>("form[method=post][action^='/meja/kartu']")!;
        form.SetAttribute("action", $"/meja/kartu/{SmallTown.LeaderNip}/buka");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.SendAsync(form, ("uji", "ya"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(
            1,
            await desk.ReadAsync(db => db.Accounts.CountAsync(account => account.EmployeeId == desk.Town.Leader.Id))
        );
    }

    [Theory]
    [InlineData("TIDAKADA")]
    [InlineData("k-TIDAKADA")]
    [InlineData("..%2f..%2fetc")]
    public async Task A_card_that_nobody_printed_shows_a_way_out(string token)
    {
        await using var desk = await People.DeskAsync();
        var page = await desk.PageAsync($"/mulai/{token}");
        Assert.Equal("Kartu ini tidak dikenal", page.QuerySelector("h1")?.TextContent);
        Assert.NotNull(page.QuerySelector("a[href='/mulai']"));
    }

    /// <summary>Prints a card as the officer of BKPSDM and returns the path behind its QR code.</summary>
    private static async Task<string> PrintAsync(RunningDesk desk, string person)
    {
        using var entered = await desk.EnterFullyAsync(desk.Town.Officer.Number);
        var sheet = await SendAsync(desk, person);
        var code = sheet.QuerySelector(".kartu-mulai .kode")!.TextContent;
        Assert.NotNull(sheet.QuerySelector(".kartu-mulai .qr path"));

        var number = await desk.ReadAsync(async db =>
            (await db.Employees.SingleAsync(row => row.Id == new Core.EmployeeId(Guid.Parse(person)), Token)).Number
        );
        await using var stranger = desk.AnotherBrowser();
        var form = (await stranger.PageAsync("/mulai")).QuerySelector<IHtmlFormElement>("form")!;
        form.SetAttribute("action", "/mulai");
        using var opened = await stranger.SendAsync(form, ("nomor", number), ("kode", code));
        return opened.LeadsTo()!;
    }

    private static async Task<IDocument> SendAsync(RunningDesk desk, string person)
    {
        var page = await desk.PageAsync("/meja/kartu");
        var form = page.QuerySelector<IHtmlFormElement>("form[method=post][action^='/meja/kartu']")!;
        using var answer = await desk.SendAsync(form, ("pegawai", person), ("telepon", "0812 (contoh)"));
        return await RunningDesk.DocumentOf(answer);
    }

    private static async Task<HttpResponseMessage> PressAsync(RunningDesk desk, string path)
    {
        var page = await desk.PageAsync("/meja/kartu");
        var form = page.QuerySelector<IHtmlFormElement>("form[method=post][action^='/meja/kartu']")!;
        form.SetAttribute("action", path);
        return await desk.SendAsync(form, ("uji", "ya"));
    }

    private static async Task<HttpResponseMessage> ChooseAsync(RunningDesk phone, string card, string password)
    {
        var page = await phone.PageAsync($"{card}?langkah=2");
        var form = page.QuerySelectorAll<IHtmlFormElement>("form")
            .Single(form => form.QuerySelector("[name=sandi]") is not null);
        return await phone.SendAsync(form, ("sandi", password), ("ulang", password));
    }
}
