using System.Globalization;
using System.Text;
using Laras.Core.Attendance;
using Laras.Core.Journal;
using Laras.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>
/// The ledger in the embedded database: one connection of its own. A commit is written into the log, and the log is
/// brought to the disk by <see cref="Flush"/>, once for all the commits that came meanwhile.
/// </summary>
internal sealed class SqliteLedger : LedgerStore
{
    /// <summary>Others write too, an import for some seconds; a tap waits for them as long as a phone does.</summary>
    private const int SecondsToWaitForAnotherWriter = 20;

    private const string Columns = "device_id, body, signature, batch, place, received_at_utc";

    private readonly SqliteConnection connection;

    // The system tells trouble once to each that has the file open, so whoever flushes has it open for itself.
    private readonly SafeFileHandle[] logs;
    private readonly CopyLog copy;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement next;
    private readonly SqliteStatement insertTap;
    private readonly SqliteStatement insertAddition;
    private readonly SqliteStatement insertAside;
    private readonly SqliteStatement findTap;
    private readonly SqliteStatement findAddition;
    private readonly SqliteStatement findAside;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement rollback;
    private readonly SqliteStatement insertBatch;
    private readonly SqliteStatement insertEntry;
    private byte[] receivedAt = [];

    public SqliteLedger(DataStore.Folder folder, SealBatch seal)
        : base(seal)
    {
        connection = new(
            new SqliteConnectionStringBuilder
            {
                DataSource = folder.FilePath,
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
                DefaultTimeout = SecondsToWaitForAnotherWriter,
            }.ConnectionString
        );
        connection.Open();
        Prepare("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0");
        logs = [.. Enumerable.Range(0, FlushCommits.Lanes).Select(_ => OpenLog(folder))];
        SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, SecondsToWaitForAnotherWriter * 1_000);
        begin = Statement("BEGIN IMMEDIATE");
        commit = Statement("COMMIT");
        rollback = Statement("ROLLBACK");
        next = Statement("SELECT coalesce(max(number), 0) + 1 FROM tap_batches");
        insertTap = Statement(
            $"""
            INSERT INTO received_taps (id, employee_id, {Columns}, channel, intent, tap_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """
        );
        insertAddition = Statement(
            $"""
            INSERT INTO received_additions (id, employee_id, {Columns}, tap_id, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """
        );
        insertAside = Statement(
            $"""
            INSERT INTO set_aside_taps (id, employee_id, {Columns}, channel, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        );
        findTap = Statement("SELECT body, batch, place, employee_id FROM received_taps WHERE id = ?");
        findAddition = Statement("SELECT body, batch, place, employee_id FROM received_additions WHERE id = ?");
        findAside = Statement("SELECT body, batch, place, employee_id FROM set_aside_taps WHERE id = ? AND hash = ?");
        insertBatch = Statement(CommitSql.InsertBatch);
        insertEntry = Statement(CommitSql.InsertEntry);
        copy = new(folder);
    }

    public override void Flush(int lane) => DataOnDisk.Flush(logs[lane]);

    /// <summary>
    /// What a flush could not write may be forgotten by the system without a word, so the log as it is read now is copied
    /// into the file, which is flushed for itself.
    /// </summary>
    public override void Recover()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(RESTART)";
        using var outcome = command.ExecuteReader();
        if (!outcome.Read() || outcome.GetInt32(0) != 0)
        {
            throw new IOException("The log of the database could not be copied into its file.");
        }
    }

    public override void Dispose()
    {
        SqliteStatement[] statements =
        [
            begin,
            next,
            insertTap,
            insertAddition,
            insertAside,
            findTap,
            findAddition,
            findAside,
            insertBatch,
            insertEntry,
            commit,
            rollback,
        ];
        foreach (var statement in statements)
        {
            statement.Dispose();
        }

        copy.Dispose();
        Array.ForEach(logs, log => log.Dispose());
        connection.Dispose();
    }

    protected override long Begin()
    {
        begin.Execute();
        next.Step();
        var number = next.Number(0);
        next.Reset();
        return number;
    }

    protected override IReadOnlyList<int> Insert(
        IReadOnlyList<LedgerRow> rows,
        Opening opening,
        List<LedgerRow> leaves,
        Placed[] placed
    )
    {
        receivedAt = Instant(opening.AtUtc);
        List<int>? conflicts = null;
        for (var place = 0; place < rows.Count; place++)
        {
            if (TryInsert(rows[place], opening.Number, leaves.Count))
            {
                placed[place] = new(Placing.Received, opening.Number, leaves.Count);
                leaves.Add(rows[place]);
            }
            else
            {
                (conflicts ??= []).Add(place);
            }
        }

        return conflicts ?? [];
    }

    protected override Standing Find(LedgerRow row)
    {
        var find = (row.Tap is null ? findTap : findAddition).Id(1, row.Id);
        return Read(find) ?? throw new InvalidOperationException("A row that was in the way is not there.");
    }

    protected override Standing? FindAside(LedgerRow row) => Read(findAside.Id(1, row.Id).Blob(2, row.Hash.ToArray()));

    protected override void InsertAside(LedgerRow row, Opening opening, int place)
    {
        Bind(insertAside, row, opening.Number, place);
        insertAside.Text(9, Word(row.Channel)).Blob(10, row.Hash.ToArray()).Execute();
    }

    protected override void End(SealBatch.Sealed batch)
    {
        Fill(insertBatch, CommitSql.ValuesOf(batch.Batch)).Execute();
        Fill(insertEntry, CommitSql.ValuesOf(batch.Entry)).Execute();
        commit.Execute();
        copy.Wrote(batch.Batch.Size);
    }

    protected override void Rollback()
    {
        // Some troubles end the transaction by themselves.
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            rollback.Execute();
        }
    }

    private bool TryInsert(LedgerRow row, long number, int place)
    {
        var insert = row.Tap is null ? insertTap : insertAddition;
        Bind(insert, row, number, place);
        return row.Tap is { } tap
            ? insert.Id(9, tap).Number(10, row.At).Execute() > 0
            : insert.Text(9, Word(row.Channel)).Text(10, Word(row.Intent)).Number(11, row.At).Execute() > 0;
    }

    /// <summary>The columns that every table of the ledger begins with.</summary>
    private void Bind(SqliteStatement insert, LedgerRow row, long number, int place) =>
        insert
            .Id(1, row.Id)
            .Id(2, row.Person.Value)
            .Id(3, row.Device)
            .Text(4, row.Body)
            .Blob(5, row.Signature)
            .Number(6, number)
            .Number(7, place)
            .Text(8, receivedAt);

    private static Standing? Read(SqliteStatement find)
    {
        Standing? standing = find.Step()
            ? new(
                Digest.Of(find.Bytes(0)),
                find.Number(1),
                checked((int)find.Number(2)),
                new(Guid.Parse(find.Bytes(3)))
            )
            : null;
        find.Reset();
        return standing;
    }

    private static SqliteStatement Fill(SqliteStatement insert, IEnumerable<(string Name, object Value)> values)
    {
        var place = 0;
        foreach (var (_, value) in values)
        {
            place++;
            _ = value switch
            {
                Guid id => insert.Id(place, id),
                DateTime at => insert.Text(place, Instant(at)),
                byte[] bytes => insert.Blob(place, bytes),
                string text => insert.Text(place, Encoding.UTF8.GetBytes(text)),
                _ => insert.Number(place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            };
        }

        return insert;
    }

    /// <summary>As everything else here writes a moment.</summary>
    private static byte[] Instant(DateTime at) =>
        Encoding.ASCII.GetBytes(at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    private static ReadOnlySpan<byte> Word(Intent intent) => intent == Intent.Out ? "Out"u8 : "In"u8;

    private static ReadOnlySpan<byte> Word(Channel channel) => channel == Channel.Kiosk ? "Kiosk"u8 : "Phone"u8;

    private static SafeFileHandle OpenLog(DataStore.Folder folder) =>
        File.OpenHandle($"{folder.FilePath}-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);

    private SqliteStatement Statement(string sql) => new(connection.Handle!, sql);

    private void Prepare(string pragmas)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Put together from constants of this file.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
