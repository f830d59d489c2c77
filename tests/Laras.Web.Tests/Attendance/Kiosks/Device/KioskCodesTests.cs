using System.Net;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Attendance.Kiosks;
using Laras.Web.Tests.Access.Accounts.BoundDevices;
using Laras.Web.Tests.Attendance.Kiosks.Desk;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Attendance.Kiosks.Device;

/// <summary>What a kiosk shows, and what the server later says about it.</summary>
public sealed class KioskCodesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now(RunningDesk desk) => desk.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    internal static Task<CodeVerdict> JudgeAsync(RunningDesk desk, OfficeCode code, DateTimeOffset read) =>
        desk.ReadAsync(async db =>
        {
            var known = await LoadKnownCodes.ForAsync(db, [code.ToText()], Token);
            var own = await OwnUnits.OfAsync(db, desk.Town.Teacher.Id, new(2026, 5, 4), Token);
            var at = read.ToUnixTimeMilliseconds();
            return known.Answer(new(code.ToText(), new(at, at), Guid.CreateVersion7(), own, new(2026, 5, 4)));
        });

    [Fact]
    public async Task A_code_shown_without_internet_is_accepted_weeks_later()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        var later = Now(desk).AddDays(20);

        var code = kiosk.CodeAt(later);

        Assert.IsType<CodeVerdict.Fresh>(await JudgeAsync(desk, code, later));
        Assert.IsType<CodeVerdict.Late>(await JudgeAsync(desk, code, later.AddMinutes(5)));
    }

    [Fact]
    public async Task A_clock_that_ran_wrong_while_it_was_alone_is_understood_after_the_next_contact()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        kiosk.Fast = 120_000;
        var shown = Now(desk);
        var code = kiosk.CodeAt(shown);
        Assert.IsType<CodeVerdict.Ahead>(await JudgeAsync(desk, code, shown));

        using var contact = await kiosk.ContactAsync(desk, Now(desk));

        Assert.Equal(HttpStatusCode.OK, contact.StatusCode);
        Assert.IsType<CodeVerdict.Fresh>(await JudgeAsync(desk, code, shown));
        Assert.Equal(3, await desk.ReadAsync(db => db.Kiosks.Select(row => row.Unsent).SingleAsync(Token)));
    }

    [Fact]
    public async Task A_rotated_key_goes_on_until_the_kiosk_has_taken_the_new_one()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        using var pressed = await KioskDesk.PressAsync(desk, kiosk, "putar");
        using var twice = await KioskDesk.PressAsync(desk, kiosk, "putar");
        var before = kiosk.CodeAt(Now(desk));
        Assert.IsType<CodeVerdict.Fresh>(await JudgeAsync(desk, before, Now(desk)));

        using var first = await kiosk.ContactAsync(desk, Now(desk));
        var after = kiosk.CodeAt(Now(desk));
        using var second = await kiosk.ContactAsync(desk, Now(desk));

        Assert.Equal(2, kiosk.State.KeyNumber);
        Assert.NotEqual(before.Signs, after.Signs);
        Assert.IsType<CodeVerdict.Fresh>(await JudgeAsync(desk, after, Now(desk)));
        var keys = await desk.ReadAsync(db => db.KioskKeys.OrderBy(row => row.Number).ToListAsync(Token));
        Assert.Equal([true, false], keys.Select(key => key.UntilSlot is not null));
    }

    [Fact]
    public async Task What_a_revoked_kiosk_shows_counts_for_nothing_and_it_is_told_what_to_do()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        var shown = kiosk.CodeAt(Now(desk));
        using var revoked = await KioskDesk.PressAsync(desk, kiosk, "cabut");

        var tomorrow = Now(desk).AddDays(1);
        using var contact = await kiosk.ContactAsync(desk, Now(desk));

        Assert.IsType<CodeVerdict.Unknown>(await JudgeAsync(desk, kiosk.CodeAt(tomorrow), tomorrow));
        Assert.IsType<CodeVerdict.Fresh>(await JudgeAsync(desk, shown, Now(desk)));
        Assert.Equal(HttpStatusCode.Forbidden, contact.StatusCode);
        Assert.Contains(
            "Yang tersimpan di kios tetap aman",
            await contact.Content.ReadAsStringAsync(Token),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_contact_cannot_be_played_again_nor_signed_by_another()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        var challenge = await TestDevice.ChallengeAsync(desk);

        using var first = await kiosk.ContactAsync(desk, Now(desk), challenge);
        using var again = await kiosk.ContactAsync(desk, Now(desk), challenge);
        using var foreign = await desk.PostJsonAsync(
            "/api/kiosks/contact",
            new
            {
                kiosk = kiosk.State.Kiosk,
                challenge,
                signature = new string('A', 86),
            }
        );

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [Fact]
    public async Task A_contact_that_claims_what_no_clock_shows_is_not_written_down()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        var now = Now(desk);
        kiosk.Fast = long.MaxValue - now.ToUnixTimeMilliseconds();

        using var contact = await kiosk.ContactAsync(desk, now);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, contact.StatusCode);
        Assert.DoesNotContain(
            await desk.ReadAsync(db => db.KioskContacts.Select(row => row.KioskTime).ToListAsync(Token)),
            clock => clock == long.MaxValue
        );
    }

    [Fact]
    public async Task The_phone_learns_which_screens_are_its_own()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await using var leader = desk.AnotherBrowser();
        using var seated = await leader.SignInAsync("Rusdi Amran");

        var own = await (await desk.GetAsync("/api/saku/kiosks")).Content.ReadAsStringAsync(Token);
        var other = await (await leader.GetAsync("/api/saku/kiosks")).Content.ReadAsStringAsync(Token);

        Assert.Equal($$"""[{"number":"{{kiosk.State.Number}}","office":"SDN 2 Tanjung Laras","isOwn":true}]""", own);
        Assert.Contains("\"isOwn\":false", other, StringComparison.Ordinal);
    }
}
