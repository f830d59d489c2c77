using System.Net;
using Laras.Web.Organisation;

namespace Laras.Web.Access;

/// <summary>The demonstration opens without a password, so it may be reached from its own machine only.</summary>
public static class DemonstrationFence
{
    /// <exception cref="OpenOnNetworkException">The demonstration town was asked to listen on a network.</exception>
    public static void Check(Region region, string urls)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(urls);
        if (!region.IsDemonstration)
        {
            return;
        }

        var open = OnNetwork(urls);
        if (open.Length > 0)
        {
            throw new OpenOnNetworkException(string.Join(", ", open));
        }
    }

    /// <summary>Whether nobody but this machine reaches these addresses.</summary>
    public static bool IsInside(string? urls) => urls is null || OnNetwork(urls).Length == 0;

    private static string[] OnNetwork(string urls) =>
        [
            .. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(url => !IsThisMachine(url)),
        ];

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
