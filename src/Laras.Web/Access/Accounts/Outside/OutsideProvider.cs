using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Laras.Web.Access.Accounts.Outside;

/// <summary>
/// The line to the provider: what it publishes about itself, remembered and asked again in time, and the exchange of a
/// code for a proven token. A provider that is slow or away holds nobody up for longer than <see cref="Patience"/>.
/// </summary>
public sealed partial class OutsideProvider : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan KeepConnection = TimeSpan.FromMinutes(5);
    private const int AnswerMax = 256 * 1024;
    private const string Scope = "openid profile";

    private readonly ILogger<OutsideProvider> logger;
    private readonly HttpClient line;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> published;

    public OutsideProvider(OutsideSettings settings, ILogger<OutsideProvider> logger)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Settings = settings;
        this.logger = logger;

        // Led on to another address, the line would carry the secret to a stranger.
        line = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = KeepConnection })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = AnswerMax,
        };
        published = new(
            $"{settings.Authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(line) { RequireHttps = settings.Authority.Scheme == Uri.UriSchemeHttps }
        );
    }

    public OutsideSettings Settings { get; }

    /// <summary>Where to send a browser; null when the provider does not answer.</summary>
    public async Task<string?> AddressAsync(OutsideTrip trip, string back, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trip);
        return await PublishedAsync(cancellationToken) is not { } told
            ? null
            : QueryHelpers.AddQueryString(
                told.AuthorizationEndpoint,
                new Dictionary<string, string?>
                {
                    ["response_type"] = "code",
                    ["client_id"] = Settings.ClientId,
                    ["redirect_uri"] = back,
                    ["scope"] = Scope,
                    ["state"] = trip.State,
                    ["nonce"] = trip.Nonce,
                    ["code_challenge"] = trip.Challenge,
                    ["code_challenge_method"] = "S256",

                    // Computers are shared: who sat here before must not sign in whoever sits here now.
                    ["prompt"] = "login",
                }
            );
    }

    /// <summary>Who came back, when what he brings belongs to his trip and the provider vouches for it.</summary>
    public async Task<OutsideProof> ProveAsync(
        IQueryCollection brought,
        OutsideTrip? trip,
        string back,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(brought);
        if (trip is null || !trip.IsStateOf(brought["state"]))
        {
            return Refuse(OutsideRefusal.Strange, "state");
        }

        if (brought["error"] is { Count: > 0 } error)
        {
            return error == "access_denied"
                ? Refuse(OutsideRefusal.Declined, "access_denied")
                : Refuse(OutsideRefusal.Away, "the provider sent an error back");
        }

        if (await PublishedAsync(cancellationToken) is not { } told)
        {
            return new OutsideProof.Refused(OutsideRefusal.Away);
        }

        return brought["iss"] is { Count: > 0 } issuer && issuer != told.Issuer
            ? Refuse(OutsideRefusal.Strange, "iss")
            : await RedeemAsync(told, brought["code"].ToString(), trip, back, cancellationToken);
    }

    private async Task<OutsideProof> RedeemAsync(
        OpenIdConnectConfiguration told,
        string code,
        OutsideTrip trip,
        string back,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var request = Exchange(told, code, trip, back);
            using var answer = await line.SendAsync(request, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                var away = (int)answer.StatusCode >= StatusCodes.Status500InternalServerError;
                return Refuse(
                    away ? OutsideRefusal.Away : OutsideRefusal.Strange,
                    $"the token address answers {(int)answer.StatusCode}"
                );
            }

            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
            using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id_token", out var token)
                && token.ValueKind == JsonValueKind.String
                ? await ReadAsync(told, token.GetString()!, trip)
                : Refuse(OutsideRefusal.Away, "no id_token");
        }
        catch (Exception trouble) when (IsOfTheLine(trouble) && !cancellationToken.IsCancellationRequested)
        {
            return Refuse(OutsideRefusal.Away, trouble.GetType().Name);
        }
    }

    private async Task<OutsideProof> ReadAsync(OpenIdConnectConfiguration told, string token, OutsideTrip trip)
    {
        switch (await IdToken.ReadAsync(token, told, Settings.ClientId, trip))
        {
            case IdToken.Reading.Proven(var identity):
                return OutsideProof.Read(identity, Settings.NumberClaim);
            case IdToken.Reading.Refused(var why, var newKey):
                if (newKey)
                {
                    // The provider has changed its keys: whoever tries again finds the new ones.
                    published.RequestRefresh();
                }

                return Refuse(OutsideRefusal.Strange, why);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private HttpRequestMessage Exchange(OpenIdConnectConfiguration told, string code, OutsideTrip trip, string back)
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = back,
            ["client_id"] = Settings.ClientId,
            ["code_verifier"] = trip.Verifier,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, told.TokenEndpoint);
        if (Settings.Secret is { } secret)
        {
            // Unless the provider says otherwise the secret goes into the header (OpenID Connect Discovery 3).
            var ways = told.TokenEndpointAuthMethodsSupported;
            if (ways.Count == 0 || ways.Contains("client_secret_basic"))
            {
                var pair = $"{Uri.EscapeDataString(Settings.ClientId)}:{Uri.EscapeDataString(secret)}";
                request.Headers.Authorization = new AuthenticationHeaderValue(
                    "Basic",
                    Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))
                );
            }
            else
            {
                fields["client_secret"] = secret;
            }
        }

        request.Content = new FormUrlEncodedContent(fields);
        return request;
    }

    private async Task<OpenIdConnectConfiguration?> PublishedAsync(CancellationToken cancellationToken)
    {
        try
        {
            var told = await published.GetConfigurationAsync(cancellationToken);
            if (IsOurs(told))
            {
                return told;
            }

            LogRefusal(logger, "what the provider publishes names another issuer or an unsafe address");
        }
        catch (Exception trouble) when (IsOfTheLine(trouble) && !cancellationToken.IsCancellationRequested)
        {
            LogRefusal(logger, (trouble.InnerException ?? trouble).GetType().Name);
        }

        return null;
    }

    private bool IsOurs(OpenIdConnectConfiguration told) =>
        told.Issuer?.TrimEnd('/') == Settings.Authority.AbsoluteUri.TrimEnd('/')
        && new[] { told.AuthorizationEndpoint, told.TokenEndpoint }.All(address =>
            Uri.TryCreate(address, UriKind.Absolute, out var uri) && OutsideSettings.IsSafe(uri)
        );

    /// <summary>ConfigurationManager wraps whatever befalls it into an InvalidOperationException.</summary>
    private static bool IsOfTheLine(Exception trouble) =>
        trouble
            is HttpRequestException
                or IOException
                or OperationCanceledException
                or JsonException
                or InvalidOperationException;

    private OutsideProof.Refused Refuse(OutsideRefusal refusal, string why)
    {
        LogRefusal(logger, why);
        return new(refusal);
    }

    public void Dispose() => line.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in by the provider was refused: {Why}.")]
    private static partial void LogRefusal(ILogger logger, string why);
}
