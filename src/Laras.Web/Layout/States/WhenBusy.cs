using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Laras.Web.Layout.States;

/// <summary>
/// A request whose turn at the database did not come (a long import, a disk that stands still, a server that is being
/// started) is told to come back: it was nobody's mistake, and sending again stores nothing twice.
/// </summary>
public sealed partial class WhenBusy(RequestDelegate next, ILogger<WhenBusy> log)
{
    /// <summary>Seconds.</summary>
    private const string ComeBackAfter = "30";

    private const int SqliteBusy = 5;

    /// <summary>A lock that was not given in time, two that waited for each other, a server that is full or being started.</summary>
    private static readonly string[] PostgresBusy =
    [
        PostgresErrorCodes.LockNotAvailable,
        PostgresErrorCodes.DeadlockDetected,
        PostgresErrorCodes.TooManyConnections,
        PostgresErrorCodes.CannotConnectNow,
    ];

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await next(context);
        }
        catch (Exception trouble) when (!context.Response.HasStarted && IsBusy(trouble))
        {
            LogBusy(log, context.Request.Path, trouble);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = ComeBackAfter;
        }
    }

    private static bool IsBusy(Exception trouble) =>
        trouble switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode == SqliteBusy,
            PostgresException postgres => PostgresBusy.Contains(postgres.SqlState),
            // The last one is a connection from before the server was started anew.
            NpgsqlException { InnerException: TimeoutException or SocketException or EndOfStreamException } => true,
            _ => trouble.InnerException is { } inner && IsBusy(inner),
        };

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} got no turn at the database.")]
    private static partial void LogBusy(ILogger log, string path, Exception trouble);
}
