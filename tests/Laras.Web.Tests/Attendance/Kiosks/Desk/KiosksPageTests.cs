using System.Net;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Attendance.Kiosks.Desk;
using Laras.Web.Tests.Attendance.Kiosks.Device;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Kiosks.Desk;

public sealed class KiosksPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operator_registers_a_kiosk_and_reads_out_a_code_that_pairs_it_once()
    {
        await using var desk = await KioskDesk.OpenAsync();
        var code = await KioskDesk.RegisterAsync(desk);
        using var kiosk = new TestKiosk();
        using var thief = new TestKiosk();

        using var paired = await kiosk.PairAsync(desk, code.ToLowerInvariant());
        using var again = await thief.PairAsync(desk, code);

        Assert.Equal(HttpStatusCode.OK, paired.StatusCode);
        Assert.Equal("SDN 2 Tanjung Laras", kiosk.State.Office);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        var page = await desk.PageAsync(KiosksPage.Path);
        Assert.Equal("1 kios terpasang", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("tersambung", page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["daftar-kios", "pasang-kios"],
            await desk.ReadAsync(db =>
                db.JournalEntries.Where(entry => entry.About == kiosk.State.Number)
                    .OrderBy(entry => entry.Id)
                    .Select(entry => entry.Kind)
                    .ToListAsync(Token)
            )
        );
    }

    [Fact]
    public async Task No_secret_of_pairing_cards_paper_or_poster_is_kept()
    {
        await using var desk = await KioskDesk.OpenAsync();
        var code = CodeSigns.Read(await KioskDesk.RegisterAsync(desk));

        var kept = await desk.ReadAsync(db => db.Kiosks.Select(row => row.PairingHash).SingleAsync(Token));

        Assert.NotEqual(code, kept);
        Assert.Equal(CodeSigns.HashOf(code), kept);
    }

    [Fact]
    public async Task The_operator_of_a_school_sees_and_registers_at_the_school_only()
    {
        await using var desk = await KioskDesk.OpenAsync();

        var page = await desk.PageAsync(KiosksPage.Path);

        Assert.Equal(["SDN 2 Tanjung Laras"], page.QuerySelectorAll("option").Select(option => option.TextContent));
        Assert.Equal("", await KioskDesk.RegisterAsync(desk, "BKPSDM"));
        Assert.Equal(0, await desk.ReadAsync(db => db.Kiosks.CountAsync(Token)));
    }

    [Fact]
    public async Task A_kiosk_of_another_office_is_answered_like_one_that_does_not_exist()
    {
        await using var desk = await RunningDesk.StartAsync();
        using var technician = await desk.SignInAsync("Benyamin Kambuaya");
        await KioskDesk.RegisterAsync(desk, "BKPSDM");
        var id = await desk.ReadAsync(db => db.Kiosks.Select(row => row.Id).SingleAsync(Token));
        await using var other = desk.AnotherBrowser();
        using var seated = await other.SignInAsync(KioskDesk.SchoolOperator);

        foreach (var kiosk in new[] { id, Guid.CreateVersion7() })
        {
            using var answer = await other.GetAsync(BackupCodesPage.Href(kiosk));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Empty((await other.PageAsync(KiosksPage.Path)).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_sheet_of_backup_codes_is_printed_once_and_each_of_its_codes_is_known()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        var page = await desk.PageAsync(BackupCodesPage.Href(await KioskDesk.IdOfAsync(desk, kiosk)));
        var form = KioskDesk.FormWith(page, "[name=lembar]");

        using var printed = await desk.SendAsync(form);
        using var again = await desk.SendAsync(form);

        var codes = (await RunningDesk.DocumentOf(printed))
            .QuerySelectorAll(".lembar-cadangan li")
            .Select(row => CodeSigns.HashOf(CodeSigns.Read(row.TextContent)))
            .Order()
            .ToList();
        Assert.Equal(MakeBackupCodes.SheetCodes, codes.Count);
        Assert.Equal(
            codes,
            await desk.ReadAsync(db =>
                db.BackupCodes.Select(row => row.CodeHash).OrderBy(hash => hash).ToListAsync(Token)
            )
        );
        Assert.NotNull((await RunningDesk.DocumentOf(again)).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task A_new_card_ends_the_older_one_and_a_page_sent_twice_makes_no_second()
    {
        await using var desk = await KioskDesk.OpenAsync();
        for (var round = 0; round < 2; round++)
        {
            var page = await desk.PageAsync(EmployeeCardsPage.Path);
            var form = KioskDesk.FormWith(page, "[name=cetakan]");
            using var made = await desk.SendAsync(form, ("pegawai", $"{desk.Town.Teacher.Id}"));
            Assert.Single((await RunningDesk.DocumentOf(made)).QuerySelectorAll(".kartu-mulai .qr"));
            using var twice = await desk.SendAsync(form, ("pegawai", $"{desk.Town.Teacher.Id}"));
            Assert.Empty((await RunningDesk.DocumentOf(twice)).QuerySelectorAll(".kartu-mulai"));
        }

        var cards = await desk.ReadAsync(db => db.EmployeeCards.OrderBy(row => row.Id).ToListAsync(Token));
        Assert.Equal(2, cards.Count);
        Assert.NotNull(cards[0].EndedAtUtc);
        Assert.Null(cards[1].EndedAtUtc);
    }

    [Fact]
    public async Task A_poster_is_printed_for_an_office_in_reach()
    {
        await using var desk = await KioskDesk.OpenAsync();
        var form = KioskDesk.FormWith(await desk.PageAsync(PosterPage.Path), "[name=unit]");

        using var printed = await desk.SendAsync(form, ("unit", KioskDesk.SchoolCode));
        using var foreign = await desk.SendAsync(form, ("unit", "BKPSDM"));

        Assert.NotNull((await RunningDesk.DocumentOf(printed)).QuerySelector(".lembar-poster .qr"));
        Assert.Null((await RunningDesk.DocumentOf(foreign)).QuerySelector(".lembar-poster"));
        Assert.Equal(1, await desk.ReadAsync(db => db.PlacePosters.CountAsync(Token)));
    }

    [Fact]
    public async Task A_poster_ends_on_a_day_that_has_not_passed_and_the_journal_says_who_ended_it()
    {
        await using var desk = await KioskDesk.OpenAsync();
        var printing = KioskDesk.FormWith(await desk.PageAsync(PosterPage.Path), "[name=unit]");
        using var printed = await desk.SendAsync(printing, ("unit", KioskDesk.SchoolCode));
        var ending = KioskDesk.FormWith(await desk.PageAsync(PosterPage.Path), "[name=sejak]");

        using var yesterday = await desk.SendAsync(ending, ("sejak", "2026-05-03"));
        Assert.Null(await desk.ReadAsync(db => db.PlacePosters.Select(row => row.EndedFrom).SingleAsync(Token)));
        using var today = await desk.SendAsync(ending, ("sejak", "2026-05-04"));
        using var reopened = await desk.SendAsync(ending, ("sejak", "2026-05-30"));

        Assert.Equal(
            [
                $"{PosterPage.Path}?poster=belum",
                $"{PosterPage.Path}?poster=diakhiri",
                $"{PosterPage.Path}?poster=belum",
            ],
            new[] { yesterday, today, reopened }.Select(answer => answer.Headers.Location?.OriginalString)
        );
        Assert.Equal(
            new DateOnly(2026, 5, 4),
            await desk.ReadAsync(db => db.PlacePosters.Select(row => row.EndedFrom).SingleAsync(Token))
        );
        Assert.Equal(
            "Poster tempat SDN 2 Tanjung Laras tidak berlaku lagi mulai Senin 4 Mei.",
            await desk.ReadAsync(db =>
                db.JournalEntries.Where(row => row.Kind == "akhiri-poster")
                    .Select(row => row.Sentence)
                    .SingleAsync(Token)
            )
        );
        Assert.Empty((await desk.PageAsync(PosterPage.Path)).QuerySelectorAll("[name=sejak]"));
    }
}
