using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Laras.Web.Tests.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Outside;

/// <summary>A provider of sign-ins on a free port of this machine: honest and strict until a test twists it.</summary>
internal sealed class LocalProvider : IAsyncDisposable
{
    public const string Client = "laras-uji";
    public const string Secret = "rahasia yang hanya ada di dalam uji ini";

    private sealed record Asked(string Nonce, string Challenge, string Back);

    private readonly WebApplication app;
    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly ConcurrentDictionary<string, Asked> codes = new();
    private ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private string keyName = "kunci-1";

    private LocalProvider(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>What it says about whoever signs in there.</summary>
    public Dictionary<string, object> Claims { get; } = new() { ["nip"] = SmallTown.TeacherNip };

    /// <summary>Changes a token just before it is signed.</summary>
    public Action<SecurityTokenDescriptor>? Twist { get; set; }

    /// <summary>The issuer that it publishes; null for the true one.</summary>
    public string? PublishedIssuer { get; set; }

    /// <summary>The answer of its token address; 0 for the honest one.</summary>
    public int TokenStatus { get; set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static DateTime NowUtc => TimeProvider.System.GetUtcNow().UtcDateTime;

    public static async Task<LocalProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new LocalProvider(app);
        app.MapGet("/.well-known/openid-configuration", provider.Publish);
        app.MapGet("/kunci", provider.Keys);
        app.MapGet("/izin", provider.Authorize);
        app.MapPost("/token", provider.ExchangeAsync);
        await app.StartAsync(Token);
        return provider;
    }

    /// <summary>A person signs in there; the address to which the browser is sent back.</summary>
    public async Task<Uri> SignInAsync(Uri asked)
    {
        using var answer = await browser.GetAsync(asked, Token);
        return answer.Headers.Location!;
    }

    public void ChangeKey()
    {
        key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        keyName = "kunci-2";
    }

    public Task StopAsync() => app.StopAsync(Token);

    private object Publish() =>
        new
        {
            issuer = PublishedIssuer ?? Address,
            authorization_endpoint = Address + "/izin",
            token_endpoint = Address + "/token",
            jwks_uri = Address + "/kunci",
        };

    private object Keys()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new
        {
            keys = new[]
            {
                new
                {
                    kty = "EC",
                    crv = "P-256",
                    use = "sig",
                    kid = keyName,
                    x = Base64UrlEncoder.Encode(point.X),
                    y = Base64UrlEncoder.Encode(point.Y),
                },
            },
        };
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (
            query["client_id"] != Client
            || query["response_type"] != "code"
            || query["code_challenge_method"] != "S256"
        )
        {
            return Results.BadRequest();
        }

        var code = Guid.CreateVersion7().ToString("N");
        var back = query["redirect_uri"].ToString();
        codes[code] = new(query["nonce"].ToString(), query["code_challenge"].ToString(), back);
        return Results.Redirect(
            QueryHelpers.AddQueryString(
                back,
                new Dictionary<string, string?>
                {
                    ["code"] = code,
                    ["state"] = query["state"],
                    ["iss"] = Address,
                }
            )
        );
    }

    private async Task<IResult> ExchangeAsync(HttpRequest request)
    {
        if (TokenStatus > 0)
        {
            return Results.StatusCode(TokenStatus);
        }

        var form = await request.ReadFormAsync(Token);
        var pair = $"{Client}:{Uri.EscapeDataString(Secret)}";
        var isClient = request.Headers.Authorization == $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))}";
        var shown = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));

        // A code works once, for the client and the browser that asked for it.
        return
            isClient
            && codes.TryRemove(form["code"].ToString(), out var asked)
            && (asked.Challenge, asked.Back) == (shown, form["redirect_uri"].ToString())
            ? Results.Json(
                new
                {
                    access_token = "tidak dipakai",
                    token_type = "Bearer",
                    id_token = Sign(asked.Nonce),
                }
            )
            : Results.BadRequest();
    }

    private string Sign(string nonce)
    {
        var now = NowUtc;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Client,
            IssuedAt = now.AddMinutes(-10),
            NotBefore = now.AddMinutes(-10),
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object>(Claims) { ["sub"] = "orang-1", ["nonce"] = nonce },
            SigningCredentials = Signing(key, keyName),
        };
        Twist?.Invoke(token);
        return new JsonWebTokenHandler().CreateToken(token);
    }

    public static SigningCredentials Signing(ECDsa key, string name) =>
        new(new ECDsaSecurityKey(key) { KeyId = name }, SecurityAlgorithms.EcdsaSha256)
        {
            CryptoProviderFactory = new() { CacheSignatureProviders = false },
        };

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        key.Dispose();
    }
}
