using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Laras.Web.Storage.Backups;

/// <summary>All tables of a region as they are at one moment, while others go on writing.</summary>
internal sealed class DataSnapshot : IAsyncDisposable
{
    /// <summary>The Migrator's own; it is rebuilt, not restored.</summary>
    public const string MigrationsTable = "migrations";

    private readonly DbTransaction transaction;
    private readonly bool owned;
    private readonly ISqlGenerationHelper sql;

    private DataSnapshot(LarasDb db, DbTransaction transaction, bool owned)
    {
        this.transaction = transaction;
        this.owned = owned;
        sql = db.GetService<ISqlGenerationHelper>();
    }

    public IReadOnlyList<string> Migrations { get; private set; } = [];

    public IReadOnlyList<TableShape> Tables { get; private set; } = [];

    /// <exception cref="UnusableBackupException">There is a table or a column that this program does not know.</exception>
    public static async Task<DataSnapshot> OpenAsync(LarasDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = db.Database.GetDbConnection();
        // Neither blocks a writer: each sees the moment of its first question until it ends.
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return await ReadAsync(db, transaction, owned: true, cancellationToken);
    }

    /// <summary>What a transaction that is still open would leave behind.</summary>
    public static Task<DataSnapshot> WithinAsync(
        LarasDb db,
        DbTransaction transaction,
        CancellationToken cancellationToken
    ) => ReadAsync(db, transaction, owned: false, cancellationToken);

    /// <summary>Every row of a table as its bytes, in the order of its key.</summary>
    public async IAsyncEnumerable<byte[]> RowsAsync(
        TableShape table,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var columns = string.Join(", ", table.Columns.Select(column => sql.DelimitIdentifier(column.Name)));
        var key = string.Join(", ", table.Key.Select(sql.DelimitIdentifier));
        await using var command = Command($"SELECT {columns} FROM {sql.DelimitIdentifier(table.Name)} ORDER BY {key}");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        using var row = new MemoryStream();
        await using var bytes = new BinaryWriter(row);
        while (await reader.ReadAsync(cancellationToken))
        {
            row.SetLength(0);
            RowBytes.Write(bytes, table, reader);
            bytes.Flush();
            yield return row.ToArray();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (owned)
        {
            await transaction.DisposeAsync();
        }
    }

    private static async Task<DataSnapshot> ReadAsync(
        LarasDb db,
        DbTransaction transaction,
        bool owned,
        CancellationToken cancellationToken
    )
    {
        var snapshot = new DataSnapshot(db, transaction, owned);
        var known = TableShapes.Of(db);
        var tables = new List<TableShape>();
        foreach (var table in await snapshot.TableNamesAsync(cancellationToken))
        {
            if (table == MigrationsTable)
            {
                snapshot.Migrations = await snapshot.TextsAsync(
                    "SELECT name FROM migrations ORDER BY name",
                    cancellationToken
                );
            }
            else
            {
                tables.Add(TableShapes.Matching(known, table, await snapshot.ColumnsAsync(table, cancellationToken)));
            }
        }

        snapshot.Tables = tables;
        return snapshot;
    }

    private async Task<IReadOnlyList<string>> TableNamesAsync(CancellationToken cancellationToken)
    {
        var names = await TextsAsync(
            transaction.Connection is SqliteConnection
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                : "SELECT table_name::text FROM information_schema.tables "
                    + "WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'",
            cancellationToken
        );
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<string>> ColumnsAsync(string table, CancellationToken cancellationToken)
    {
        await using var command = Command($"SELECT * FROM {sql.DelimitIdentifier(table)} LIMIT 0");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private async Task<IReadOnlyList<string>> TextsAsync(string text, CancellationToken cancellationToken)
    {
        await using var command = Command(text);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private DbCommand Command(string text)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Nothing but names of tables and columns that the engine itself told us, delimited.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }
}
