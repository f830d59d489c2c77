namespace Laras.Browser.Tests.Access.Safety;

/// <summary>
/// Texts that somebody could type, upload or have printed on a letter so that another person's browser does something:
/// markup of every kind, templates, addresses that are programs, letters that hide or turn the line around. All are
/// made here from parts; each tries to leave a mark in the window of the page.
/// </summary>
internal static class HostileWords
{
    /// <summary>What a text that was run leaves behind.</summary>
    public const string Mark = "terpicu";

    private const string Run = $"window.{Mark}=1";

    private static readonly string[] Closers =
    [
        "",
        "\">",
        "'>",
        "-->",
        "</title>",
        "</textarea>",
        "</script>",
        "</style>",
        "]]>",
        "</svg>",
        "</table>",
        "</form>",
        "</select>",
        "</noscript>",
        "`>",
    ];

    private static readonly string[] Markup =
    [
        $"<script>{Run}</script>",
        $"<script>alert(1);{Run}</script>",
        "<script src=//contoh.invalid/a.js></script>",
        $"<img src=x onerror={Run}>",
        $"<svg onload={Run}>",
        $"<svg><script>{Run}</script></svg>",
        $"<svg><animate onbegin={Run} attributeName=x dur=1s>",
        $"<svg><a xlink:href=\"javascript:{Run}\"><text y=20>tekan</text></a></svg>",
        $"<math><mtext><table><mglyph><style><img src=x onerror={Run}></style></mglyph></table></mtext></math>",
        $"<math href=\"javascript:{Run}\">tekan</math>",
        $"<details open ontoggle={Run}>",
        $"<body onload={Run}>",
        $"<input autofocus onfocus={Run}>",
        $"<video><source onerror={Run}></video>",
        $"<iframe srcdoc=\"<script>parent.{Run}</script>\"></iframe>",
        $"<iframe src=\"javascript:{Run}\"></iframe>",
        $"<object data=\"javascript:{Run}\"></object>",
        $"<embed src=\"javascript:{Run}\">",
        "<base href=//contoh.invalid/>",
        "<meta http-equiv=refresh content=\"0;url=//contoh.invalid\">",
        "<link rel=stylesheet href=//contoh.invalid/a.css>",
        "<style>*{background:url(//contoh.invalid/a)}</style>",
        $"<a href=\"javascript:{Run}\" autofocus>tekan</a>",
        "<form action=//contoh.invalid><button>tekan</button></form>",
        $"<marquee onstart={Run}>",
        $"<template><script>{Run}</script></template>",
        $"<noscript><p title=\"</noscript><img src=x onerror={Run}>\"></noscript>",
        $"<img src=\"data:image/svg+xml,<svg onload={Run}>\">",
        $"<p style=\"width:expression({Run})\">",
        $"<x onclick={Run} tabindex=1 autofocus onfocus={Run}>",
    ];

    private static readonly string[] Attributes =
    [
        $"\" onmouseover=\"{Run}",
        $"' onfocus='{Run}' autofocus='",
        $"\" autofocus onfocus=\"{Run}\" x=\"",
        $"\" style=\"animation-name:x\" onanimationstart=\"{Run}",
        $"x onerror={Run}",
        $"`onload={Run}",
        $"\" href=\"javascript:{Run}",
        "\" src=\"//contoh.invalid/x",
    ];

    private static readonly string[] Addresses =
    [
        $"javascript:{Run}",
        $"JaVaScRiPt:{Run}",
        $"java\tscript:{Run}",
        $"\u0001javascript:{Run}",
        $"data:text/html,<script>{Run}</script>",
        $"vbscript:{Run}",
        "//contoh.invalid/x",
        "\\\\contoh.invalid\\x",
    ];

    private static readonly string[] Templates =
    [
        "{{constructor.constructor('" + Run + "')()}}",
        "${" + Run + "}",
        "@{" + Run + "}",
        "@(7*7)",
        "<%= 7*7 %>",
        "{% raw %}",
        "#{7*7}",
        "[[${7*7}]]",
        "{{{a}}}",
        "@Html.Raw(1)",
    ];

    /// <summary>Letters that break a filter, a line, or the reading of it.</summary>
    private static readonly string[] Letters =
    [
        "\u202Egnp.exe",
        "\u2066\u202Ea\u2069",
        "a\u200B\u200C\u200D\u2060b",
        "\uFEFFawal",
        "\u0000nol",
        "\u0007lonceng\u001B[31m",
        "\u2028baris\u2029alinea",
        "\uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "e\u0301\u0300\u0302\u0303\u0304\u0305\u0306\u0307",
        "ﷺ﷽",
        "اسم",
        "名前",
        "&lt;b&gt;&#60;i&#62;",
        "&#x3c;script&#x3e;",
        "%3Cscript%3E",
        "\\u003cscript\\u003e",
        "\\x3cscript\\x3e",
        "＜script＞",
        "=HYPERLINK(\"http://contoh.invalid\")",
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "-2+3",
        "Robert'); DROP TABLE employees;--",
        "' OR 1=1 --",
        "../../../etc/passwd",
        "CON.txt",
    ];

    private static readonly string[] Disguises = ["{0}", "{0}\u0000", "<<{0}", "a<b>{0}</b>", "Budi {0}, S.Pd."];

    public static IReadOnlyList<string> All { get; } =
    [
        .. (from closer in Closers from markup in Markup select closer + markup)
            .Concat(
                from disguise in Disguises
                from word in Attributes.Concat(Addresses).Concat(Templates).Concat(Letters)
                select string.Format(System.Globalization.CultureInfo.InvariantCulture, disguise, word)
            )
            .Concat([new string('W', 4_000), string.Concat(Enumerable.Repeat("<b>", 500)), new string('\u0301', 300)])
            // A database keeps no NUL and no half letters; a form would have refused them.
            .Select(text => text.Replace("\0", "\u2400", StringComparison.Ordinal))
            .Distinct(),
    ];
}
