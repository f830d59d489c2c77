using System.Security.Claims;
using Laras.Core;

namespace Laras.Web.Access.Accounts.Visits;

/// <summary>What the program knows of a request from its session, besides the employee's id in <see cref="ClaimTypes.NameIdentifier"/>.</summary>
public static class SessionClaims
{
    public const string SessionId = "laras:sesi";
    public const string SecondFactor = "laras:faktor-kedua";

    /// <summary>The value of <see cref="SecondFactor"/> after a second factor was shown in this session.</summary>
    public const string Shown = "ya";

    /// <summary>The session a request came with.</summary>
    public readonly record struct Here(Guid Id, EmployeeId Employee);

    public static Here? Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SessionId), out var session)
        && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var employee)
            ? new(session, new(employee))
            : null;

    public static bool HasSecondFactor(ClaimsPrincipal user) => user.HasClaim(SecondFactor, Shown);

    internal static ClaimsPrincipal PrincipalOf(Session session)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, session.EmployeeId.ToString()),
                new(SessionId, session.Id.ToString()),
                new(SecondFactor, session.SecondFactorAtUtc is null ? "belum" : Shown),
            ],
            SessionHandler.SchemeName
        );
        return new(identity);
    }
}
