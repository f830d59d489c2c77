using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Laras.Web.Access.Accounts.Outside;

/// <summary>Keeps a trip in the browser that makes it, closed and for ten minutes, so that any process can let it in again.</summary>
public sealed class OutsideTrips(IDataProtectionProvider protection)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const string PlainName = "laras-luar";
    private const string HostName = "__Host-" + PlainName;

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("laras.luar")
        .ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, OutsideTrip trip)
    {
        ArgumentNullException.ThrowIfNull(context);
        var options = OptionsFor(context.Request);
        options.MaxAge = Life;
        var closed = protector.Protect(JsonSerializer.Serialize(trip), Life);
        context.Response.Cookies.Append(NameFor(context.Request), closed, options);
    }

    /// <summary>The trip that this browser began, once: it is forgotten here whatever comes of it.</summary>
    public OutsideTrip? End(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = NameFor(context.Request);
        if (!context.Request.Cookies.TryGetValue(name, out var closed) || closed.Length == 0)
        {
            return null;
        }

        context.Response.Cookies.Delete(name, OptionsFor(context.Request));
        try
        {
            return JsonSerializer.Deserialize<OutsideTrip>(protector.Unprotect(closed));
        }
        catch (CryptographicException)
        {
            // Too old, or never ours.
            return null;
        }
    }

    private static string NameFor(HttpRequest request) => request.IsHttps ? HostName : PlainName;

    /// <summary>Lax, because the way back begins at another site; strict would come back empty-handed.</summary>
    private static CookieOptions OptionsFor(HttpRequest request) =>
        new()
        {
            HttpOnly = true,
            Secure = request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
        };
}
