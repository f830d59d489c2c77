using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Access.Accounts;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts;

public sealed class AccountPageTests
{
    private const string New = "tujuh layang di pantai";
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_renews_this_one()
    {
        await using var desk = await People.DeskAsync();
        using var here = await desk.EnterAsync(SmallTown.TeacherNip);
        await using var elsewhere = desk.AnotherBrowser();
        using var there = await elsewhere.EnterAsync(SmallTown.TeacherNip);

        using var changed = await ChangeAsync(desk, People.Password, New);

        Assert.Equal("/meja/akun?diganti=ya", changed.LeadsTo());
        Assert.Contains(
            changed.Headers.GetValues("Set-Cookie"),
            text => text.StartsWith("laras-masuk=", StringComparison.Ordinal)
        );
        Assert.True(await desk.IsInsideAsync());
        Assert.False(await elsewhere.IsInsideAsync());
        using var old = await elsewhere.EnterAsync(SmallTown.TeacherNip);
        using var fresh = await elsewhere.EnterAsync(SmallTown.TeacherNip, New);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (old.StatusCode, fresh.StatusCode));
    }

    [Theory]
    [InlineData("bukan yang lama", New, "belum cocok")]
    [InlineData(People.Password, "12041979", "tanggal lahir")]
    [InlineData(People.Password, "pendek", "paling sedikit 8")]
    public async Task A_change_that_does_not_count_changes_nothing(string old, string wanted, string because)
    {
        await using var desk = await People.DeskAsync();
        using var here = await desk.EnterAsync(SmallTown.TeacherNip);

        using var refused = await ChangeAsync(desk, old, wanted);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(
            because,
            (await RunningDesk.DocumentOf(refused)).QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal
        );
        using var still = await desk.EnterAsync(SmallTown.TeacherNip);
        Assert.Equal(HttpStatusCode.Redirect, still.StatusCode);
    }

    [Fact]
    public async Task The_old_password_cannot_be_guessed_at_an_open_desk()
    {
        await using var desk = await People.DeskAsync();
        using var here = await desk.EnterAsync(SmallTown.TeacherNip);
        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await ChangeAsync(desk, $"tebakan {guess}", New);
        }

        using var right = await ChangeAsync(desk, People.Password, New);
        Assert.Contains(
            "Tunggu",
            (await RunningDesk.DocumentOf(right)).QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task One_press_leaves_every_other_place()
    {
        await using var desk = await People.DeskAsync();
        using var here = await desk.EnterAsync(SmallTown.TeacherNip);
        await using var elsewhere = desk.AnotherBrowser();
        using var there = await elsewhere.EnterAsync(SmallTown.TeacherNip);
        await using var stranger = desk.AnotherBrowser();
        using var head = await stranger.EnterAsync(SmallTown.HeadNip);
        var page = await desk.PageAsync("/meja/akun");
        var all = page.QuerySelectorAll<IHtmlFormElement>("form[action='/meja/akun/sesi']")
            .Single(form => form.QuerySelector("[name=sesi]") is null);

        using var left = await desk.SendAsync(all);

        Assert.Equal(
            (true, false, true),
            (await desk.IsInsideAsync(), await elsewhere.IsInsideAsync(), await stranger.IsInsideAsync())
        );
    }

    [Fact]
    public async Task A_session_of_somebody_else_cannot_be_ended()
    {
        await using var desk = await People.DeskAsync();
        using var here = await desk.EnterAsync(SmallTown.TeacherNip);
        await using var elsewhere = desk.AnotherBrowser();
        using var there = await elsewhere.EnterAsync(SmallTown.TeacherNip);
        await using var stranger = desk.AnotherBrowser();
        using var head = await stranger.EnterAsync(SmallTown.HeadNip);
        var foreign = await desk.ReadAsync(db =>
            db.Sessions.Where(row => row.EmployeeId == desk.Town.Head.Id).Select(row => row.Id).SingleAsync(Token)
        );
        var page = await desk.PageAsync("/meja/akun");
        var one = page.QuerySelectorAll<IHtmlFormElement>("form[action='/meja/akun/sesi']")
            .First(form => form.QuerySelector("[name=sesi]") is not null);
        one.QuerySelector<IHtmlInputElement>("[name=sesi]")!.Value = foreign.ToString();

        using var sent = await desk.SendAsync(one);

        Assert.True(await stranger.IsInsideAsync());
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Identity_keeps_accounts_tokens_and_passkeys_in_our_tables(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using (var db = database.Open())
        {
            await SmallTown.BuildAsync(db, demonstration: false, Token);
        }

        await using var app = LarasApp.Build(["--port", "0"], database.Store);
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var people = scope.ServiceProvider.GetRequiredService<LarasDb>();
        var teacher = await people.Employees.SingleAsync(row => row.Nip == SmallTown.TeacherNip, Token);
        var account = await OpenAccount.OfAsync(people, teacher, FixedTime.Monday.GetUtcNow().UtcDateTime, Token);
        await people.SaveChangesAsync(Token);

        var refused = await users.AddPasswordAsync(account, "nurhayati79");
        Assert.Contains(refused.Errors, error => error.Description.Contains("nama Anda", StringComparison.Ordinal));
        Assert.True((await users.AddPasswordAsync(account, New)).Succeeded);
        await users.SetAuthenticationTokenAsync(account, "laras", "uji", "nilai");
        var passkey = new UserPasskeyInfo(
            [1, 2, 3],
            [4],
            FixedTime.Monday.GetUtcNow(),
            7,
            ["usb"],
            true,
            false,
            false,
            [5],
            [6]
        );
        Assert.True((await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded);
        passkey.SignCount = 8;
        Assert.True((await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded);

        people.ChangeTracker.Clear();
        var found = await users.FindByNameAsync(SmallTown.TeacherNip);
        Assert.True(await users.CheckPasswordAsync(found!, New));
        Assert.Equal("nilai", await users.GetAuthenticationTokenAsync(found!, "laras", "uji"));
        Assert.Equal(8u, Assert.Single(await users.GetPasskeysAsync(found!)).SignCount);
        Assert.Equal(found!.Id, (await users.FindByPasskeyIdAsync([1, 2, 3]))?.Id);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Every_process_knows_the_protection_keys_of_the_others(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var element = System.Xml.Linq.XElement.Parse("<key id=\"1\"><rahasia>a &amp; b</rahasia></key>");

        new ProtectionKeys(database.Store).StoreElement(element, "key-1");

        Assert.Equal(element.ToString(), Assert.Single(new ProtectionKeys(database.Store).GetAllElements()).ToString());
    }

    private static async Task<HttpResponseMessage> ChangeAsync(RunningDesk desk, string old, string wanted)
    {
        var page = await desk.PageAsync("/meja/akun");
        var form = page.QuerySelectorAll<IHtmlFormElement>("form")
            .Single(form => form.QuerySelector("[name=lama]") is not null);
        return await desk.SendAsync(form, ("lama", old), ("baru", wanted), ("ulang", wanted));
    }
}
