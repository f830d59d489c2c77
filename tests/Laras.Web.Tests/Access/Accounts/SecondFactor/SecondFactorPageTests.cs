using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Access;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.SecondFactor;

public sealed class SecondFactorPageTests
{
    private const string Page = "/masuk/kedua";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_sees_money_is_led_to_the_second_lock_and_who_does_not_is_not()
    {
        await using var desk = await People.DeskAsync();

        using var officer = await desk.EnterAsync(desk.Town.Officer.Number);
        using var stopped = await desk.GetAsync("/meja/pegawai");
        Assert.StartsWith(Page, stopped.LeadsTo(), StringComparison.Ordinal);

        using var teacher = await desk.EnterAsync(SmallTown.TeacherNip);
        using var open = await desk.GetAsync("/meja/pegawai");
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task The_first_time_the_key_is_taken_over_and_ten_spare_codes_are_told_once()
    {
        await using var desk = await People.DeskAsync();
        using var entered = await desk.EnterAsync(desk.Town.Officer.Number);
        var page = await desk.PageAsync(Page);
        var app = AppOf(page);

        using var answer = await SendAsync(desk, page, app.CodeAt(TimeProvider.System.GetUtcNow()));
        var told = await RunningDesk.DocumentOf(answer);

        Assert.Equal(10, told.QuerySelectorAll(".kode-cadangan li").Length);
        using var inside = await desk.GetAsync("/meja/pegawai");
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        Assert.DoesNotContain(
            "otpauth",
            (await desk.PageAsync(Page)).DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );
        var kinds = await desk.ReadAsync(db => db.JournalEntries.Select(entry => entry.Kind).ToListAsync(Token));
        Assert.Contains("pasang-faktor-kedua", kinds);
    }

    [Fact]
    public async Task A_code_is_good_once_and_a_spare_code_too()
    {
        await using var desk = await People.DeskAsync();
        using var first = await desk.EnterAsync(desk.Town.Officer.Number);
        var page = await desk.PageAsync(Page);
        var app = AppOf(page);
        var code = app.CodeAt(TimeProvider.System.GetUtcNow());
        using var set = await SendAsync(desk, page, code);
        var spare = (await RunningDesk.DocumentOf(set)).QuerySelector(".kode-cadangan li")!.TextContent.Trim();

        using var again = await desk.EnterAsync(desk.Town.Officer.Number);
        using var used = await SendAsync(desk, await desk.PageAsync(Page), code);
        using var paper = await SendAsync(desk, await desk.PageAsync(Page), spare);
        using var oncemore = await desk.EnterAsync(desk.Town.Officer.Number);
        using var spent = await SendAsync(desk, await desk.PageAsync(Page), spare);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, used.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, paper.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, spent.StatusCode);
    }

    [Fact]
    public async Task Guessing_six_digits_is_slowed_down()
    {
        await using var desk = await People.DeskAsync();
        using var entered = await desk.EnterAsync(desk.Town.Officer.Number);
        var page = await desk.PageAsync(Page);

        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await SendAsync(desk, page, "000000");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using var waiting = await SendAsync(desk, page, AppOf(page).CodeAt(TimeProvider.System.GetUtcNow()));
        var told = await RunningDesk.DocumentOf(waiting);
        Assert.Contains("Tunggu", told.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_not_shown_the_second_lock()
    {
        await using var desk = await People.DeskAsync();

        using var answer = await desk.GetAsync(Page);

        Assert.StartsWith(Gate.DoorPath, answer.LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kominfo_takes_a_lost_second_lock_away_and_nobody_takes_his_own()
    {
        await using var desk = await RunningDesk.StartAsync(
            prepare: (town, db) =>
            {
                var account = People.GiveAccount(db, town.Officer);
                account.TwoFactorEnabled = true;
                account.LastSignedInAtUtc = account.CreatedAtUtc;
            }
        );
        using var sat = await desk.SignInAsync(desk.Town.Technician.Name);
        var list = await desk.PageAsync($"/meja/kartu?q={desk.Town.Officer.Number}");
        var form = list.QuerySelectorAll<IHtmlFormElement>("form")
            .First(form => form.QuerySelector("[formaction$='/faktor']") is not null);

        form.SetAttribute("action", $"/meja/kartu/{desk.Town.Officer.Number}/faktor");
        using var released = await desk.SendAsync(form);
        form.SetAttribute("action", $"/meja/kartu/{desk.Town.Technician.Number}/faktor");
        using var own = await desk.SendAsync(form);

        Assert.Equal("/meja/akun", own.LeadsTo());
        Assert.False(
            await desk.ReadAsync(db =>
                db.Accounts.Where(row => row.EmployeeId == desk.Town.Officer.Id)
                    .Select(row => row.TwoFactorEnabled)
                    .SingleAsync(Token)
            )
        );
    }

    private static AuthenticatorApp AppOf(IDocument page) =>
        new(page.QuerySelector(".kode")!.TextContent.Replace(" ", "", StringComparison.Ordinal));

    private static Task<HttpResponseMessage> SendAsync(RunningDesk desk, IDocument page, string code)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("form")
            .Single(form => form.QuerySelector("[name=kode]") is not null);
        form.SetAttribute("action", Page);
        return desk.SendAsync(form, ("kode", code));
    }
}
