namespace Laras.Web.Access.Safety;

/// <summary>
/// A form that another site sends in a person's name goes nowhere, even before its token is looked at. Machines and
/// the command line send neither header and are not browsers that could be led.
/// </summary>
public static class SameOriginOnly
{
    private const string FetchSite = "Sec-Fetch-Site";

    public static void UseSameOriginOnly(this IApplicationBuilder app) => app.Use(PassAsync);

    private static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (IsReading(request.Method) || IsOurOwn(request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static bool IsReading(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>A page cannot write <c>Sec-Fetch-Site</c>; an old browser sends only where the page came from.</summary>
    internal static bool IsOurOwn(HttpRequest request) =>
        request.Headers[FetchSite].ToString() switch
        {
            "same-origin" or "none" => true,
            "" => request.Headers.Origin.ToString() is var origin
                && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}"),
            _ => false,
        };
}
