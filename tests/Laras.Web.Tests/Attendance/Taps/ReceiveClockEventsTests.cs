using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Attendance.Saku;
using Laras.Web.Attendance.Taps;
using Laras.Web.Attendance.Taps.Wire;
using Laras.Web.Tests.Access.Accounts;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps;

public sealed class ReceiveClockEventsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tap_is_answered_with_a_receipt_that_the_phone_can_verify_and_counts_within_a_second()
    {
        await using var desk = await People.DeskAsync();
        await desk.EnterAsync(SmallTown.TeacherNip);
        var me = await MeAsync(desk);
        using var phone = new TestPhone(new(me.Me.Id), me.ServerTime);
        var tap = phone.Tap(token: me.Token);

        var answer = await SendAsync(desk, phone.Request(tap));

        var key = Base64Url.DecodeFromChars(me.Keys[answer.Batches.Single().Key]);
        Assert.Equal("received", answer.Receipts.Single().Status);
        Assert.True(PhoneChecks.IsGenuine(answer, 0, phone.HashOf(tap), key));
        var counted = await desk.ReadAsync(db => WaitForAsync(() => db.ClockEvents.Where(one => one.Id == tap.Id)));
        Assert.Equal(Intent.In, counted.Intent);
        Assert.Equal(Channel.Phone, counted.Channel);
        Assert.Equal(me.ServerTime, new DateTimeOffset(counted.TapUtc).ToUnixTimeMilliseconds());
        Assert.Equal("HP dengan posisi, waktunya pasti", counted.Evidence);
    }

    [Fact]
    public async Task A_tap_read_again_by_the_follower_stays_one_tap()
    {
        await using var desk = await People.DeskAsync();
        await desk.EnterAsync(SmallTown.TeacherNip);
        var me = await MeAsync(desk);
        using var phone = new TestPhone(new(me.Me.Id), me.ServerTime);
        await SendAsync(desk, phone.Request(phone.Tap(), phone.Tap("out")));
        await desk.ReadAsync(db =>
            WaitForAsync(() => db.TapFollowers.Where(one => one.Name == TapFollower.Admits && one.Batch == 1))
        );

        await desk.ReadAsync(db =>
            db.TapFollowers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Batch, 0), Token)
        );
        await SendAsync(desk, phone.Request(phone.Tap()));
        await desk.ReadAsync(db =>
            WaitForAsync(() => db.TapFollowers.Where(one => one.Name == TapFollower.Admits && one.Batch == 2))
        );

        Assert.Equal(
            3,
            await desk.ReadAsync(db => db.ClockEvents.CountAsync(one => one.Channel == Channel.Phone, Token))
        );
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_so_and_nothing_is_taken()
    {
        await using var desk = await People.DeskAsync();
        using var phone = new TestPhone(EmployeeId.New(), 1);

        using var answer = await desk.PostJsonAsync(ReceiveClockEvents.Path, phone.Request(phone.Tap()));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(0, await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token)));
    }

    /// <summary>A phone whose session is known passes a door of its own, which must be as narrow as the ordinary one.</summary>
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "https://contoh.invalid", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    public async Task Another_site_sends_nothing_in_the_name_of_whoever_is_known(
        string header,
        string value,
        HttpStatusCode status
    )
    {
        await using var desk = await People.DeskAsync();
        await desk.EnterAsync(SmallTown.TeacherNip);
        using var phone = new TestPhone(desk.Town.Teacher.Id, 1);
        await SendAsync(desk, phone.Request(phone.Tap()));

        using var answer = await desk.PostJsonAsync(
            ReceiveClockEvents.Path,
            phone.Request(phone.Tap()),
            (header, value)
        );

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(
            status == HttpStatusCode.OK ? 2 : 1,
            await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token))
        );
    }

    [Fact]
    public async Task Whoever_was_known_and_signed_out_sends_nothing_more()
    {
        await using var desk = await People.DeskAsync();
        await desk.EnterAsync(SmallTown.TeacherNip);
        using var phone = new TestPhone(desk.Town.Teacher.Id, 1);
        await SendAsync(desk, phone.Request(phone.Tap()));
        using var ended = await desk.PostJsonAsync("/api/saku/sign-out", new { });
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);

        using var answer = await desk.PostJsonAsync(ReceiveClockEvents.Path, phone.Request(phone.Tap()));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(1, await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token)));
    }

    [Fact]
    public async Task A_tap_is_always_that_of_the_person_who_is_signed_in()
    {
        await using var desk = await People.DeskAsync();
        await desk.EnterAsync(SmallTown.TeacherNip);
        using var stranger = new TestPhone(EmployeeId.New(), 1);

        await SendAsync(desk, stranger.Request(stranger.Tap()));

        var stored = await desk.ReadAsync(db => db.ReceivedTaps.SingleAsync(Token));
        Assert.Equal(desk.Town.Teacher.Id, stored.EmployeeId);
    }

    [Fact]
    public async Task Taps_of_whoever_used_the_phone_before_are_turned_away_unread_and_nothing_is_taken()
    {
        await using var desk = await People.DeskAsync();
        await desk.EnterAsync(SmallTown.TeacherNip);
        using var before = new TestPhone(EmployeeId.New(), 1);

        using var answer = await desk.PostJsonAsync(
            ReceiveClockEvents.Path,
            before.Request(before.Tap()),
            (ReceiveClockEvents.PersonHeader, $"{before.Person.Value}")
        );

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(0, await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token)));
    }

    [Fact]
    public async Task Taps_that_name_the_person_who_is_signed_in_are_taken()
    {
        await using var desk = await People.DeskAsync();
        await desk.EnterAsync(SmallTown.TeacherNip);
        using var phone = new TestPhone(desk.Town.Teacher.Id, 1);

        using var answer = await desk.PostJsonAsync(
            ReceiveClockEvents.Path,
            phone.Request(phone.Tap()),
            (ReceiveClockEvents.PersonHeader, $"{phone.Person.Value}")
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Who_owes_a_second_factor_at_the_desk_clocks_in_without_it()
    {
        await using var desk = await People.DeskAsync();
        await desk.EnterAsync(desk.Town.Officer.Number);
        var me = await MeAsync(desk);
        using var phone = new TestPhone(new(me.Me.Id), me.ServerTime);

        Assert.Equal("received", (await SendAsync(desk, phone.Request(phone.Tap()))).Receipts.Single().Status);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_in_words_and_nothing_is_taken()
    {
        await using var desk = await People.DeskAsync();
        await desk.EnterAsync(SmallTown.TeacherNip);
        using var phone = new TestPhone(EmployeeId.New(), 1);

        using var answer = await desk.PostJsonAsync(
            ReceiveClockEvents.Path,
            phone.Request(phone.Tap(), phone.Tap().With("|in|", "|?|"))
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Ketukan ke-2: intent tidak terbaca.", await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(0, await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token)));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.UnsupportedMediaType)]
    [InlineData(false, HttpStatusCode.Unauthorized)]
    public async Task What_is_no_json_is_told_so_and_a_stranger_only_that_he_is_one(
        bool isSignedIn,
        HttpStatusCode told
    )
    {
        await using var desk = await People.DeskAsync();
        if (isSignedIn)
        {
            await desk.EnterAsync(SmallTown.TeacherNip);
        }

        using var answer = await desk.PostTextAsync(ReceiveClockEvents.Path, "{}");

        Assert.Equal(told, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_body_larger_than_the_contract_allows_is_turned_away()
    {
        await using var desk = await People.DeskAsync();
        await desk.EnterAsync(SmallTown.TeacherNip);

        using var answer = await desk.PostJsonAsync(
            ReceiveClockEvents.Path,
            new string('a', ReceiveClockEvents.BodyBytesMax)
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("256 KiB", await answer.Content.ReadAsStringAsync(Token));
    }

    private static async Task<SakuMe> MeAsync(RunningDesk desk)
    {
        using var answer = await desk.GetAsync(OpenSaku.Path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<SakuMe>(Token))!;
    }

    private static async Task<TapsResponse> SendAsync(RunningDesk desk, TapsRequest request)
    {
        using var answer = await desk.PostJsonAsync(ReceiveClockEvents.Path, request);
        Assert.Equal("", answer.IsSuccessStatusCode ? "" : await answer.Content.ReadAsStringAsync(Token));
        return (await answer.Content.ReadFromJsonAsync<TapsResponse>(JsonSerializerOptions.Web, Token))!;
    }

    private static Task<T> WaitForAsync<T>(Func<IQueryable<T>> rows)
        where T : class => Patience.FindAsync(() => rows().FirstOrDefaultAsync(Token));
}
