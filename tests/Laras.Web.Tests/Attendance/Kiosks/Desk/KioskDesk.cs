using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Attendance.Kiosks.Desk;
using Laras.Web.Tests.Attendance.Kiosks.Device;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Kiosks.Desk;

/// <summary>The steps of an operator's hands on the page of the kiosks.</summary>
internal static class KioskDesk
{
    public const string SchoolCode = "DIKBUD.SDN02TL";
    public const string SchoolOperator = "Fathimah Wijaya";

    /// <summary>A running town in which the operator of the school sits at the desk.</summary>
    public static async Task<RunningDesk> OpenAsync()
    {
        var desk = await RunningDesk.StartAsync();
        using var seated = await desk.SignInAsync(SchoolOperator);
        return desk;
    }

    /// <summary>Registers a kiosk and returns the code that is read out.</summary>
    public static async Task<string> RegisterAsync(RunningDesk desk, string unit = SchoolCode)
    {
        var page = await desk.PageAsync(KiosksPage.Path);
        var form = FormWith(page, "[name=nama]");
        using var answer = await desk.SendAsync(form, ("unit", unit), ("nama", "Pintu depan"));
        return (await RunningDesk.DocumentOf(answer)).QuerySelector(".kode-pasang .kode")?.TextContent ?? "";
    }

    /// <summary>A kiosk of the school that is registered and paired.</summary>
    public static async Task<TestKiosk> StandingAsync(RunningDesk desk)
    {
        var kiosk = new TestKiosk();
        using var paired = await kiosk.PairAsync(desk, await RegisterAsync(desk));
        paired.EnsureSuccessStatusCode();
        return kiosk;
    }

    /// <summary>Lets the first kiosk of the list be paired anew and returns the code that is read out.</summary>
    public static async Task<string> PairAgainAsync(RunningDesk desk)
    {
        var page = await desk.PageAsync(KiosksPage.Path);
        var again = page.QuerySelectorAll<IHtmlFormElement>("tbody form")
            .First(form => form.QuerySelector("button")!.TextContent == "Pasang ulang");
        using var answer = await desk.SendAsync(again);
        return (await RunningDesk.DocumentOf(answer)).QuerySelector(".kode-pasang .kode")!.TextContent;
    }

    public static IHtmlFormElement FormWith(IDocument page, string selector) =>
        page.QuerySelectorAll<IHtmlFormElement>("form").First(form => form.QuerySelector(selector) is not null);

    public static Task<Guid> IdOfAsync(RunningDesk desk, TestKiosk kiosk) =>
        desk.ReadAsync(db =>
            db.Kiosks.Where(row => row.Number == kiosk.State.Number)
                .Select(row => row.Id)
                .SingleAsync(TestContext.Current.CancellationToken)
        );

    /// <summary>Presses a button of the kiosk's row: <c>putar</c>, <c>cabut</c>.</summary>
    public static async Task<HttpResponseMessage> PressAsync(RunningDesk desk, TestKiosk kiosk, string deed)
    {
        var page = await desk.PageAsync(KiosksPage.Path);
        var path = $"{KiosksPage.Path}/{await IdOfAsync(desk, kiosk)}/{deed}";
        return await desk.SendAsync(page.QuerySelector<IHtmlFormElement>($"form[action='{path}']")!, ("uji", "ya"));
    }
}
