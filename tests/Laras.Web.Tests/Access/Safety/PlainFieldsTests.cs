using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Core.Attendance;
using Laras.Web.Attendance.Kiosks.Desk;
using Laras.Web.Tests.Attendance.Kiosks.Desk;
using Laras.Web.Tests.Attendance.Kiosks.Device;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access.Safety;

/// <summary>The sign NUL, which one of the two databases cannot keep, comes in by no way.</summary>
public sealed class PlainFieldsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_of_many_parts_is_kept_without_the_sign_NUL_and_another_form_with_it_is_refused()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        var shown = kiosk.CardShown(Guid.Empty, KioskCards.Secret, Intent.In, KioskCards.Now(desk));
        Assert.Equal(["aside"], await KioskCards.SendAsync(desk, kiosk, shown));
        var form = KioskDesk.FormWith(await desk.PageAsync(UnsettledPage.Path), "[name=jawaban]");

        using var refused = await desk.SendAsync(form, ("jawaban", "bukan-pegawai"), ("catatan", "Kartu\0"));
        Assert.Equal(0, await desk.ReadAsync(db => db.UnsettledAnswers.CountAsync(Token)));
        using var taken = await SendPartsAsync(
            desk,
            form,
            ("jawaban", "bukan\0-pegawai"),
            ("catatan", "Kartu\0 perpus")
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal($"{UnsettledPage.Path}?jawab=ya", taken.Headers.Location?.OriginalString);
        Assert.Equal(
            "Kartu perpus",
            await desk.ReadAsync(db => db.UnsettledAnswers.Select(row => row.Note).SingleAsync(Token))
        );
    }

    private static async Task<HttpResponseMessage> SendPartsAsync(
        RunningDesk desk,
        IHtmlFormElement form,
        params (string Name, string Value)[] filled
    )
    {
        using var body = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            body.Add(new StringContent(input.Value), input.Name ?? "");
        }

        foreach (var (name, value) in filled)
        {
            body.Add(new StringContent(value), name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = body };
        return await desk.SendAsync(request);
    }

    [Fact]
    public async Task The_address_of_a_page_is_read_without_the_sign_NUL()
    {
        await using var desk = await KioskDesk.OpenAsync();

        var page = await desk.PageAsync("/meja/pegawai?q=Nurha%00yati");

        Assert.Contains(desk.Town.Teacher.Name, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', page.DocumentElement.OuterHtml);
    }
}
