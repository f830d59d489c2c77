using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Laras.Web.Storage.Backups;

/// <summary>Puts the rows of one table back, many in a statement.</summary>
internal sealed class RowLoader(LarasDb db, DbTransaction transaction, TableShape table) : IAsyncDisposable
{
    /// <summary>A server answers once per statement; SQLite finds each parameter by name among all of them.</summary>
    private readonly int rowsPerStatement = db.Database.IsSqlite() ? 6 : 100;

    private readonly List<object[]> waiting = [];
    private DbCommand? full;

    public async Task AddAsync(byte[] row, CancellationToken cancellationToken)
    {
        waiting.Add(RowBytes.Read(row, table));
        if (waiting.Count == rowsPerStatement)
        {
            full ??= Command(rowsPerStatement);
            await SendAsync(full, cancellationToken);
        }
    }

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (waiting.Count > 0)
        {
            await using var rest = Command(waiting.Count);
            await SendAsync(rest, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => full?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task SendAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var place = 0;
        foreach (var value in waiting.SelectMany(row => row))
        {
            command.Parameters[place++].Value = value;
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
        waiting.Clear();
    }

    private DbCommand Command(int rows)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        var columns = string.Join(", ", table.Columns.Select(column => sql.DelimitIdentifier(column.Name)));
        var places = Enumerable
            .Range(0, rows)
            .Select(row => $"({string.Join(", ", table.Columns.Select((_, column) => $"@p{row}_{column}"))})");
#pragma warning disable CA2100 // Names of tables and columns, delimited; every value is a parameter.
        command.CommandText =
            $"INSERT INTO {sql.DelimitIdentifier(table.Name)} ({columns}) VALUES {string.Join(", ", places)}";
#pragma warning restore CA2100
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{row}_{column}";
                command.Parameters.Add(parameter);
            }
        }

        return command;
    }
}
