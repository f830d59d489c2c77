using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests;

/// <summary>A page that remembers whom it asked and what it complained about, and can be examined for people who do not see it.</summary>
internal sealed class WatchedPage
{
    /// <summary>What a reader of the page by ear stumbles over, in words.</summary>
    private const string Stumbles = """
        () => {
          const found = [];
          const headings = document.querySelectorAll("h1").length;
          if (headings !== 1) found.push(`${headings} h1`);
          if (!document.title || !document.documentElement.lang) found.push("no title or language");
          const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
          for (const id of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) found.push(`twice: #${id}`);
          for (const element of document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select")) {
            const named = element.getAttribute("aria-label") || element.textContent.trim() || element.labels?.[0]?.textContent;
            if (!named) found.push(`no name: ${element.outerHTML.slice(0, 120)}`);
          }
          for (const drawing of document.querySelectorAll("svg[role]")) {
            if (!drawing.getAttribute("aria-label")) found.push("a drawing without words");
          }
          if (document.documentElement.scrollWidth > innerWidth) found.push("wider than the window");
          return found;
        }
        """;

    private readonly List<string> asked = [];
    private readonly List<string> complaints = [];

    public WatchedPage(IPage page)
    {
        Page = page;
        page.Request += (_, request) => asked.Add(request.Url);
        page.PageError += (_, trouble) => complaints.Add(trouble);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public async Task AssertReadableAsync() =>
        Assert.Equal([], (await Page.EvaluateAsync<string[]>(Stumbles)).Select(found => $"{Page.Url}: {found}"));

    public void AssertQuiet(Uri home)
    {
        Assert.All(asked, address => Assert.StartsWith(home.ToString(), address, StringComparison.Ordinal));
        Assert.Empty(complaints);
    }
}
