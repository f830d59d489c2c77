namespace Laras.Web.Access.Accounts.Visits;

/// <summary>A browser in words by which its owner recognises it. It is told by the browser itself and decides nothing.</summary>
internal static class BrowserWords
{
    // Order matters: Edge and Opera call themselves Chrome too, Chrome calls itself Safari, Android calls itself Linux.
    private static readonly (string Mark, string Word)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Word)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];

    private static readonly (string Mark, string Word)[] Telephones = [.. Systems[..3]];

    public static string Of(string? userAgent) =>
        (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
        {
            (null, null) => "peramban lain",
            (null, { } system) => $"peramban lain di {system}",
            ({ } browser, null) => browser,
            ({ } browser, { } system) => $"{browser} di {system}",
        };

    /// <summary>Whether it says to be a telephone.</summary>
    public static bool IsTelephone(string? userAgent) => Find(Telephones, userAgent) is not null;

    /// <summary>
    /// Whether it says to be a browser on an iPhone. There an app on the home screen has a store of its own, and does not
    /// call itself Safari.
    /// </summary>
    public static bool IsBrowserOnIPhone(string? userAgent) =>
        userAgent is not null
        && userAgent.Contains("iPhone", StringComparison.Ordinal)
        && userAgent.Contains("Safari/", StringComparison.Ordinal);

    private static string? Find((string Mark, string Word)[] words, string? userAgent) =>
        words.FirstOrDefault(word => userAgent?.Contains(word.Mark, StringComparison.Ordinal) == true).Word;
}
