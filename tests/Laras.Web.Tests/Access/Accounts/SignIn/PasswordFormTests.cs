using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Access;
using Laras.Web.Access.Accounts.SignIn;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.SignIn;

public sealed class PasswordFormTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("197904122005012007")]
    [InlineData("19790412 200501 2 007")]
    [InlineData(" 19790412.200501.2.007 ")]
    public async Task A_number_as_it_stands_on_the_card_and_the_password_open_the_desk(string number)
    {
        await using var desk = await People.DeskAsync();

        using var entered = await desk.EnterAsync(number);

        Assert.Equal("/meja", entered.LeadsTo());
        var cookie = Assert.Single(
            entered.Headers.GetValues("Set-Cookie"),
            text => text.StartsWith("laras-masuk=", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        var token = cookie.Split('=', ';')[1];
        Assert.Equal(43, token.Length);
        Assert.Equal(
            SessionToken.HashOf(token),
            await desk.ReadAsync(db => db.Sessions.Select(row => row.TokenHash).SingleAsync(Token))
        );
    }

    [Fact]
    public async Task Unknown_wrong_left_stopped_and_never_begun_are_answered_alike()
    {
        await using var desk = await People.DeskAsync(
            (town, db) =>
            {
                town.Head.EndsOn = new(2026, 5, 1);
                var stopped = db.Accounts.Local.Single(account => account.EmployeeId == town.Officer.Id);
                stopped.BlockedAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc);
            }
        );
        (string Number, string Password)[] attempts =
        [
            ("199999999999999999", People.Password),
            (SmallTown.TeacherNip, "bukan kata sandinya"),
            (SmallTown.HeadNip, People.Password),
            (desk.Town.Officer.Number, People.Password),
            (SmallTown.LeaderNip, People.Password),
            (SmallTown.TeacherNip, new string('a', 500)),
        ];

        var answers = new List<string>();
        foreach (var (number, password) in attempts)
        {
            using var answer = await desk.EnterAsync(number, password);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.False(
                answer.Headers.TryGetValues("Set-Cookie", out var cookies)
                    && cookies.Any(text => text.Contains("laras-masuk=", StringComparison.Ordinal))
            );
            answers.Add((await RunningDesk.BodyAsync(answer)).Replace(number, "", StringComparison.Ordinal));
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task The_sixth_wrong_password_waits_and_so_does_the_right_one_from_there()
    {
        await using var desk = await People.DeskAsync();
        for (var guess = 0; guess < SignInAttempts.WrongPerAccount; guess++)
        {
            using var wrong = await desk.EnterAsync(SmallTown.TeacherNip, $"tebakan nomor {guess}");
        }

        using var waits = await desk.EnterAsync(SmallTown.TeacherNip);
        Assert.Contains("Tunggu", (await RunningDesk.DocumentOf(waits)).Body!.TextContent, StringComparison.Ordinal);

        using var other = await desk.EnterAsync(SmallTown.HeadNip);
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
    }

    [Fact]
    public async Task Signing_in_again_gives_a_new_token_and_ends_the_old_session()
    {
        await using var desk = await People.DeskAsync();
        using var first = await desk.EnterAsync(SmallTown.TeacherNip);
        using var second = await desk.EnterAsync(SmallTown.TeacherNip);

        Assert.Equal(
            ["masuk lagi", null],
            await desk.ReadAsync(db =>
                db.Sessions.OrderBy(row => row.Id).Select(row => row.EndedBecause).ToListAsync(Token)
            )
        );
        Assert.True(await desk.IsInsideAsync());
    }

    [Fact]
    public async Task A_cookie_that_was_kept_after_leaving_opens_nothing()
    {
        await using var desk = await People.DeskAsync();
        using var entered = await desk.EnterAsync(SmallTown.TeacherNip);
        var page = await desk.PageAsync("/meja/akun");
        using var left = await desk.SendAsync(page.QuerySelector<IHtmlFormElement>(".saya form")!);

        var token = entered.Headers.GetValues("Set-Cookie").First().Split('=', ';')[1];
        Assert.Null(await desk.Services.GetRequiredService<LiveSessions>().FindAsync(token, Token));
        Assert.False(await desk.IsInsideAsync());
    }

    [Fact]
    public async Task A_new_role_ends_every_session_of_its_holder_at_once()
    {
        await using var desk = await People.DeskAsync();
        using var entered = await desk.EnterAsync(SmallTown.TeacherNip);
        await using (var scope = desk.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Web.Storage.LarasDb>();
            await GrantRole.AddAsync(
                db,
                new(desk.Town.Teacher.Id, Role.Treasurer, null, "SK 2 (contoh)", new(2026, 5, 1)),
                null,
                "uji",
                TimeProvider.System,
                Token
            );
            await db.SaveChangesAsync(Token);
        }

        Assert.False(await desk.IsInsideAsync());
    }
}
