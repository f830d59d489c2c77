using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Core.Attendance;
using Laras.Web.Attendance.Kiosks;
using Laras.Web.Attendance.Kiosks.Desk;
using Laras.Web.Employees;
using Laras.Web.Tests.Attendance.Kiosks.Desk;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Kiosks.Device;

/// <summary>The photos that are taken when a card is held to a kiosk: kept for thirty days, shown to few.</summary>
public sealed class KioskPhotosTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<HttpResponseMessage> SendPhotoAsync(RunningDesk desk, Guid tap, byte[] jpeg)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/kiosk-photos/{tap}");
        request.Content = new ByteArrayContent(jpeg);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return await desk.SendAsync(request);
    }

    [Fact]
    public async Task A_photo_is_taken_only_when_its_hash_was_signed()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);
        var shown = kiosk.CardShown(
            desk.Town.Teacher.Id.Value,
            KioskCards.Secret,
            Intent.In,
            KioskCards.Now(desk),
            Jpeg
        );

        using var early = await SendPhotoAsync(desk, shown.Id, Jpeg);
        await KioskCards.SendAsync(desk, kiosk, shown);
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
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);
        var then = KioskCards.Now(desk).AddDays(-daysAgo);
        var shown = kiosk.CardShown(desk.Town.Teacher.Id.Value, KioskCards.Secret, Intent.In, then, Jpeg);
        await KioskCards.SendAsync(desk, kiosk, shown);

        using var taken = await SendPhotoAsync(desk, shown.Id, Jpeg);

        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        Assert.Equal(kept, await desk.ReadAsync(db => db.KioskPhotos.CountAsync(Token)));
    }

    [Fact]
    public async Task The_operator_sees_the_photos_of_the_own_people_and_deletes_one_and_the_tap_stays()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);
        var shown = kiosk.CardShown(
            desk.Town.Teacher.Id.Value,
            KioskCards.Secret,
            Intent.In,
            KioskCards.Now(desk),
            Jpeg
        );
        await KioskCards.SendAsync(desk, kiosk, shown);
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

    [Fact]
    public async Task Whoever_looks_at_a_photo_is_told_to_its_owner_who_looks_without_a_note()
    {
        await using var desk = await KioskDesk.OpenAsync();
        var tap = await ShownAsync(desk, desk.Town.Teacher);
        await using var teacher = desk.AnotherBrowser();
        using var seated = await teacher.SignInAsync("Nurhayati");

        using var byOperator = await desk.GetAsync($"{KioskPhotosPage.Path}/{tap}");
        using var byOwner = await teacher.GetAsync($"{KioskPhotosPage.Path}/{tap}");
        using var nothing = await desk.GetAsync($"{KioskPhotosPage.Path}/{Guid.CreateVersion7()}");
        await desk.StopAsync();

        var view = Assert.Single(await desk.ReadAsync(db => db.RecordViews.ToListAsync(Token)));
        Assert.Equal(
            (desk.Town.Teacher.Id, desk.Town.Operator.Name, "melihat foto ketukan di kios"),
            (view.SubjectId, view.Viewer, view.Page)
        );
    }

    [Fact]
    public async Task Nobody_deletes_the_photo_that_shows_himself_but_he_may_see_it()
    {
        await using var desk = await KioskDesk.OpenAsync();
        var tap = await ShownAsync(desk, desk.Town.Operator);

        var page = await desk.PageAsync(KioskPhotosPage.Path);
        var form = KioskDesk.FormWith(await desk.PageAsync(KiosksPage.Path), "[name=nama]");
        form.SetAttribute("action", $"{KioskPhotosPage.Path}/{tap}/hapus");
        using var deleted = await desk.SendAsync(form);
        using var seen = await desk.GetAsync($"{KioskPhotosPage.Path}/{tap}");

        Assert.Single(page.QuerySelectorAll("article"));
        Assert.Empty(page.QuerySelectorAll("article form"));
        Assert.Equal($"{KioskPhotosPage.Path}?foto=sendiri", deleted.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Equal(1, await desk.ReadAsync(db => db.KioskPhotos.CountAsync(Token)));
        Assert.False(
            await desk.ReadAsync(db => db.JournalEntries.AnyAsync(row => row.Kind == "hapus-foto-kios", Token))
        );
    }

    [Theory]
    [InlineData("Waode Hasna Kamaru", false)]
    [InlineData(KioskDesk.SchoolOperator, true)]
    public async Task The_page_of_the_photos_leads_only_where_its_reader_may_go(string reader, bool toKiosks)
    {
        await using var desk = await KioskDesk.OpenAsync();
        await using var other = desk.AnotherBrowser();
        using var seated = await other.SignInAsync(reader);

        var page = await other.PageAsync(KioskPhotosPage.Path);
        var links = page.QuerySelectorAll<IHtmlAnchorElement>("nav.jejak a, .jejak a, main a")
            .Select(link => link.GetAttribute("href")!)
            .Where(link => link.StartsWith("/meja", StringComparison.Ordinal))
            .ToList();

        Assert.NotNull(page.QuerySelector("[aria-current=page]"));
        Assert.Equal(toKiosks, links.Contains(KiosksPage.Path));
        foreach (var link in links)
        {
            using var answer = await other.GetAsync(link);
            Assert.NotEqual(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <summary>The photo of a person who held a card to the kiosk of the school; the number of its tap.</summary>
    private static async Task<Guid> ShownAsync(RunningDesk desk, Employee person)
    {
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, person);
        var shown = kiosk.CardShown(person.Id.Value, KioskCards.Secret, Intent.In, KioskCards.Now(desk), Jpeg);
        await KioskCards.SendAsync(desk, kiosk, shown);
        using var taken = await SendPhotoAsync(desk, shown.Id, Jpeg);
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        return shown.Id;
    }

    [Fact]
    public async Task A_photo_is_shown_to_who_may_look_at_its_owner_and_to_nobody_else()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);
        var shown = kiosk.CardShown(
            desk.Town.Teacher.Id.Value,
            KioskCards.Secret,
            Intent.In,
            KioskCards.Now(desk),
            Jpeg
        );
        await KioskCards.SendAsync(desk, kiosk, shown);
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
