using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Laras.Web.Access.Accounts.Outside;

/// <summary>
/// Proves the provider's token (OpenID Connect Core 3.1.3.7): by whom, for whom, until when, signed with a published
/// key, and made for this trip.
/// </summary>
internal static class IdToken
{
    /// <summary>How far the provider's clock may be beside ours.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    /// <summary>Public-key signatures only: with a shared secret or none anybody who knows the client could sign.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.EcdsaSha256,
    ];

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    internal abstract record Reading
    {
        private Reading() { }

        public sealed record Proven(ClaimsIdentity Token) : Reading;

        /// <param name="Why">For the log; it names what is wrong and never the token.</param>
        /// <param name="NewKey">The signature names a key that we do not know yet.</param>
        public sealed record Refused(string Why, bool NewKey = false) : Reading;
    }

    public static async Task<Reading> ReadAsync(
        string token,
        OpenIdConnectConfiguration told,
        string client,
        OutsideTrip trip
    )
    {
        var checking = new TokenValidationParameters
        {
            ValidIssuer = told.Issuer,
            ValidAudience = client,
            IssuerSigningKeys = told.SigningKeys,
            ValidAlgorithms = Algorithms,
            ClockSkew = ClockTolerance,
        };
        var result = await Handler.ValidateTokenAsync(token, checking);
        if (!result.IsValid)
        {
            return new Reading.Refused(
                result.Exception?.GetType().Name ?? "token",
                result.Exception is SecurityTokenSignatureKeyNotFoundException
            );
        }

        var identity = result.ClaimsIdentity;
        if (!trip.IsNonceOf(identity.FindFirst("nonce")?.Value))
        {
            return new Reading.Refused("nonce");
        }

        // A token that is also for somebody else could be that other one's, handed on to us.
        var forWhom = identity.FindAll("aud").Concat(identity.FindAll("azp"));
        return forWhom.All(claim => claim.Value == client)
            ? new Reading.Proven(identity)
            : new Reading.Refused("audience");
    }
}
