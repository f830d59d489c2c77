using System.Net;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.BoundDevices;

public sealed class BindDeviceTests
{
    private const string Telephone =
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";
    private const string Computer =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";
    private const int DevicesMax = 10;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_signs_in_by_password_on_a_telephone_stays_signed_in_for_ninety_days_once_it_is_bound()
    {
        await using var desk = await People.DeskAsync();
        using var entered = await desk.EnterAsync(SmallTown.TeacherNip);
        using var phone = new TestDevice();

        using var bound = await phone.BindAsync(desk, null, Telephone);

        Assert.Equal(HttpStatusCode.OK, bound.StatusCode);
        var session = await SessionAsync(desk);
        Assert.Equal(SessionKind.Phone, session.Kind);
        Assert.Equal(TimeSpan.FromDays(Session.PhoneDays), session.ExpiresAtUtc - session.ChangedAtUtc);
        Assert.NotNull(session.DeviceId);
        var cookie = Assert.Single(bound.Headers.GetValues("Set-Cookie"));
        Assert.Contains("expires=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.True(await desk.IsInsideAsync());
    }

    [Fact]
    public async Task A_second_factor_that_was_shown_for_hours_is_not_shown_for_ninety_days()
    {
        await using var desk = await People.DeskAsync();
        using var entered = await desk.EnterFullyAsync(desk.Town.Officer.Number);
        using var phone = new TestDevice();

        using var bound = await phone.BindAsync(desk, null, Telephone);

        Assert.Null((await SessionAsync(desk)).SecondFactorAtUtc);
    }

    [Fact]
    public async Task At_a_computer_the_visit_ends_in_the_evening_as_before()
    {
        await using var desk = await People.DeskAsync();
        using var entered = await desk.EnterAsync(SmallTown.TeacherNip);
        using var browser = new TestDevice();

        using var bound = await browser.BindAsync(desk, null, Computer);

        Assert.Equal(HttpStatusCode.OK, bound.StatusCode);
        var session = await SessionAsync(desk);
        Assert.Equal(SessionKind.Desk, session.Kind);
        Assert.Equal(TimeSpan.FromHours(Session.DeskHours), session.ExpiresAtUtc - session.CreatedAtUtc);
    }

    [Fact]
    public async Task A_telephone_that_is_bound_already_may_say_so_again_however_many_others_there_are()
    {
        await using var desk = await People.DeskAsync();
        using var entered = await desk.EnterAsync(SmallTown.TeacherNip);
        using var phone = new TestDevice();
        using var first = await phone.BindAsync(desk, null, Computer);
        for (var other = 1; other < DevicesMax; other++)
        {
            using var another = new TestDevice();
            using var bound = await another.BindAsync(desk, null, Computer);
            Assert.Equal(HttpStatusCode.OK, bound.StatusCode);
        }

        using var again = await phone.BindAsync(desk, null, Computer);
        using var strange = new TestDevice();
        using var tooMany = await strange.BindAsync(desk, null, Computer);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooMany.StatusCode);
    }

    [Fact]
    public async Task A_phone_is_bound_and_released_by_the_clock_on_the_wall_of_the_region()
    {
        await using var desk = await RunningDesk.StartAsync();
        using var entered = await desk.SignInAsync("Nurhayati");
        using var phone = new TestDevice();
        var time = desk.Services.GetRequiredService<TimeProvider>();
        var before = time.GetUtcNow().UtcDateTime;

        using var bound = await phone.BindAsync(desk, null, Telephone);
        var device = await desk.ReadAsync(db => db.BoundDevices.AsNoTracking().SingleAsync(Token));
        using var released = await desk.PostJsonAsync(PhoneDevices.ReleaseRoute, new { device.Id });

        var ended = await desk.ReadAsync(db => db.BoundDevices.Select(row => row.EndedAtUtc).SingleAsync(Token));
        var after = time.GetUtcNow().UtcDateTime;
        Assert.InRange(device.BoundAtUtc, before, after);
        Assert.InRange(ended!.Value, before, after);
    }

    private static Task<Session> SessionAsync(RunningDesk desk) =>
        desk.ReadAsync(db => db.Sessions.AsNoTracking().SingleAsync(row => row.EndedAtUtc == null, Token));
}
