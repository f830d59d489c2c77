using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Laras.Web.Access.Accounts.Visits;

/// <summary>Recognises a browser by the token in its cookie. Where a stranger is led to is the business of the <see cref="Gate"/>.</summary>
internal sealed class SessionHandler(
    LiveSessions live,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "laras-sesi";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        SessionCookie.Read(Request) is { } token && await live.FindAsync(token, Context.RequestAborted) is { } visitor
            ? AuthenticateResult.Success(new(visitor, SchemeName))
            : AuthenticateResult.NoResult();
}
