using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>One prepared statement whose values are bound by place, without an object for each: it runs for every tap.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 db;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(sqlite3 db, string sql)
    {
        this.db = db;
        Check(raw.sqlite3_prepare_v2(db, sql, out statement));
    }

    /// <param name="place">From 1, as everywhere in SQLite.</param>
    public SqliteStatement Text(int place, ReadOnlySpan<byte> utf8)
    {
        Check(raw.sqlite3_bind_text(statement, place, utf8));
        return this;
    }

    /// <summary>As everything else here writes an id: 36 signs in capitals.</summary>
    public SqliteStatement Id(int place, Guid id)
    {
        Span<byte> text = stackalloc byte[36];
        id.TryFormat(text, out _);
        System.Text.Ascii.ToUpperInPlace(text, out _);
        return Text(place, text);
    }

    public SqliteStatement Blob(int place, ReadOnlySpan<byte> bytes)
    {
        Check(raw.sqlite3_bind_blob(statement, place, bytes));
        return this;
    }

    public SqliteStatement Number(int place, long number)
    {
        Check(raw.sqlite3_bind_int64(statement, place, number));
        return this;
    }

    /// <summary>Runs to the end; how many rows were written.</summary>
    public int Execute()
    {
        Step();
        Reset();
        return raw.sqlite3_changes(db);
    }

    /// <summary>True when a row stands ready to be read.</summary>
    public bool Step()
    {
        var outcome = raw.sqlite3_step(statement);
        if (outcome is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return outcome == raw.SQLITE_ROW;
        }

        Reset();
        SqliteException.ThrowExceptionForRC(outcome, db);
        return false;
    }

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>Good until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public void Reset() => _ = raw.sqlite3_reset(statement);

    public void Dispose() => statement.Dispose();

    private void Check(int outcome) => SqliteException.ThrowExceptionForRC(outcome, db);
}
