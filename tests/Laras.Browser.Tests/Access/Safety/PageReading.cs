using System.Text.Json;
using Microsoft.Playwright;

namespace Laras.Browser.Tests.Access.Safety;

/// <summary>What stands in a page, asked all at once: between two questions a page may have moved on by itself.</summary>
/// <param name="Address">Where it was read.</param>
/// <param name="Shown">The places in the list of the words that stand in it.</param>
/// <param name="Links">Where it leads to, resolved.</param>
/// <param name="Times">How often it was asked: more than once only where it moved on meanwhile.</param>
internal sealed record PageReading(string Address, int[] Shown, string[] Links, int Times)
{
    /// <summary>A page that never stands still is a fault of its own.</summary>
    internal const int TimesMax = 5;

    private const string MovedOn = "Execution context was destroyed";

    // The property of a link in a drawing is no text, so the attribute is read and resolved.
    private const string Everything = """
        (words) => {
          const read = document.documentElement.textContent;
          return JSON.stringify({
            address: location.href,
            shown: words.map((word, place) => (read.includes(word) ? place : -1)).filter((place) => place >= 0),
            links: [...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href'), location).href),
          });
        }
        """;

    /// <summary>
    /// Tells at once what a text did or tried, even though the policy of the page stopped it: what is only kept in the
    /// window goes with it when the page moves on.
    /// </summary>
    public static async Task WatchAsync(IPage page, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.ExposeFunctionAsync("tellOfText", tell);
        await page.AddInitScriptAsync(
            $$"""
            document.addEventListener("securitypolicyviolation", (event) => tellOfText(event.violatedDirective + " " + event.sourceFile));
            Object.defineProperty(window, "{{HostileWords.Mark}}", { set: () => tellOfText("a text was run") });
            """
        );
    }

    /// <summary>Where a page moved on while it was asked, what stands where it came to.</summary>
    public static async Task<PageReading> OfAsync(IPage page, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(page);
        for (var times = 1; ; times++)
        {
            try
            {
                var read = await page.EvaluateAsync<string>(Everything, words);
                return JsonSerializer.Deserialize<PageReading>(read, JsonSerializerOptions.Web)! with { Times = times };
            }
            catch (PlaywrightException moved)
                when (times < TimesMax && moved.Message.Contains(MovedOn, StringComparison.Ordinal))
            {
                // Asked of the page itself: whoever waits for the event may have missed it.
                await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
            }
        }
    }
}
