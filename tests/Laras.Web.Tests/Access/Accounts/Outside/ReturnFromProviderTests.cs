using Laras.Web.Access.Accounts.Outside;
using Laras.Web.Access.Accounts.SignIn;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Outside;

public sealed class ReturnFromProviderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_the_provider_names_is_in_and_on_the_page_that_was_wanted()
    {
        await using var outside = await OutsideDesk.StartAsync();
        var door = await outside.Desk.PageAsync("/masuk?kembali=%2Fmeja%2Fakun");
        var button = door.QuerySelectorAll("a").Single(link => link.TextContent == $"Masuk dengan {OutsideDesk.Name}");

        using var back = await outside.GoAsync(button.GetAttribute("href")!);

        Assert.Equal("/meja/akun", back.LeadsTo());
        Assert.True(await outside.Desk.IsInsideAsync());
        var session = await outside.Desk.ReadAsync(db => db.Sessions.SingleAsync(Token));
        Assert.Equal(outside.Desk.Town.Teacher.Id, session.EmployeeId);
    }

    [Theory]
    [InlineData("pwd", false)]
    [InlineData("mfa", true)]
    public async Task Two_factors_shown_at_the_provider_are_shown_here(string method, bool isSecond)
    {
        await using var outside = await OutsideDesk.StartAsync();
        outside.Provider.Claims["amr"] = new[] { "otp", method };

        using var back = await outside.GoAsync();

        var session = await outside.Desk.ReadAsync(db => db.Sessions.SingleAsync(Token));
        Assert.Equal(isSecond, session.SecondFactorAtUtc is not null);
    }

    [Theory]
    [InlineData("19860305 201001 2 004")]
    [InlineData(SmallTown.GuardNumber)]
    public async Task An_employee_gets_his_first_account_by_it_and_the_journal_says_so(string number)
    {
        await using var outside = await OutsideDesk.StartAsync();
        outside.Provider.Claims["nip"] = number;

        using var back = await outside.GoAsync();

        Assert.Equal("/meja", back.LeadsTo());
        var account = await outside.Desk.ReadAsync(db => db.Accounts.OrderBy(row => row.Id).LastAsync(Token));
        Assert.Null(account.PasswordHash);
        Assert.Equal(CheckPassword.NumberOf(number), account.UserName);
        Assert.Equal(
            account.EmployeeId,
            await outside.Desk.ReadAsync(db =>
                db.JournalEntries.Where(entry => entry.Kind == "akun-dari-luar")
                    .Select(entry => entry.SubjectId!.Value)
                    .SingleAsync(Token)
            )
        );
    }

    [Fact]
    public async Task Unknown_left_and_stopped_are_answered_alike_and_nobody_is_made()
    {
        await using var outside = await OutsideDesk.StartAsync(
            (town, db) =>
            {
                People.GiveAccount(db, town.Head);
                town.Head.EndsOn = new(2026, 5, 1);
                var stopped = People.GiveAccount(db, town.Officer);
                stopped.BlockedAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc);
            }
        );
        var before = await CountAsync(outside);

        foreach (var number in new[] { "199999999999999999", SmallTown.HeadNip, outside.Desk.Town.Officer.Number })
        {
            outside.Provider.Claims["nip"] = number;
            using var back = await outside.GoAsync();
            await outside.AssertRefusedAsync(OutsideRefusal.Unknown, back, number);
        }

        Assert.Equal(before, await CountAsync(outside));
    }

    [Fact]
    public async Task A_token_without_one_number_is_nobodys()
    {
        await using var outside = await OutsideDesk.StartAsync();
        object[] said = ["", "   ", new[] { SmallTown.TeacherNip, SmallTown.HeadNip }];

        foreach (var value in said)
        {
            outside.Provider.Claims["nip"] = value;
            using var back = await outside.GoAsync();
            await outside.AssertRefusedAsync(OutsideRefusal.NoNumber, back);
        }

        outside.Provider.Claims.Remove("nip");
        using var without = await outside.GoAsync();
        await outside.AssertRefusedAsync(OutsideRefusal.NoNumber, without);
    }

    [Fact]
    public async Task A_way_back_is_open_only_to_the_browser_that_left_with_its_state_and_once()
    {
        await using var outside = await OutsideDesk.StartAsync();
        await using var other = outside.Desk.AnotherBrowser();

        var caught = await outside.ThereAsync();
        using var elsewhere = await other.GetAsync(caught.PathAndQuery);
        await outside.AssertRefusedAsync(OutsideRefusal.Strange, elsewhere, "another browser");

        using var left = await other.GetAsync(LeaveForProvider.Path);
        using var swapped = await other.GetAsync(caught.PathAndQuery);
        await outside.AssertRefusedAsync(OutsideRefusal.Strange, swapped, "the state of another browser");

        using var own = await outside.Desk.GetAsync(caught.PathAndQuery);
        Assert.Equal("/meja", own.LeadsTo());
        using var again = await outside.Desk.GetAsync(caught.PathAndQuery);
        Assert.StartsWith("/masuk?luar=tidak-cocok", again.LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_was_put_into_the_way_back_of_somebody_else_opens_nothing()
    {
        await using var outside = await OutsideDesk.StartAsync();
        await using var other = outside.Desk.AnotherBrowser();
        using var left = await other.GetAsync(LeaveForProvider.Path);
        var stolen = Value(await outside.Provider.SignInAsync(left.Headers.Location!), "code");

        var own = await outside.ThereAsync();
        using var injected = await outside.Desk.GetAsync(
            own.PathAndQuery.Replace(Value(own, "code"), stolen, StringComparison.Ordinal)
        );

        await outside.AssertRefusedAsync(OutsideRefusal.Strange, injected);
    }

    [Fact]
    public async Task A_person_who_turned_back_and_an_answer_by_another_provider_are_told_apart()
    {
        await using var outside = await OutsideDesk.StartAsync();

        var turned = await outside.ThereAsync();
        using var declined = await outside.Desk.GetAsync(
            $"{ReturnFromProvider.Path}?error=access_denied&state={Value(turned, "state")}"
        );
        await outside.AssertRefusedAsync(OutsideRefusal.Declined, declined);

        var mixed = await outside.ThereAsync();
        using var other = await outside.Desk.GetAsync(
            $"{ReturnFromProvider.Path}?code={Value(mixed, "code")}&state={Value(mixed, "state")}&iss=https%3A%2F%2Flain.contoh.go.id"
        );
        await outside.AssertRefusedAsync(OutsideRefusal.Strange, other);
    }

    [Fact]
    public async Task While_the_provider_is_away_the_other_ways_are_named()
    {
        await using var outside = await OutsideDesk.StartAsync();

        outside.Provider.TokenStatus = 503;
        using var halfway = await outside.GoAsync("/masuk/luar?kembali=%2Fmeja%2Fakun");
        await outside.AssertRefusedAsync(OutsideRefusal.Away, halfway);
        Assert.EndsWith("&kembali=%2Fmeja%2Fakun", halfway.LeadsTo(), StringComparison.Ordinal);

        var there = await outside.ThereAsync();
        await outside.Provider.StopAsync();
        using var gone = await outside.Desk.GetAsync(there.PathAndQuery);
        await outside.AssertRefusedAsync(OutsideRefusal.Away, gone);
    }

    [Fact]
    public async Task Many_strange_returns_from_one_address_wait()
    {
        await using var outside = await OutsideDesk.StartAsync();
        for (var guess = 0; guess < SignInAttempts.WrongPerAddress; guess++)
        {
            using var wrong = await outside.Desk.GetAsync($"{ReturnFromProvider.Path}?code=x&state={guess}");
            Assert.Equal("/masuk?luar=tidak-cocok", wrong.LeadsTo());
        }

        using var back = await outside.Desk.GetAsync(LeaveForProvider.Path);
        await outside.AssertRefusedAsync(OutsideRefusal.TooOften, back);
    }

    private static Task<(int, int)> CountAsync(OutsideDesk outside) =>
        outside.Desk.ReadAsync(async db => (await db.Employees.CountAsync(Token), await db.Accounts.CountAsync(Token)));

    private static string Value(Uri address, string name) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query)[name].ToString();
}
