using System.Security.Claims;
using Laras.Web.Access.Accounts.Visits;

namespace Laras.Web.Access.Accounts.SecondFactor;

/// <summary>
/// Whoever sees other people's money, changes rules, accounts or roles shows a second factor in each session: a code of
/// six digits from his telephone, or a passkey.
/// </summary>
public static class SecondFactorDuty
{
    public const string Path = "/masuk/kedua";

    private static readonly HashSet<Role> Roles =
    [
        Role.Personnel,
        Role.Technology,
        Role.Organisation,
        Role.Treasurer,
        Role.Inspector,
        Role.Leader,
    ];

    /// <summary>What must be possible before the second factor was shown: showing it, and giving the own phone its key for taps.</summary>
    private static readonly HashSet<string> Open = [$"GET {Path}", $"POST {Path}", "POST /api/devices"];

    /// <summary>Whether these offices ask for a second factor.</summary>
    public static bool AsksFor(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Offices.Any(office => Roles.Contains(office.Role));
    }

    /// <summary>Whether this request has to wait until it is shown.</summary>
    internal static bool IsOwed(ClaimsPrincipal user, Viewer viewer, string address) =>
        !SessionClaims.HasSecondFactor(user) && AsksFor(viewer) && !Open.Contains(address);
}
