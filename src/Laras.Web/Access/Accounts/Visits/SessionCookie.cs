namespace Laras.Web.Access.Accounts.Visits;

/// <summary>The cookie that carries the token: for this host only, out of reach of scripts and of other sites' forms.</summary>
public static class SessionCookie
{
    private const string PlainName = "laras-masuk";

    /// <summary>Browsers accept this prefix only with https, for the whole host, from the host itself.</summary>
    private const string HostName = "__Host-" + PlainName;

    public static string? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies.TryGetValue(NameFor(request), out var token) && token.Length > 0 ? token : null;
    }

    public static void Write(HttpContext context, string token, DateTime expiresAtUtc)
    {
        ArgumentNullException.ThrowIfNull(context);
        var options = OptionsFor(context.Request);
        options.Expires = new(expiresAtUtc);
        context.Response.Cookies.Append(NameFor(context.Request), token, options);
    }

    public static void Clear(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(NameFor(context.Request), OptionsFor(context.Request));
    }

    private static string NameFor(HttpRequest request) => request.IsHttps ? HostName : PlainName;

    private static CookieOptions OptionsFor(HttpRequest request) =>
        new()
        {
            HttpOnly = true,
            Secure = request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
        };
}
