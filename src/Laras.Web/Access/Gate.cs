namespace Laras.Web.Access;

/// <summary>
/// Stands before every page: a stranger is led to the door, and somebody who may not open a page gets the same
/// answer as for a page that does not exist.
/// </summary>
public static class Gate
{
    public const string DoorPath = "/masuk";
    public const string ReturnParameter = "kembali";

    public static void UseGate(this IApplicationBuilder app) => app.Use(PassAsync);

    private static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            return next(context);
        }

        var route = endpoint.RoutePattern.RawText ?? "";
        var known = Viewer.TryFrom(context.User, route, out var viewer);
        if (known)
        {
            context.Features.Set(viewer);
        }

        if (Permissions.IsPublic(route))
        {
            return next(context);
        }

        if (!known)
        {
            var here = Uri.EscapeDataString(context.Request.Path + context.Request.QueryString);
            context.Response.Redirect($"{DoorPath}?{ReturnParameter}={here}");
            return Task.CompletedTask;
        }

        if (viewer!.Reach == Reach.Nobody)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
