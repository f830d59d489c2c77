namespace Laras.Web.News.Push;

/// <summary>The push services of the browsers. A subscription names an address that this server will ask, so it may only be one of these.</summary>
/// <param name="Hosts">Names of hosts; one that begins with a dot stands for everything below it.</param>
/// <param name="PlainHosts">Hosts that may be asked without TLS: none, but for a receiver on this computer.</param>
public sealed record PushAddresses(IReadOnlyList<string> Hosts, IReadOnlyList<string> PlainHosts)
{
    public const int AddressMax = 1_000;

    public static readonly PushAddresses OfBrowsers = new(
        [
            "fcm.googleapis.com",
            "updates.push.services.mozilla.com",
            ".push.services.mozilla.com",
            "web.push.apple.com",
            ".push.apple.com",
            ".notify.windows.com",
        ],
        []
    );

    public bool Allows(string? address) =>
        address is { Length: <= AddressMax }
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && (
            uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && Hosts.Any(host => IsOf(uri.Host, host))
            || uri.Scheme == Uri.UriSchemeHttp && PlainHosts.Contains(uri.Host)
        );

    private static bool IsOf(string host, string known) =>
        known.StartsWith('.')
            ? host.EndsWith(known, StringComparison.OrdinalIgnoreCase)
            : host.Equals(known, StringComparison.OrdinalIgnoreCase);
}
