using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Laras.Core;

namespace Laras.Web.Access;

/// <summary>The person who looks at the page, and how far this page may reach for them.</summary>
public sealed record Viewer(EmployeeId Id, string Name, string Post, Role Role, Reach Reach)
{
    private const string PostClaim = "jabatan";

    /// <summary>The viewer whom the gate let in to this request.</summary>
    public static Viewer Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<Viewer>()
            ?? throw new InvalidOperationException("This page has no row in Permissions.");
    }

    public bool MayOpen(string route) => Permissions.ReachOf(Role, route) != Reach.Nobody;

    internal static ClaimsPrincipal ToPrincipal(EmployeeId id, string name, string post, Role role, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, id.ToString()),
                    new(ClaimTypes.Name, name),
                    new(PostClaim, post),
                    new(ClaimTypes.Role, role.ToString()),
                ],
                scheme
            )
        );

    internal static bool TryFrom(ClaimsPrincipal user, string route, [NotNullWhen(true)] out Viewer? viewer)
    {
        viewer = null;
        if (
            user.Identity is not { IsAuthenticated: true }
            || !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            || !Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role)
        )
        {
            return false;
        }

        viewer = new(
            new(id),
            user.FindFirstValue(ClaimTypes.Name) ?? "",
            user.FindFirstValue(PostClaim) ?? "",
            role,
            Permissions.ReachOf(role, route)
        );
        return true;
    }
}
