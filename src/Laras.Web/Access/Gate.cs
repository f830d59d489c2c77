using System.Security.Claims;
using Laras.Core;
using Laras.Web.Access.Accounts.SecondFactor;
using Laras.Web.Access.Safety;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Tpp.Periods;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access;

/// <summary>
/// Stands before every page and every form: a stranger is led to the door; somebody who may not open a page, or not
/// for this person, gets the same answer as for a page that does not exist.
/// </summary>
public static class Gate
{
    public const string DoorPath = "/masuk";
    public const string ReturnParameter = "kembali";

    /// <summary>The route value that names a person; whoever it names must be within reach.</summary>
    public const string PersonValue = "number";

    /// <summary>The route value that names a month; its state must be one of those of the permission.</summary>
    public const string MonthValue = "monthText";

    /// <summary>The person whose record a request is about, within the viewer's reach.</summary>
    public sealed record Subject(EmployeeId Id);

    /// <summary>The name of the endpoint that routing puts in place of one that takes another type of content.</summary>
    private const string OtherContent = "415 HTTP Unsupported Media Type";

    public static void UseGate(this IApplicationBuilder app) => app.Use(PassAsync);

    private static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is { DisplayName: OtherContent })
        {
            return TellOfOtherContent(context);
        }

        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            // A known address that was asked with an unknown verb stands in no row either.
            context.SetEndpoint(null);
            return next(context);
        }

        var address = Permissions.AddressOf(context.Request.Method, endpoint.RoutePattern.RawText ?? "");
        var permission = Permissions.Find(address);
        return OwnRecord.IsMarked(endpoint, permission)
            ? PassToOwnRecordAsync(context, next)
            : PassAsync(context, next, endpoint, address, permission);
    }

    private static async Task PassAsync(
        HttpContext context,
        RequestDelegate next,
        RouteEndpoint endpoint,
        string address,
        PermissionRow? permission
    )
    {
        var viewer = await ViewerAsync(context, permission);
        context.Features.Set(viewer);
        if (Permissions.IsPublic(address))
        {
            await next(context);
        }
        else if (viewer is null)
        {
            LeadTo(context, DoorPath);
        }
        else if (SecondFactorDuty.IsOwed(context.User, viewer, address))
        {
            LeadTo(context, SecondFactorDuty.Path);
        }
        else if (!viewer.MayEnter || !await ReachesSubjectAsync(context, endpoint, viewer))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (!await FitsTheMonthAsync(context, viewer.Permission!))
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
        }
        else
        {
            await next(context);
        }
    }

    private static Task TellOfOtherContent(HttpContext context)
    {
        if (context.User.Identity is { IsAuthenticated: true })
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        }
        else
        {
            LeadTo(context, DoorPath);
        }

        return Task.CompletedTask;
    }

    private static Task PassToOwnRecordAsync(HttpContext context, RequestDelegate next)
    {
        if (OwnRecord.OfUser(context.User) is not null)
        {
            return next(context);
        }

        LeadTo(context, DoorPath);
        return Task.CompletedTask;
    }

    private static void LeadTo(HttpContext context, string door)
    {
        if (ApiProblems.IsApi(context))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        // Whoever comes back after signing in comes back to read; a form that was cut off is not sent for him.
        var here = Uri.EscapeDataString(context.Request.Path + context.Request.QueryString);
        var back = HttpMethods.IsGet(context.Request.Method) ? $"?{ReturnParameter}={here}" : "";
        context.Response.Redirect(door + back);
    }

    private static async Task<Viewer?> ViewerAsync(HttpContext context, PermissionRow? permission)
    {
        if (
            context.User.Identity is not { IsAuthenticated: true }
            || !Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        )
        {
            return null;
        }

        var services = context.RequestServices;
        var today = services.GetRequiredService<Region>().Today(services.GetRequiredService<TimeProvider>());
        var db = services.GetRequiredService<LarasDb>();
        return await Viewer.FindAsync(db, new(id), permission, today, context.RequestAborted);
    }

    /// <summary>A role alone opens no record: the person named in the address must be within reach of it.</summary>
    private static async Task<bool> ReachesSubjectAsync(HttpContext context, RouteEndpoint endpoint, Viewer viewer)
    {
        if (context.GetRouteValue(PersonValue) is not string number || IsCounted(endpoint))
        {
            return true;
        }

        var services = context.RequestServices;
        var today = services.GetRequiredService<Region>().Today(services.GetRequiredService<TimeProvider>());
        var db = services.GetRequiredService<LarasDb>();
        var subject = await db
            .Employees.Where(person => person.Nip == number || person.LocalId == number)
            .Select(person => (EmployeeId?)person.Id)
            .SingleOrDefaultAsync(context.RequestAborted);
        if (
            subject is not { } person
            || !await Reachable.IncludesAsync(db, viewer, person, today, context.RequestAborted)
        )
        {
            return false;
        }

        context.Features.Set(new Subject(person));
        return true;
    }

    /// <summary>A number with a rule of its own, <c>{number:int}</c>, counts the cases of a regulation and is nobody's.</summary>
    private static bool IsCounted(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.GetParameter(PersonValue)?.ParameterPolicies.Count > 0;

    private static async Task<bool> FitsTheMonthAsync(HttpContext context, PermissionRow permission)
    {
        if (permission.States.Count == 0 || !Month.TryParse(context.GetRouteValue(MonthValue) as string, out var month))
        {
            return true;
        }

        var db = context.RequestServices.GetRequiredService<LarasDb>();
        return permission.AllowedIn(await PeriodOfMonth.StateAsync(db, month, context.RequestAborted));
    }
}
