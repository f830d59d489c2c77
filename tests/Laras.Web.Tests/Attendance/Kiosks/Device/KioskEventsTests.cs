using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Attendance;
using Laras.Web.Attendance.Judging;
using Laras.Web.Attendance.Kiosks;
using Laras.Web.Attendance.Kiosks.Desk;
using Laras.Web.Attendance.Kiosks.Device;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Tests.Attendance.Kiosks.Desk;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Attendance.Kiosks.Device;

/// <summary>Cards that were held to a kiosk, on their way into the ledger.</summary>
public sealed class KioskEventsTests
{
    private const string Secret = "ABCDEFGHJKMNPQRS";
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now(RunningDesk desk) => desk.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    private static async Task GiveCardAsync(
        RunningDesk desk,
        Employee employee,
        string secret = Secret,
        DateTimeOffset? until = null
    )
    {
        await using var db = desk.Services.GetRequiredService<DataStore>().Open();
        db.EmployeeCards.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = employee.Id,
                CardHash = CodeSigns.HashOf(secret),
                BatchId = Guid.CreateVersion7(),
                MadeById = desk.Town.Operator.Id,
                MadeBy = desk.Town.Operator.Name,
                MadeAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
                EndedAtUtc = until?.UtcDateTime,
            }
        );
        await db.SaveChangesAsync(Token);
    }

    private static async Task<string[]> SendAsync(
        RunningDesk desk,
        TestKiosk kiosk,
        params ReceiveKioskEvents.Event[] events
    )
    {
        using var answer = await desk.PostJsonAsync(
            "/api/kiosk-events",
            new ReceiveKioskEvents.Request(kiosk.State.Kiosk, events)
        );
        return answer.IsSuccessStatusCode
            ?
            [
                .. (await answer.Content.ReadFromJsonAsync<ReceiveKioskEvents.Response>(Token))!.Receipts.Select(
                    receipt => receipt.Status
                ),
            ]
            : [$"{(int)answer.StatusCode}"];
    }

    /// <summary>The judge follows the ledger by itself, within seconds.</summary>
    private static async Task<TapJudgement> JudgedAsync(RunningDesk desk)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await desk.ReadAsync(db => db.TapJudgements.FirstOrDefaultAsync(Token)) is { } judgement)
            {
                return judgement;
            }

            await Task.Delay(100, Token);
        }

        throw new TimeoutException("Nobody judged the tap.");
    }

    private static async Task<HttpResponseMessage> SendPhotoAsync(RunningDesk desk, Guid tap, byte[] jpeg)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/kiosk-photos/{tap}");
        request.Content = new ByteArrayContent(jpeg);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return await desk.SendAsync(request);
    }

    [Fact]
    public async Task A_card_held_to_the_kiosk_is_stored_once_for_its_owner_and_with_the_intent_of_the_button()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await GiveCardAsync(desk, desk.Town.Teacher);
        var came = kiosk.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.In, Now(desk));
        var left = kiosk.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.Out, Now(desk), sequence: 1);

        Assert.Equal(["received", "received"], await SendAsync(desk, kiosk, came, left));
        Assert.Equal(["known", "known"], await SendAsync(desk, kiosk, came, left));

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
        await GiveCardAsync(desk, desk.Town.Teacher);
        await SendAsync(desk, kiosk, kiosk.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.In, Now(desk), Jpeg));

        var judgement = await JudgedAsync(desk);

        Assert.Equal(Core.Attendance.Judging.Standing.Fine, judgement.Standing);
        Assert.Contains("kartu_di_kios", judgement.Verdicts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_says_who_came_and_not_the_kiosk()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await GiveCardAsync(desk, desk.Town.Teacher);

        await SendAsync(desk, kiosk, kiosk.CardShown(Guid.Empty, Secret, Intent.In, Now(desk)));
        await SendAsync(desk, kiosk, kiosk.CardShown(desk.Town.Head.Id.Value, Secret, Intent.In, Now(desk)));

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
        var shown = kiosk.CardShown(Guid.Empty, Secret, Intent.In, Now(desk));

        Assert.Equal(["aside"], await SendAsync(desk, kiosk, shown));
        Assert.Equal(["aside"], await SendAsync(desk, kiosk, shown));

        var kept = await desk.ReadAsync(db => db.UnsettledKioskTaps.SingleAsync(Token));
        Assert.Equal(ReceiveKioskEvents.UnknownCard, kept.Why);
        Assert.Equal(0, await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token)));
    }

    [Theory]
    [InlineData(0, "aside")]
    [InlineData(1, "received")]
    public async Task A_card_that_was_replaced_counts_for_the_time_before_however_late_the_kiosk_sends(
        int millisecondsLater,
        string status
    )
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        var read = DateTimeOffset.FromUnixTimeMilliseconds(Now(desk).ToUnixTimeMilliseconds());
        await GiveCardAsync(desk, desk.Town.Teacher, until: read.AddMilliseconds(millisecondsLater));

        Assert.Equal([status], await SendAsync(desk, kiosk, kiosk.CardShown(Guid.Empty, Secret, Intent.In, read)));
    }

    [Theory]
    [InlineData(0, false, "aside")]
    [InlineData(1, false, "received")]
    [InlineData(1, true, "aside")]
    public async Task A_tablet_that_was_replaced_is_believed_in_what_it_recorded_before_and_a_revoked_one_is_not(
        int millisecondsLater,
        bool isRevoked,
        string status
    )
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await GiveCardAsync(desk, desk.Town.Teacher);
        var read = DateTimeOffset.FromUnixTimeMilliseconds(Now(desk).ToUnixTimeMilliseconds());
        var ended = read.AddMilliseconds(millisecondsLater).UtcDateTime;
        await using (var db = desk.Services.GetRequiredService<DataStore>().Open())
        {
            (await db.KioskPairings.SingleAsync(Token)).EndedAtUtc = ended;
            (await db.Kiosks.SingleAsync(Token)).RevokedAtUtc = isRevoked ? ended : null;
            await db.SaveChangesAsync(Token);
        }

        Assert.Equal([status], await SendAsync(desk, kiosk, kiosk.CardShown(Guid.Empty, Secret, Intent.In, read)));
    }

    [Fact]
    public async Task What_a_revoked_kiosk_still_held_is_kept_aside_and_counts_for_nobody()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await GiveCardAsync(desk, desk.Town.Teacher);
        var shown = kiosk.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.In, Now(desk));
        using var revoked = await KioskDesk.PressAsync(desk, kiosk, "cabut");

        Assert.Equal(["aside"], await SendAsync(desk, kiosk, shown));
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
        await GiveCardAsync(desk, desk.Town.Teacher);
        await SendAsync(desk, old, old.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.In, Now(desk)));
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
        var left = fresh.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.Out, Now(desk));
        Assert.Equal(["received"], await SendAsync(desk, fresh, left));
        var late = old.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.Out, Now(desk), sequence: 1);
        Assert.Equal(["aside"], await SendAsync(desk, old, late));
        using var contact = await old.ContactAsync(desk, Now(desk));
        Assert.Equal(HttpStatusCode.Forbidden, contact.StatusCode);
    }

    [Fact]
    public async Task What_another_key_signed_or_somebody_changed_on_the_way_is_not_taken()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await GiveCardAsync(desk, desk.Town.Teacher);
        var shown = kiosk.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.Out, Now(desk));

        Assert.Equal(["403"], await SendAsync(desk, kiosk, shown with { Intent = "in" }));
        Assert.Equal(["403"], await SendAsync(desk, kiosk, shown with { TapAt = shown.TapAt - 1 }));
        Assert.Equal(["422"], await SendAsync(desk, kiosk, shown with { Run = "a\nb" }));
        Assert.Equal(["422"], await SendAsync(desk, kiosk, shown with { Intent = "masuk" }));
        Assert.Equal(0, await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token)));
    }

    [Fact]
    public async Task A_photo_is_taken_only_when_its_hash_was_signed()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await GiveCardAsync(desk, desk.Town.Teacher);
        var shown = kiosk.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.In, Now(desk), Jpeg);

        using var early = await SendPhotoAsync(desk, shown.Id, Jpeg);
        await SendAsync(desk, kiosk, shown);
        using var other = await SendPhotoAsync(desk, shown.Id, [.. Jpeg, 4]);
        using var taken = await SendPhotoAsync(desk, shown.Id, Jpeg);
        using var again = await SendPhotoAsync(desk, shown.Id, Jpeg);
        using var large = await SendPhotoAsync(desk, shown.Id, new byte[KioskPhoto.BytesMax + 1]);

        Assert.Equal(
            [
                HttpStatusCode.Forbidden,
                HttpStatusCode.Forbidden,
                HttpStatusCode.NoContent,
                HttpStatusCode.NoContent,
                HttpStatusCode.UnprocessableEntity,
            ],
            [early.StatusCode, other.StatusCode, taken.StatusCode, again.StatusCode, large.StatusCode]
        );
        Assert.Equal(Jpeg, await desk.ReadAsync(db => db.KioskPhotos.Select(photo => photo.Jpeg).SingleAsync(Token)));
    }

    [Theory]
    [InlineData(29, 1)]
    [InlineData(31, 0)]
    public async Task A_photo_counts_its_thirty_days_from_the_card_and_not_from_its_arrival(int daysAgo, int kept)
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await GiveCardAsync(desk, desk.Town.Teacher);
        var then = Now(desk).AddDays(-daysAgo);
        var shown = kiosk.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.In, then, Jpeg);
        await SendAsync(desk, kiosk, shown);

        using var taken = await SendPhotoAsync(desk, shown.Id, Jpeg);

        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        Assert.Equal(kept, await desk.ReadAsync(db => db.KioskPhotos.CountAsync(Token)));
    }

    [Fact]
    public async Task A_list_with_nothing_in_it_is_answered_and_not_stumbled_over()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);

        Assert.Equal(["422"], await SendAsync(desk, kiosk, [null!]));
    }

    [Fact]
    public async Task The_operator_sees_the_photos_of_the_own_people_and_deletes_one_and_the_tap_stays()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await GiveCardAsync(desk, desk.Town.Teacher);
        var shown = kiosk.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.In, Now(desk), Jpeg);
        await SendAsync(desk, kiosk, shown);
        using var taken = await SendPhotoAsync(desk, shown.Id, Jpeg);
        var page = await desk.PageAsync(KioskPhotosPage.Path);

        using var deleted = await desk.SendAsync(page.QuerySelector<IHtmlFormElement>("article form")!);

        Assert.Equal($"/meja/kios/foto/{shown.Id}", page.QuerySelector("article img")!.GetAttribute("src"));
        Assert.Equal(desk.Town.Teacher.Name, page.QuerySelector("article h2")!.TextContent);
        Assert.Equal(0, await desk.ReadAsync(db => db.KioskPhotos.CountAsync(Token)));
        Assert.Equal(1, await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token)));
        Assert.Equal(
            desk.Town.Teacher.Id,
            await desk.ReadAsync(db =>
                db.JournalEntries.Where(row => row.Kind == "hapus-foto-kios")
                    .Select(row => row.SubjectId)
                    .SingleAsync(Token)
            )
        );
        Assert.Empty((await desk.PageAsync(KioskPhotosPage.Path)).QuerySelectorAll("article"));
    }

    /// <summary>The kiosk writes one event for a card that is held to it twice; two kiosks at two doors write two.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(20)]
    public async Task A_card_held_to_two_doors_within_seconds_is_one_coming(int seconds)
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await GiveCardAsync(desk, desk.Town.Teacher);
        var at = Now(desk).AddMinutes(-5);
        var first = kiosk.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.In, at);
        var second = kiosk.CardShown(
            desk.Town.Teacher.Id.Value,
            Secret,
            Intent.In,
            at.AddSeconds(seconds),
            sequence: 1
        );
        await SendAsync(desk, kiosk, first, second);
        for (
            var tries = 0;
            tries < 100
                && await desk.ReadAsync(db => db.ClockEvents.CountAsync(tap => tap.Channel == Channel.Kiosk, Token))
                    < 2;
            tries++
        )
        {
            await Task.Delay(100, Token);
        }

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

    [Fact]
    public async Task A_photo_is_shown_to_who_may_look_at_its_owner_and_to_nobody_else()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await GiveCardAsync(desk, desk.Town.Teacher);
        var shown = kiosk.CardShown(desk.Town.Teacher.Id.Value, Secret, Intent.In, Now(desk), Jpeg);
        await SendAsync(desk, kiosk, shown);
        using var taken = await SendPhotoAsync(desk, shown.Id, Jpeg);
        var path = $"/meja/kios/foto/{shown.Id}";
        await using var teacher = desk.AnotherBrowser();
        using var teacherSeated = await teacher.SignInAsync("Nurhayati");
        await using var organiser = desk.AnotherBrowser();
        using var organiserSeated = await organiser.SignInAsync("Lina Marwah");
        await using var stranger = desk.AnotherBrowser();

        using var byOperator = await desk.GetAsync(path);
        using var byOwner = await teacher.GetAsync(path);
        using var byOther = await organiser.GetAsync(path);
        using var byStranger = await stranger.GetAsync(path);

        Assert.Equal("image/jpeg", byOperator.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, byOwner.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, byOther.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, byStranger.StatusCode);
    }
}
