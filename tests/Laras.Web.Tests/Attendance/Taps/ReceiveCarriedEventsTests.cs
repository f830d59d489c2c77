using System.Net;
using System.Net.Http.Json;
using Laras.Core;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Attendance.Taps;
using Laras.Web.Attendance.Taps.Wire;
using Laras.Web.Tests.Access.Accounts;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps;

public sealed class ReceiveCarriedEventsTests
{
    private const long Morning = 1_777_847_041_123;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_colleague_carries_is_the_tap_of_whose_key_signed_it()
    {
        await using var desk = await People.DeskAsync();
        using var phone = await BoundAsync(desk, desk.Town.Head.Id);
        var tap = phone.Tap();
        await desk.EnterAsync(SmallTown.TeacherNip);

        var answer = await CarryAsync(desk, phone.Request(tap));

        Assert.Equal("received", answer.Receipts.Single().Status);
        var stored = await desk.ReadAsync(db => db.ReceivedTaps.SingleAsync(Token));
        Assert.Equal(desk.Town.Head.Id, stored.EmployeeId);
        Assert.Equal(tap.Id, stored.Id);
    }

    [Fact]
    public async Task The_authors_own_phone_gets_the_receipt_of_what_was_carried_when_it_sends_the_same()
    {
        await using var desk = await People.DeskAsync();
        using var phone = await BoundAsync(desk, desk.Town.Head.Id);
        var tap = phone.Tap();
        await desk.EnterAsync(SmallTown.TeacherNip);
        await CarryAsync(desk, phone.Request(tap));
        var author = desk.AnotherBrowser();
        await author.EnterAsync(SmallTown.HeadNip);

        using var sent = await author.PostJsonAsync(ReceiveClockEvents.Path, phone.Request(tap));
        var answer = await sent.Content.ReadFromJsonAsync<TapsResponse>(Token);

        Assert.Equal("known", answer!.Receipts.Single().Status);
        Assert.Equal(1, await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token)));
    }

    [Fact]
    public async Task A_carrier_who_changes_a_letter_carries_nothing()
    {
        await using var desk = await People.DeskAsync();
        using var phone = await BoundAsync(desk, desk.Town.Head.Id);
        var (good, changed) = (phone.Tap(), phone.Tap());
        await desk.EnterAsync(SmallTown.TeacherNip);

        var answer = await CarryAsync(desk, phone.Request(changed.With($"|{Morning}|", $"|{Morning - 60_000}|"), good));

        Assert.Equal(["unknown", "received"], answer.Receipts.Select(receipt => receipt.Status));
        Assert.Equal(good.Id, await desk.ReadAsync(db => db.ReceivedTaps.Select(row => row.Id).SingleAsync(Token)));
    }

    [Fact]
    public async Task A_phone_that_is_not_known_speaks_for_nobody()
    {
        await using var desk = await People.DeskAsync();
        using var phone = new TestPhone(desk.Town.Head.Id, Morning);
        await desk.EnterAsync(SmallTown.TeacherNip);

        var tap = phone.Tap();
        var request = phone.Request(tap) with { Additions = [phone.Addition(tap.Id)] };
        var answer = await CarryAsync(desk, request);

        Assert.Equal("unknown", answer.Receipts.Single().Status);
        Assert.Equal("unknown", answer.Additions!.Single().Status);
        Assert.Equal(0, await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token)));
    }

    [Fact]
    public async Task What_a_broken_phone_had_signed_is_carried_in_although_its_owner_released_it_meanwhile()
    {
        await using var desk = await People.DeskAsync();
        using var phone = await BoundAsync(desk, desk.Town.Head.Id, ended: true);
        await desk.EnterAsync(SmallTown.TeacherNip);

        var answer = await CarryAsync(desk, phone.Request(phone.Tap()));

        Assert.Equal("received", answer.Receipts.Single().Status);
        var stored = await desk.ReadAsync(db => db.ReceivedTaps.SingleAsync(Token));
        Assert.Equal(desk.Town.Head.Id, stored.EmployeeId);
    }

    [Fact]
    public async Task Who_carries_must_be_somebody()
    {
        await using var desk = await People.DeskAsync();
        using var phone = await BoundAsync(desk, desk.Town.Head.Id);

        using var answer = await desk.PostJsonAsync(ReceiveCarriedEvents.Path, phone.Request(phone.Tap()));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static async Task<TestPhone> BoundAsync(RunningDesk desk, EmployeeId person, bool ended = false)
    {
        var phone = new TestPhone(person, Morning);
        await desk.ReadAsync(db =>
        {
            db.BoundDevices.Add(
                new BoundDevice
                {
                    Id = phone.Device,
                    EmployeeId = person,
                    KeyHash = DeviceProofs.KeyHashOf(phone.PublicKey),
                    PublicKey = phone.PublicKey,
                    Name = "HP",
                    BoundAtUtc = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                    EndedAtUtc = ended ? new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc) : null,
                }
            );
            return db.SaveChangesAsync(Token);
        });
        return phone;
    }

    private static async Task<TapsResponse> CarryAsync(RunningDesk desk, TapsRequest request)
    {
        using var answer = await desk.PostJsonAsync(ReceiveCarriedEvents.Path, request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<TapsResponse>(Token))!;
    }
}
