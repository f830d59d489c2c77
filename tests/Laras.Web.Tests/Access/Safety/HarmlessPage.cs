using AngleSharp.Dom;
using Laras.Web.Access;

namespace Laras.Web.Tests.Access.Safety;

/// <summary>What no answer and no page of Laras may lack or carry, in words.</summary>
internal static class HarmlessPage
{
    private static readonly string[] AddressAttributes =
    [
        "href",
        "src",
        "action",
        "formaction",
        "srcset",
        "poster",
        "data",
        "background",
        "cite",
        "ping",
        "xlink:href",
    ];

    private static readonly string[] Unwanted = ["style", "iframe", "object", "embed", "base", "portal", "applet"];

    public static IEnumerable<string> Faults(HttpResponseMessage answer)
    {
        // JSON is no page: nothing in it is shown or run.
        (string, string)[] ofPage =
        [
            ("Content-Security-Policy", SecurityHeaders.Policy),
            ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ];
        var isJson = answer.Content.Headers.ContentType?.MediaType == "application/json";
        foreach (
            var (name, value) in (isJson ? [] : ofPage).Concat([
                ("X-Content-Type-Options", "nosniff"),
                // The shell of the phone app says nothing about anybody; it is kept and asked for again.
                ("Cache-Control", IsShell(answer) ? "no-cache" : "no-store"),
            ])
        )
        {
            var said = answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
            if (!said.Split(", ").Contains(value) && said != value)
            {
                yield return $"{name}: {said}";
            }
        }

        if (answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"))
        {
            yield return "says which program answers";
        }
    }

    public static IEnumerable<string> Faults(IDocument page)
    {
        foreach (var element in page.All)
        {
            if (Unwanted.Contains(element.LocalName))
            {
                yield return $"<{element.LocalName}>";
            }

            if (
                element.LocalName == "script"
                && (element.GetAttribute("src") is null || element.TextContent.Length > 0)
            )
            {
                yield return "a script written into the page";
            }

            if (element.LocalName == "meta" && element.HasAttribute("http-equiv"))
            {
                yield return $"meta {element.GetAttribute("http-equiv")}";
            }

            foreach (var attribute in element.Attributes.Where(attribute => !IsHarmless(attribute)))
            {
                yield return $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">";
            }
        }
    }

    private static bool IsShell(HttpResponseMessage answer) =>
        answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/saku/", StringComparison.Ordinal)
        && answer.IsSuccessStatusCode;

    private static bool IsHarmless(IAttr attribute)
    {
        var name = attribute.Name.ToLowerInvariant();
        return !name.StartsWith("on", StringComparison.Ordinal)
            && name is not ("style" or "srcdoc")
            && (!AddressAttributes.Contains(name) || IsOurs(attribute.Value));
    }

    /// <summary>A path, a question or a place on the page; never a scheme and never another server.</summary>
    private static bool IsOurs(string address) =>
        address.Length == 0
        || (
            !address.StartsWith("//", StringComparison.Ordinal)
            && !address.Contains('\\', StringComparison.Ordinal)
            && !address.Split('/', '?', '#')[0].Contains(':', StringComparison.Ordinal)
        );
}
