using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Laras.Core.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>
/// The rows as the database holds them, all of one moment. A value that the program could not have written so stays the
/// text it is, so that its row cannot have the hash it had.
/// </summary>
internal sealed class StoredRows : RowSource, IAsyncDisposable
{
    private const string StoredTime = "yyyy-MM-dd HH:mm:ss.FFFFFFF";
    private const string StoredClock = "HH:mm:ss";
    private const string StoredClockWithFraction = "HH:mm:ss.fffffff";
    private const string StoredNumber = "0.0###########################";
    private const int UuidLength = 36;

    private readonly DbConnection connection;
    private readonly DbTransaction moment;
    private readonly bool isOwner;
    private readonly CanonicalRow row = new();

    private StoredRows(DbConnection connection, DbTransaction moment, bool isOwner) =>
        (this.connection, this.moment, this.isOwner) = (connection, moment, isOwner);

    public static async Task<StoredRows> OpenAsync(LarasDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = db.Database.GetDbConnection();
        return new(
            connection,
            connection is SqliteConnection sqlite
                ? sqlite.BeginTransaction(deferred: true)
                : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken),
            isOwner: true
        );
    }

    /// <summary>As they stand within the open transaction.</summary>
    public static StoredRows Within(LarasDb db) =>
        new(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction(), isOwner: false);

    public override async IAsyncEnumerable<CanonicalRow> RowsAsync(
        RowShape shape,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = moment;
#pragma warning disable CA2100 // Put together from the names in the model.
        command.CommandText = Select(shape);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            row.Start(shape.Table);
            for (var place = 0; place < shape.Columns.Count; place++)
            {
                if (!await reader.IsDBNullAsync(place, cancellationToken))
                {
                    Read(reader, place, shape.Columns[place]);
                }
            }

            yield return row;
        }
    }

    public ValueTask DisposeAsync() => isOwner ? moment.DisposeAsync() : ValueTask.CompletedTask;

    private static string Select(RowShape shape)
    {
        var columns = string.Join(", ", shape.Columns.Select(column => $"\"{column.Name}\""));
        var order = JournaledTables.Vouches(shape.Entity)
            ? ""
            : $" ORDER BY {string.Join(", ", shape.Key.Select(name => $"\"{name}\""))}";
        return $"SELECT {columns} FROM \"{shape.Table}\"{order}";
    }

    private void Read(DbDataReader reader, int place, RowShape.Column column)
    {
        try
        {
            if (connection is SqliteConnection)
            {
                ReadText(reader, place, column);
            }
            else
            {
                ReadTyped(reader, place, column);
            }
        }
        catch (Exception unreadable) when (unreadable is InvalidCastException or OverflowException or FormatException)
        {
            row.AddText(column.Name, unreadable.Message);
        }
    }

    private void ReadTyped(DbDataReader reader, int place, RowShape.Column column)
    {
        switch (column.Kind)
        {
            case ValueKind.Text:
                row.AddText(column.Name, reader.GetString(place));
                break;
            case ValueKind.Integer:
                row.AddInteger(column.Name, Convert.ToInt64(reader.GetValue(place), CultureInfo.InvariantCulture));
                break;
            case ValueKind.Number:
                row.AddNumber(column.Name, reader.GetDecimal(place));
                break;
            case ValueKind.Uuid:
                row.AddUuid(column.Name, reader.GetGuid(place));
                break;
            case ValueKind.Date:
                row.AddDate(column.Name, reader.GetFieldValue<DateOnly>(place));
                break;
            case ValueKind.Clock:
                row.AddClock(column.Name, reader.GetFieldValue<TimeOnly>(place));
                break;
            case ValueKind.Instant:
                row.AddInstant(column.Name, reader.GetDateTime(place));
                break;
            case ValueKind.Wall:
                row.AddWall(column.Name, reader.GetDateTime(place));
                break;
            case ValueKind.Bytes:
                row.Add(column.Name, ValueKind.Bytes, reader.GetFieldValue<byte[]>(place));
                break;
        }
    }

    private void ReadText(DbDataReader reader, int place, RowShape.Column column)
    {
        switch (column.Kind)
        {
            case ValueKind.Integer:
                row.AddInteger(column.Name, reader.GetInt64(place));
                break;
            case ValueKind.Bytes:
                row.Add(column.Name, ValueKind.Bytes, reader.GetFieldValue<byte[]>(place));
                break;
            default:
                var text = reader.GetString(place);
                if (!AddTyped(column, text))
                {
                    row.AddText(column.Name, text);
                }

                break;
        }
    }

    /// <summary>False when the text is not exactly what the program writes for a value of this kind.</summary>
    private bool AddTyped(RowShape.Column column, string text)
    {
        var culture = CultureInfo.InvariantCulture;
        switch (column.Kind)
        {
            case ValueKind.Uuid
                when text.Length == UuidLength
                    && !text.AsSpan().ContainsAnyInRange('a', 'z')
                    && Guid.TryParseExact(text, "D", out var id):
                row.AddUuid(column.Name, id);
                return true;
            case ValueKind.Date
                when DateOnly.TryParseExact(text, CanonicalRow.DateFormat, culture, DateTimeStyles.None, out var date):
                row.AddDate(column.Name, date);
                return true;
            case ValueKind.Clock
                when TimeOnly.TryParseExact(text, ClockFormats, culture, DateTimeStyles.None, out var clock)
                    && text == clock.ToString(IsWhole(clock) ? StoredClock : StoredClockWithFraction, culture):
                row.AddClock(column.Name, clock);
                return true;
            case ValueKind.Instant
            or ValueKind.Wall
                when DateTime.TryParseExact(text, StoredTime, culture, DateTimeStyles.None, out var time)
                    && text == time.ToString(StoredTime, culture):
                AddTime(column, time);
                return true;
            case ValueKind.Number
                when decimal.TryParse(text, NumberStyles.Number, culture, out var number)
                    && text == number.ToString(StoredNumber, culture):
                row.AddNumber(column.Name, number);
                return true;
            default:
                return false;
        }
    }

    private static readonly string[] ClockFormats = [StoredClock, StoredClockWithFraction];

    private static bool IsWhole(TimeOnly clock) => clock.Ticks % TimeSpan.TicksPerSecond == 0;

    private void AddTime(RowShape.Column column, DateTime time)
    {
        if (column.Kind == ValueKind.Instant)
        {
            row.AddInstant(column.Name, time);
        }
        else
        {
            row.AddWall(column.Name, time);
        }
    }
}
