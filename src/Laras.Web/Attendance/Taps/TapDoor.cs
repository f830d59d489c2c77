using Laras.Web.Access;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Access.Safety;

namespace Laras.Web.Attendance.Taps;

/// <summary>
/// The way of a tap in the rush: who sends it is known from memory, and what only pages need is not asked. Whoever is not
/// known at once, or comes from another site, goes the way of everything else and is refused there in words.
/// </summary>
internal sealed class TapDoor(RequestDelegate next, LiveSessions live, ReceiveClockEvents receive)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (
            !HttpMethods.IsPost(request.Method)
            || request.Path.Value != ReceiveClockEvents.Path
            || !SameOriginOnly.IsOurOwn(request)
            || SessionCookie.Read(request) is not { } token
            || live.Recall(token) is not { } person
        )
        {
            return next(context);
        }

        SecurityHeaders.WriteForProgram(context);
        return receive.HandleAsync(context, person);
    }
}
