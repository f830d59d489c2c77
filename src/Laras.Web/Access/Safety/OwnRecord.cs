using System.Security.Claims;
using Laras.Core;

namespace Laras.Web.Access.Safety;

/// <summary>
/// An address that reaches nothing but the record of whoever is signed in. The <see cref="Gate"/> then needs to know who
/// that is and nothing more: no roles, no second factor, no question to the database. A tap must never wait for those.
/// </summary>
public static class OwnRecord
{
    private sealed class Mark;

    private static readonly Mark OnRoute = new();

    /// <summary>Only for addresses that every role may ask for itself.</summary>
    public static TBuilder ForOwnRecord<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(OnRoute);

    /// <summary>Whose record the request is about.</summary>
    public static EmployeeId PersonOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return OfUser(context.User)
            ?? throw new InvalidOperationException("Nobody is signed in, and the gate let this pass.");
    }

    internal static bool IsMarked(Endpoint endpoint, PermissionRow? permission) =>
        permission?.For(Role.Employee) == Reach.Self && endpoint.Metadata.GetMetadata<Mark>() is not null;

    internal static EmployeeId? OfUser(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new(id) : null;
}
