using Laras.Web.Access;

namespace Laras.Web.Audit.Views;

/// <summary>
/// Stands behind the gate: when a page about another person was shown, it notes who looked. It never holds up the answer.
/// </summary>
public static class NoteRecordViews
{
    public static void UseRecordViews(this IApplicationBuilder app) => app.Use(PassAsync);

    private static Task PassAsync(HttpContext context, RequestDelegate next) =>
        HttpMethods.IsGet(context.Request.Method) ? PassAndNoteAsync(context, next) : next(context);

    private static async Task PassAndNoteAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (
            context.Response.StatusCode == StatusCodes.Status200OK
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
