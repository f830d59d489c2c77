using System.Data.Common;
using System.Net;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Laras.Web.Access.Safety;

/// <summary>What a PostgreSQL server says about itself and about the role that Laras uses.</summary>
public sealed record ServerFacts
{
    /// <summary>How far the server's clock is ahead of this machine's; negative when it is behind.</summary>
    public required TimeSpan Ahead { get; init; }
    public required bool Fsync { get; init; }
    public required bool FullPageWrites { get; init; }

    /// <summary>One of the server's words; only <c>off</c> loses what was answered.</summary>
    public required string SynchronousCommit { get; init; }
    public required bool IsSuperuser { get; init; }

    /// <summary>On another machine, without a connection that is encrypted and whose other end is proven.</summary>
    public required bool IsOpenOnTheWay { get; init; }

    private const string Question =
        "SELECT current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit'), "
        + "current_setting('is_superuser'), clock_timestamp()";

    /// <summary>Null for a store that is no server.</summary>
    public static async Task<ServerFacts?> AskAsync(
        DataStore store,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        if (store is not DataStore.Postgres postgres)
        {
            return null;
        }

        await using var db = store.Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Question;
        var asked = time.GetUtcNow();
        await using var answer = await command.ExecuteReaderAsync(cancellationToken);
        await answer.ReadAsync(cancellationToken);
        // The server looked at its clock somewhere between the question and the answer.
        var middle = asked + ((time.GetUtcNow() - asked) / 2);
        return new()
        {
            Ahead = answer.GetDateTime(4) - middle.UtcDateTime,
            Fsync = answer.GetString(0) == "on",
            FullPageWrites = answer.GetString(1) == "on",
            SynchronousCommit = answer.GetString(2),
            IsSuperuser = answer.GetString(3) == "on",
            IsOpenOnTheWay = IsOpen(postgres.ConnectionString),
        };
    }

    /// <summary>Whether what is said to the server could be read or answered by somebody in between.</summary>
    internal static bool IsOpen(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var hosts = (settings.Host ?? "").Split(',', StringSplitOptions.TrimEntries);
        return settings.SslMode is not (SslMode.VerifyCA or SslMode.VerifyFull) && !hosts.All(IsThisMachine);
    }

    private static bool IsThisMachine(string host) =>
        host.StartsWith('/')
        || host.Split(':')[0] is "localhost"
        || (
            IPAddress.TryParse(host.Count(letter => letter == ':') == 1 ? host.Split(':')[0] : host, out var address)
            && IPAddress.IsLoopback(address)
        );
}
