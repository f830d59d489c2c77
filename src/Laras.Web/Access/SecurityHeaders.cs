namespace Laras.Web.Access;

/// <summary>Tells the browser to load nothing from elsewhere, run nothing written into a page, and to be framed by nobody.</summary>
public static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A year during which a browser that once came over https comes no other way.</summary>
    public const string Transport = "max-age=31536000; includeSubDomains";

    /// <summary>Only where people stand before the camera and ask for their place may a page of ours do so.</summary>
    private static readonly PathString[] WithCameraAndPlace = ["/saku", "/kios"];

    private const string Json = "application/json";

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                // Remembered now: the phone app's own files are found under another path.
                var path = context.Request.Path;

                // When the answer starts, because an error page begins with empty headers.
                context.Response.OnStarting(() =>
                {
                    var headers = context.Response.Headers;
                    WriteForProgram(context);
                    if (!IsForProgram(context.Response))
                    {
                        headers.ContentSecurityPolicy = Policy;
                        headers["Referrer-Policy"] = "same-origin";
                        headers["Cross-Origin-Opener-Policy"] = "same-origin";
                        headers["Permissions-Policy"] = PermissionsOf(path);
                    }

                    if (!headers.ContainsKey("Cache-Control") && !IsKeptByNobody(context))
                    {
                        headers.CacheControl = "no-store";
                    }

                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    /// <summary>What every answer carries, also one that no person reads.</summary>
    internal static void WriteForProgram(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = Transport;
        }
    }

    private static string PermissionsOf(PathString path) =>
        WithCameraAndPlace.Any(root => path.StartsWithSegments(root))
            ? "camera=(self), microphone=(), geolocation=(self)"
            : "camera=(), microphone=(), geolocation=()";

    /// <summary>What a program was answered to something it sent is kept by no cache, without being told so.</summary>
    private static bool IsKeptByNobody(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && IsForProgram(context.Response);

    /// <summary>JSON is never shown as a page, and half a kilobyte of headers for pages costs a weak link a second.</summary>
    private static bool IsForProgram(HttpResponse response) =>
        response.ContentType is { } type && type.StartsWith(Json, StringComparison.Ordinal);
}
