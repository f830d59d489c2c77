using Laras.Web.Access.Safety;
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

        var open = ListeningAddresses.OnNetwork(urls);
        if (open.Count > 0)
        {
            throw new OpenOnNetworkException(string.Join(", ", open));
        }
    }

    /// <summary>Whether nobody but this machine reaches these addresses.</summary>
    public static bool IsInside(string? urls) => urls is null || ListeningAddresses.OnNetwork(urls).Count == 0;
}
