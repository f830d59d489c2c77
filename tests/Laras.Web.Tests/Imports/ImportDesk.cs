using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Imports;

/// <summary>The walk through the import pages as an officer takes it: choose, look, bring in.</summary>
internal static class ImportDesk
{
    public const string Officer = "Wa Sulastri";

    public static Task<RunningDesk> OpenAsync() => DeskTests.SignedInAsync(Officer);

    public static async Task<HttpResponseMessage> ChooseAsync(
        this RunningDesk desk,
        string kind,
        string fileName,
        byte[] content
    )
    {
        var page = await desk.PageAsync($"/meja/impor/{kind}");
        return await desk.SendFileAsync(page.QuerySelector<IHtmlFormElement>("form[enctype]")!, fileName, content);
    }

    /// <summary>The address of the preview.</summary>
    public static async Task<string> ChosenAsync(this RunningDesk desk, string kind, string fileName, string text)
    {
        using var answer = await desk.ChooseAsync(kind, fileName, Encoding.UTF8.GetBytes(text));
        return answer.AddressAfter();
    }

    public static async Task<HttpResponseMessage> BringInAsync(this RunningDesk desk, string preview) =>
        await desk.SendAsync((await desk.PageAsync(preview)).FormNamed("masukkan"));

    /// <summary>Chooses, looks, brings in; the address of the file's page.</summary>
    public static async Task<string> BroughtInAsync(this RunningDesk desk, string kind, string fileName, string text)
    {
        using var answer = await desk.BringInAsync(await desk.ChosenAsync(kind, fileName, text));
        return answer.AddressAfter();
    }

    public static IHtmlFormElement FormNamed(this IDocument page, string name) =>
        page.QuerySelectorAll<IHtmlFormElement>("form")
            .Single(form => form.QuerySelector<IHtmlInputElement>("input[name=_handler]")?.Value == name);

    /// <summary>Where the browser goes next.</summary>
    public static string AddressAfter(this HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var location = answer.Headers.Location!;
        return location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
    }

    public static string Heading(this IDocument page) => page.QuerySelector("h1")!.TextContent.Trim();

    /// <summary>The cells of every row of the first table below the element.</summary>
    public static IEnumerable<string> Cells(this IParentNode place, string table) =>
        place
            .QuerySelectorAll($"{table} tbody tr")
            .Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim())));
}
