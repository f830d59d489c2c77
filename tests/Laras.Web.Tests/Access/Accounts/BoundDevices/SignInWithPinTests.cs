using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.BoundDevices;

public sealed class SignInWithPinTests
{
    private const string Pin = "482915";
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bound_telephone_signs_in_with_six_digits_for_ninety_days()
    {
        await using var desk = await People.DeskAsync();
        using var phone = await BoundAsync(desk, SmallTown.TeacherNip);
        await using var later = desk.AnotherBrowser();

        using var entered = await phone.EnterAsync(later, SmallTown.TeacherNip, Pin);

        Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
        Assert.True(await later.IsInsideAsync());
        var session = await desk.ReadAsync(db => db.Sessions.SingleAsync(row => row.Kind == SessionKind.Phone, Token));
        Assert.Equal(TimeSpan.FromDays(90), session.ExpiresAtUtc - session.CreatedAtUtc);
        Assert.NotNull(session.DeviceId);
    }

    [Fact]
    public async Task The_right_pin_on_a_strange_telephone_opens_nothing()
    {
        await using var desk = await People.DeskAsync();
        using var phone = await BoundAsync(desk, SmallTown.TeacherNip);
        using var strange = new TestDevice();
        await using var thief = desk.AnotherBrowser();

        using var refused = await strange.EnterAsync(thief, SmallTown.TeacherNip, Pin);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.False(await thief.IsInsideAsync());
    }

    [Fact]
    public async Task Five_wrong_pins_close_the_pin_until_its_owner_signs_in_otherwise()
    {
        await using var desk = await People.DeskAsync();
        using var phone = await BoundAsync(desk, SmallTown.TeacherNip);
        await using var thief = desk.AnotherBrowser();
        for (var guess = 0; guess < BoundDevice.WrongPinsMax; guess++)
        {
            using var wrong = await phone.EnterAsync(thief, SmallTown.TeacherNip, $"90731{guess}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using var closed = await phone.EnterAsync(thief, SmallTown.TeacherNip, Pin);
        Assert.Contains("ditutup", await closed.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        await using var owner = desk.AnotherBrowser();
        using var entered = await owner.EnterAsync(SmallTown.TeacherNip);
        using var open = await phone.EnterAsync(thief, SmallTown.TeacherNip, Pin);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_count_one_by_one()
    {
        await using var desk = await People.DeskAsync();
        using var phone = await BoundAsync(desk, SmallTown.TeacherNip);
        await using var thief = desk.AnotherBrowser();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(guess => phone.EnterAsync(thief, SmallTown.TeacherNip, $"9073{guess:00}"))
        );

        var closed = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(Token)));
        Assert.Equal(
            BoundDevice.WrongPinsMax,
            await desk.ReadAsync(db => db.BoundDevices.Select(device => device.WrongPins).SingleAsync(Token))
        );
        Assert.Equal(
            12 - BoundDevice.WrongPinsMax,
            closed.Count(text => text.Contains("PIN ditutup setelah", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_recorded_answer_cannot_be_played_again()
    {
        await using var desk = await People.DeskAsync();
        using var phone = await BoundAsync(desk, SmallTown.TeacherNip);
        await using var thief = desk.AnotherBrowser();
        var challenge = await TestDevice.ChallengeAsync(thief);
        var answer = new
        {
            number = SmallTown.TeacherNip,
            phone.PublicKey,
            challenge,
            signature = phone.Sign(SignInWithPin.Purpose, challenge),
            pin = Pin,
        };

        using var first = await thief.PostJsonAsync("/masuk/pin", answer);
        using var second = await thief.PostJsonAsync("/masuk/pin", answer);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task One_telephone_serves_two_teachers_with_a_pin_for_each()
    {
        await using var desk = await People.DeskAsync();
        using var phone = await BoundAsync(desk, SmallTown.TeacherNip);
        await using var head = desk.AnotherBrowser();
        using var entered = await head.EnterAsync(SmallTown.HeadNip);
        using var bound = await phone.BindAsync(head, "907316");
        await using var shared = desk.AnotherBrowser();

        using var hers = await phone.EnterAsync(shared, SmallTown.TeacherNip, "907316");
        using var his = await phone.EnterAsync(shared, SmallTown.HeadNip, "907316");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (hers.StatusCode, his.StatusCode));
    }

    [Fact]
    public async Task A_device_that_is_released_is_out_at_once()
    {
        await using var desk = await People.DeskAsync();
        using var phone = await BoundAsync(desk, SmallTown.TeacherNip);
        await using var later = desk.AnotherBrowser();
        using var entered = await phone.EnterAsync(later, SmallTown.TeacherNip, Pin);
        var page = await desk.PageAsync("/meja/akun");

        using var released = await desk.SendAsync(
            page.QuerySelector<IHtmlFormElement>("form[action='/meja/akun/perangkat']")!
        );

        Assert.Equal(HttpStatusCode.Redirect, released.StatusCode);
        Assert.False(await later.IsInsideAsync());
        using var again = await phone.EnterAsync(later, SmallTown.TeacherNip, Pin);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    [Theory]
    [InlineData("123456")]
    [InlineData("790412")]
    public async Task A_pin_that_a_thief_tries_first_binds_nothing(string pin)
    {
        await using var desk = await People.DeskAsync();
        using var entered = await desk.EnterAsync(SmallTown.TeacherNip);
        using var phone = new TestDevice();

        using var refused = await phone.BindAsync(desk, pin);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(0, await desk.ReadAsync(db => db.BoundDevices.CountAsync(Token)));
    }

    private static async Task<TestDevice> BoundAsync(RunningDesk desk, string number)
    {
        using var entered = await desk.EnterAsync(number);
        var phone = new TestDevice();
        using var bound = await phone.BindAsync(desk, Pin);
        Assert.Equal(HttpStatusCode.OK, bound.StatusCode);
        return phone;
    }
}
