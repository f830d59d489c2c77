using Microsoft.Data.Sqlite;
using Npgsql;

namespace Laras.Web.Layout;

/// <summary>
/// A request whose turn at the database did not come (a long import, a disk that stands still, a server that is being
/// started) is told to come back: nothing of it was stored, and it was nobody's mistake.
/// </summary>
public static class WhenBusy
{
    /// <summary>Seconds.</summary>
    private const string ComeBackAfter = "30";

    private const int Busy = 5;
    private const int Locked = 6;

    public static void UseWhenBusy(this IApplicationBuilder app) => app.Use(AnswerAsync);

    internal static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception trouble) when (!context.Response.HasStarted && IsBusy(trouble))
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = ComeBackAfter;
        }
    }

    private static bool IsBusy(Exception trouble) =>
        trouble is SqliteException { SqliteErrorCode: Busy or Locked } or NpgsqlException { IsTransient: true }
        || (trouble.InnerException is { } inner && IsBusy(inner));
}
