using Laras.Web.Access;

namespace Laras.Web.Audit.Views;

/// <summary>
/// Stands behind the gate: when a page about another person was shown, it notes who looked. It never holds up the answer.
/// </summary>
public static class NoteRecordViews
{
    public static void UseRecordViews(this IApplicationBuilder app) => app.Use(PassAsync);

    private static async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (
            HttpMethods.IsGet(context.Request.Method)
            && context.Response.StatusCode == StatusCodes.Status200OK
            && context.Features.Get<Gate.Subject>() is { } subject
            && context.Features.Get<Viewer>() is { Permission: { } permission } viewer
            && subject.Id != viewer.Id
        )
        {
            var services = context.RequestServices;
            var page = PageWords.Of(permission, context.GetRouteValue(Gate.MonthValue) as string);
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            services.GetRequiredService<RecordViewLog>().Add(RecordView.Of(viewer, subject.Id, page, now));
        }
    }
}
