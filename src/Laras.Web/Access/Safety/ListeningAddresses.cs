using System.Net;

namespace Laras.Web.Access.Safety;

/// <summary>Where the program will listen, from every place in which that can be said.</summary>
public static class ListeningAddresses
{
    private const string Separator = ";";

    public static string Of(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        // The web server prefers its own section over all others, also when it comes from the environment.
        var endpoints = settings
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(endpoint => endpoint["Url"] ?? "");
        return string.Join(
            Separator,
            endpoints.Prepend(settings["urls"] ?? $"http://127.0.0.1:{settings["port"] ?? $"{LarasApp.DefaultPort}"}")
        );
    }

    /// <summary>Those that somebody on another machine can reach.</summary>
    public static IReadOnlyList<string> OnNetwork(string urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        return
        [
            .. urls.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(url => !IsThisMachine(url)),
        ];
    }

    private static bool IsThisMachine(string url)
    {
        // Kestrel's own wildcards (http://+:80, http://*:80) are no URIs, and they mean: everywhere.
        return Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (
                uri.Host == "localhost"
                || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))
            );
    }
}
