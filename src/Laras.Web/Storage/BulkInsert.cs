using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Laras.Web.Storage;

/// <summary>
/// Adds tens of thousands of new rows to one table, in the transaction that is open on the context, without tracking
/// them: COPY on PostgreSQL, one prepared statement on SQLite.
/// </summary>
public static class BulkInsert
{
    public static Task InsertAsync<T>(LarasDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rows);
        var transaction =
            db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("A bulk insert needs an open transaction.");
        var entity = db.Model.FindEntityType(typeof(T))!;
        Column[] columns = [.. entity.GetProperties().Select(property => new Column(property))];
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        return transaction.Connection is NpgsqlConnection connection
            ? CopyAsync(connection, $"COPY {entity.GetTableName()} ({names}) FROM STDIN (FORMAT binary)")
            : ExecuteAsync($"INSERT INTO {entity.GetTableName()} ({names}) VALUES (");

        async Task CopyAsync(NpgsqlConnection postgres, string sql)
        {
            await using var writer = await postgres.BeginBinaryImportAsync(sql, cancellationToken);
            foreach (var row in rows)
            {
                await writer.WriteRowAsync(cancellationToken, [.. columns.Select(column => column.ValueOf(row))]);
            }

            await writer.CompleteAsync(cancellationToken);
        }

        async Task ExecuteAsync(string sql)
        {
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
#pragma warning disable CA2100 // Table and columns are names of the model.
            command.CommandText = sql + string.Join(", ", columns.Select(column => "@" + column.Name)) + ")";
#pragma warning restore CA2100
            DbParameter[] parameters = [.. columns.Select(column => column.Parameter(command))];
            foreach (var row in rows)
            {
                for (var place = 0; place < columns.Length; place++)
                {
                    parameters[place].Value = columns[place].ValueOf(row) ?? DBNull.Value;
                }

                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    /// <summary>How the model stores one property.</summary>
    private sealed class Column(IProperty property)
    {
        private readonly Func<object, object?> get = property.GetGetter().GetClrValue;
        private readonly Func<object?, object?> store =
            property.GetTypeMapping().Converter?.ConvertToProvider ?? (value => value);

        public string Name { get; } = property.GetColumnName();

        public object? ValueOf(object row) => get(row) is { } value ? store(value) : null;

        public DbParameter Parameter(DbCommand command)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + Name;
            command.Parameters.Add(parameter);
            return parameter;
        }
    }
}
