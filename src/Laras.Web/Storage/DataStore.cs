using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Laras.Web.Storage;

/// <summary>Where one region's data lies: in a folder of this machine (SQLite) or on a PostgreSQL server.</summary>
public abstract record DataStore
{
    public const string DefaultFolder = "data";
    public const string PostgresVariable = "LARAS_POSTGRES";

    private DataStore() { }

    /// <summary>The embedded store: one file, <c>laras.db</c>, in a folder that only its owner may read.</summary>
    public sealed record Folder(string Path) : DataStore
    {
        /// <summary>Others write too; whoever waited in vain is told to come back before a phone gives up waiting.</summary>
        private const int SecondsToWaitForAnotherWriter = 15;

        public string FilePath => System.IO.Path.Combine(Path, "laras.db");

        public override void Configure(DbContextOptionsBuilder options)
        {
            Make();
            var connection = new SqliteConnectionStringBuilder
            {
                DataSource = FilePath,
                ForeignKeys = true,
                DefaultTimeout = SecondsToWaitForAnotherWriter,
            };
            options.UseSqlite(connection.ConnectionString).AddInterceptors(DurableSqlite.Instance);
        }

        private void Make()
        {
            try
            {
                if (OperatingSystem.IsWindows())
                {
                    Directory.CreateDirectory(Path);
                }
                else
                {
                    Directory.CreateDirectory(
                        Path,
                        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                    );
                }
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                throw new UnusableStoreException(
                    $"Folder data \"{Path}\" tidak dapat dibuat: di sana sudah ada berkas, atau izinnya tidak cukup. "
                        + "Tidak ada yang berubah. Pilih folder lain dengan --data FOLDER.",
                    trouble
                );
            }
        }
    }

    /// <summary>A schema on a PostgreSQL server; the connection's <c>Search Path</c> names it.</summary>
    public sealed record Postgres(string ConnectionString) : DataStore
    {
        public override void Configure(DbContextOptionsBuilder options)
        {
            try
            {
                _ = new NpgsqlConnectionStringBuilder(ConnectionString);
            }
            // The sentence does not repeat what was written: there may be a password in it.
            catch (Exception trouble) when (trouble is ArgumentException or FormatException)
            {
                throw new UnusableStoreException(
                    "Sambungan PostgreSQL itu tidak terbaca. Tulis misalnya "
                        + "\"Host=127.0.0.1;Database=laras;Username=laras;Search Path=nusa_laras\". Tidak ada yang berubah.",
                    trouble
                );
            }

            options.UseNpgsql(ConnectionString);
        }
    }

    /// <summary>
    /// What the call names, else the PostgreSQL connection in the environment (a password on the command line can be
    /// read by everybody on the machine), else the folder <c>data</c>.
    /// </summary>
    public static DataStore Choose(string? folder, string? postgres) =>
        (folder, postgres, Environment.GetEnvironmentVariable(PostgresVariable)) switch
        {
            (_, { Length: > 0 }, _) => new Postgres(postgres),
            ({ Length: > 0 }, _, _) => new Folder(folder),
            (_, _, { Length: > 0 } connection) => new Postgres(connection),
            _ => new Folder(DefaultFolder),
        };

    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>A context of its own, for the command line, jobs and tests; requests get theirs from the container.</summary>
    public LarasDb Open()
    {
        var options = new DbContextOptionsBuilder<LarasDb>();
        Configure(options);
        return new(options.Options);
    }

    /// <summary>A commit that was answered must survive a power cut, so every commit waits for the disk.</summary>
    private sealed class DurableSqlite : DbConnectionInterceptor
    {
        public static readonly DurableSqlite Instance = new();
        private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
