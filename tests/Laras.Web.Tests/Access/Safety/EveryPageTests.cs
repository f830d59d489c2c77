using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Access;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Tpp;
using Xunit;

namespace Laras.Web.Tests.Access.Safety;

/// <summary>Everything that can be opened is opened, by everybody who may.</summary>
public sealed class EveryPageTests
{
    /// <summary>So many of one kind of page are looked at by one person; the next one is made by the same code.</summary>
    private const int PagesOfOneKind = 2;

    private const int PagesMax = 200;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_that_anybody_can_open_loads_or_runs_anything_but_our_own_files()
    {
        await using var desk = await RunningDesk.StartAsync();
        await desk.ReadAsync(async db =>
        {
            await PaidApril.CalculateAsync(desk.Town, db, Token);
            return true;
        });
        var seen = new HashSet<string>();
        var faults = new List<string>();
        var people = (await SeatsAsync(desk)).Count;
        Assert.True(people >= 5, "Nobody can sit down.");
        for (var person = 0; person < people; person++)
        {
            using var sat = await desk.SendAsync((await SeatsAsync(desk))[person]);
            Assert.Equal(HttpStatusCode.Redirect, sat.StatusCode);
            await CrawlAsync(desk, seen, faults);
        }

        Assert.Empty(faults.Distinct());
        Assert.True(seen.Count >= 20, string.Join('\n', seen));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/masuk")]
    [InlineData("/meja")]
    [InlineData("/keadaan/404")]
    [InlineData("/tidak-ada")]
    [InlineData("/meja/pegawai/tidak-ada")]
    public async Task A_stranger_gets_the_same_headers_on_every_answer(string path)
    {
        await using var desk = await RunningDesk.StartAsync();

        using var answer = await desk.GetAsync(path);

        Assert.Empty(HarmlessPage.Faults(answer));
    }

    [Fact]
    public async Task Our_own_files_are_what_they_say_and_are_kept_by_the_browser()
    {
        await using var desk = await RunningDesk.StartAsync();
        var door = await desk.PageAsync("/masuk");
        var files = door.QuerySelectorAll("link[rel=stylesheet], script[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .ToList();
        Assert.NotEmpty(files);

        foreach (var file in files)
        {
            using var answer = await desk.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(["Cache-Control: public, max-age=31536000, immutable"], HarmlessPage.Faults(answer));
        }
    }

    [Fact]
    public void A_page_that_is_not_harmless_is_seen()
    {
        const string Page = """
            <p style="color:red"><img src=x onerror=a()><a href="javascript:a()">x</a><a href="//contoh.invalid">x</a>
            <a href="https://contoh.invalid/">x</a><script>a()</script><style>p{}</style><iframe srcdoc="x"></iframe>
            <form action="\\contoh.invalid"></form><a href="/meja?x=1:2#a">baik</a><a href="#x">baik</a>
            """;

        var faults = HarmlessPage.Faults(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Page)).ToList();

        Assert.Equal(10, faults.Count);
    }

    private static async Task<List<IHtmlFormElement>> SeatsAsync(RunningDesk desk)
    {
        var door = await desk.PageAsync("/masuk");
        return
        [
            .. door.QuerySelectorAll<IHtmlFormElement>("form")
                .Where(form => form.GetAttribute("action") == "/masuk/peragaan"),
        ];
    }

    private static async Task CrawlAsync(RunningDesk desk, HashSet<string> seen, List<string> faults)
    {
        var known = new HashSet<string>();
        var waiting = new Queue<string>(
            Permissions
                .Rows.Where(row => row.Address.StartsWith("GET ", StringComparison.Ordinal))
                .Select(row => FilledRoute.Of(row.Address[4..]))
        );
        var kinds = new Dictionary<string, int>();
        while (waiting.TryDequeue(out var path) && known.Count < PagesMax)
        {
            if (!known.Add(path) || !IsWanted(kinds, path))
            {
                continue;
            }

            using var answer = await desk.GetAsync(path);
            faults.AddRange(HarmlessPage.Faults(answer).Select(fault => $"{path}: {fault}"));
            Assert.True((int)answer.StatusCode < 500, $"{path} answers {answer.StatusCode}.");
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                seen.Add(path.Split('?')[0]);
            }

            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = await RunningDesk.DocumentOf(answer);
            faults.AddRange(HarmlessPage.Faults(page).Select(fault => $"{path}: {fault}"));
            foreach (var link in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
            {
                if (link.StartsWith('/'))
                {
                    waiting.Enqueue(link.Split('#')[0]);
                }
            }
        }
    }

    /// <summary>Pages whose addresses differ only in numbers and names are of one kind.</summary>
    private static bool IsWanted(Dictionary<string, int> kinds, string path)
    {
        var kind = string.Concat(path.Split('?')[0].Select(letter => char.IsAsciiDigit(letter) ? '0' : letter));
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        return kinds[kind] <= PagesOfOneKind;
    }
}
