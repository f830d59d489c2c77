using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Attendance;
using Laras.Web.Attendance.Judging;
using Laras.Web.Attendance.Kiosks.Desk;
using Laras.Web.Attendance.Kiosks.Device;
using Laras.Web.Tests.Attendance.Kiosks.Desk;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Attendance.Kiosks.Device;

/// <summary>Cards that were held to a kiosk, on their way into the ledger.</summary>
public sealed class KioskEventsTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The judge follows the ledger by itself.</summary>
    private static Task<TapJudgement> JudgedAsync(RunningDesk desk) =>
        Patience.FindAsync(() => desk.ReadAsync(db => db.TapJudgements.FirstOrDefaultAsync(Token)));

    [Fact]
    public async Task A_card_held_to_the_kiosk_is_stored_once_for_its_owner_and_with_the_intent_of_the_button()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);
        var came = kiosk.CardShown(desk.Town.Teacher.Id.Value, KioskCards.Secret, Intent.In, KioskCards.Now(desk));
        var left = kiosk.CardShown(
            desk.Town.Teacher.Id.Value,
            KioskCards.Secret,
            Intent.Out,
            KioskCards.Now(desk),
            sequence: 1
        );

        Assert.Equal(["received", "received"], await KioskCards.SendAsync(desk, kiosk, came, left));
        Assert.Equal(["known", "known"], await KioskCards.SendAsync(desk, kiosk, came, left));

        var taps = await desk.ReadAsync(db => db.ReceivedTaps.OrderBy(tap => tap.Place).ToListAsync(Token));
        Assert.Equal([Intent.In, Intent.Out], taps.Select(tap => tap.Intent));
        Assert.All(taps, tap => Assert.Equal(desk.Town.Teacher.Id, tap.EmployeeId));
        Assert.All(taps, tap => Assert.Equal((Channel.Kiosk, kiosk.State.Kiosk), (tap.Channel, tap.DeviceId)));
    }

    [Fact]
    public async Task A_card_held_to_the_kiosk_is_judged_by_the_key_of_the_kiosk_and_leaves_nothing_to_ask()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);
        await KioskCards.SendAsync(
            desk,
            kiosk,
            kiosk.CardShown(desk.Town.Teacher.Id.Value, KioskCards.Secret, Intent.In, KioskCards.Now(desk), Jpeg)
        );

        var judgement = await JudgedAsync(desk);

        Assert.Equal(Core.Attendance.Judging.Standing.Fine, judgement.Standing);
        Assert.Contains("kartu_di_kios", judgement.Verdicts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_says_who_came_and_not_the_kiosk()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);

        await KioskCards.SendAsync(
            desk,
            kiosk,
            kiosk.CardShown(Guid.Empty, KioskCards.Secret, Intent.In, KioskCards.Now(desk))
        );
        await KioskCards.SendAsync(
            desk,
            kiosk,
            kiosk.CardShown(desk.Town.Head.Id.Value, KioskCards.Secret, Intent.In, KioskCards.Now(desk))
        );

        Assert.Equal(
            [desk.Town.Teacher.Id],
            await desk.ReadAsync(db => db.ReceivedTaps.Select(tap => tap.EmployeeId).Distinct().ToListAsync(Token))
        );
    }

    [Fact]
    public async Task A_card_that_nobody_knows_is_kept_for_a_person_to_look_at()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        var shown = kiosk.CardShown(Guid.Empty, KioskCards.Secret, Intent.In, KioskCards.Now(desk));

        Assert.Equal(["aside"], await KioskCards.SendAsync(desk, kiosk, shown));
        Assert.Equal(["aside"], await KioskCards.SendAsync(desk, kiosk, shown));

        var kept = await desk.ReadAsync(db => db.UnsettledKioskTaps.SingleAsync(Token));
        Assert.Equal(ReceiveKioskEvents.UnknownCard, kept.Why);
        Assert.Equal(0, await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token)));
    }

    [Fact]
    public async Task What_a_revoked_kiosk_still_held_is_kept_aside_and_counts_for_nobody()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);
        var shown = kiosk.CardShown(desk.Town.Teacher.Id.Value, KioskCards.Secret, Intent.In, KioskCards.Now(desk));
        using var revoked = await KioskDesk.PressAsync(desk, kiosk, "cabut");

        Assert.Equal(["aside"], await KioskCards.SendAsync(desk, kiosk, shown));
        Assert.Equal(
            ReceiveKioskEvents.RevokedKiosk,
            await desk.ReadAsync(db => db.UnsettledKioskTaps.Select(tap => tap.Why).SingleAsync(Token))
        );
    }

    [Fact]
    public async Task Another_tablet_in_the_place_of_the_kiosk_is_another_device_and_the_old_one_is_set_aside()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var old = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);
        await KioskCards.SendAsync(
            desk,
            old,
            old.CardShown(desk.Town.Teacher.Id.Value, KioskCards.Secret, Intent.In, KioskCards.Now(desk))
        );
        var page = await desk.PageAsync(KiosksPage.Path);
        var again = page.QuerySelectorAll<IHtmlFormElement>("tbody form").First();
        using var answer = await desk.SendAsync(again);
        using var fresh = new TestKiosk();
        using var paired = await fresh.PairAsync(
            desk,
            (await RunningDesk.DocumentOf(answer)).QuerySelector(".kode-pasang .kode")!.TextContent
        );

        Assert.Equal(old.State.Number, fresh.State.Number);
        Assert.NotEqual(old.State.Kiosk, fresh.State.Kiosk);
        var left = fresh.CardShown(desk.Town.Teacher.Id.Value, KioskCards.Secret, Intent.Out, KioskCards.Now(desk));
        Assert.Equal(["received"], await KioskCards.SendAsync(desk, fresh, left));
        var late = old.CardShown(
            desk.Town.Teacher.Id.Value,
            KioskCards.Secret,
            Intent.Out,
            KioskCards.Now(desk),
            sequence: 1
        );
        Assert.Equal(["aside"], await KioskCards.SendAsync(desk, old, late));
        using var contact = await old.ContactAsync(desk, KioskCards.Now(desk));
        Assert.Equal(HttpStatusCode.Forbidden, contact.StatusCode);
    }

    [Fact]
    public async Task A_new_pairing_code_ends_the_tablet_at_once_and_what_it_recorded_before_still_counts()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var old = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);
        var teacher = desk.Town.Teacher.Id.Value;
        var before = old.CardShown(teacher, KioskCards.Secret, Intent.In, KioskCards.Now(desk).AddSeconds(-1));
        var shown = old.CodeAt(KioskCards.Now(desk));

        var code = await KioskDesk.PairAgainAsync(desk);

        var after = old.CardShown(teacher, KioskCards.Secret, Intent.Out, KioskCards.Now(desk), sequence: 1);
        Assert.Equal(["received", "aside"], await KioskCards.SendAsync(desk, old, before, after));
        Assert.IsType<CodeVerdict.Fresh>(await KioskCodesTests.JudgeAsync(desk, shown, KioskCards.Now(desk)));
        var tomorrow = KioskCards.Now(desk).AddDays(1);
        Assert.IsNotType<CodeVerdict.Fresh>(await KioskCodesTests.JudgeAsync(desk, old.CodeAt(tomorrow), tomorrow));
        var page = await desk.PageAsync(KiosksPage.Path);
        Assert.Contains("menunggu dipasang", page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            $"Membuat kode pasang baru untuk kios {old.State.Number}. Tablet sebelumnya tidak berlaku lagi sejak saat itu.",
            await desk.ReadAsync(db =>
                db.JournalEntries.Where(row => row.Kind == "pasang-ulang-kios")
                    .Select(row => row.Sentence)
                    .SingleAsync(Token)
            )
        );

        using var fresh = new TestKiosk();
        using var paired = await fresh.PairAsync(desk, code);
        Assert.Equal((old.State.Number, 2), (fresh.State.Number, fresh.State.KeyNumber));
        var now = KioskCards.Now(desk);
        Assert.IsType<CodeVerdict.Fresh>(await KioskCodesTests.JudgeAsync(desk, fresh.CodeAt(now), now));
    }

    [Fact]
    public async Task What_another_key_signed_or_somebody_changed_on_the_way_is_not_taken()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);
        var shown = kiosk.CardShown(desk.Town.Teacher.Id.Value, KioskCards.Secret, Intent.Out, KioskCards.Now(desk));

        Assert.Equal(["403"], await KioskCards.SendAsync(desk, kiosk, shown with { Intent = "in" }));
        Assert.Equal(["403"], await KioskCards.SendAsync(desk, kiosk, shown with { TapAt = shown.TapAt - 1 }));
        Assert.Equal(["422"], await KioskCards.SendAsync(desk, kiosk, shown with { Run = "a\nb" }));
        Assert.Equal(["422"], await KioskCards.SendAsync(desk, kiosk, shown with { Intent = "masuk" }));
        Assert.Equal(0, await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token)));
    }

    [Fact]
    public async Task A_list_with_nothing_in_it_is_answered_and_not_stumbled_over()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);

        Assert.Equal(["422"], await KioskCards.SendAsync(desk, kiosk, [null!]));
    }

    /// <summary>The kiosk writes one event for a card that is held to it twice; two kiosks at two doors write two.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(20)]
    public async Task A_card_held_to_two_doors_within_seconds_is_one_coming(int seconds)
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);
        var at = KioskCards.Now(desk).AddMinutes(-5);
        var first = kiosk.CardShown(desk.Town.Teacher.Id.Value, KioskCards.Secret, Intent.In, at);
        var second = kiosk.CardShown(
            desk.Town.Teacher.Id.Value,
            KioskCards.Secret,
            Intent.In,
            at.AddSeconds(seconds),
            sequence: 1
        );
        await KioskCards.SendAsync(desk, kiosk, first, second);
        await Patience.UntilAsync(async () =>
            await desk.ReadAsync(db => db.ClockEvents.CountAsync(tap => tap.Channel == Channel.Kiosk, Token)) == 2
        );

        var days = await desk.ReadAsync(db =>
            LoadWorkDays.ForAsync(
                db,
                [desk.Town.Teacher.Id],
                new(2026, 5),
                desk.Services.GetRequiredService<TimeProvider>(),
                Token
            )
        );
        var day = days[desk.Town.Teacher.Id].Single(one => one.Date == new DateOnly(2026, 5, 4));

        Assert.Equal([first.Id], day.Passages.Select(passage => passage.Counting.Id));
    }
}
