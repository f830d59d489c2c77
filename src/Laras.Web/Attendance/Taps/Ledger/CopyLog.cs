using Laras.Web.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>
/// Copies the log of the embedded database into its file now and then, on a thread and a connection of its own, so that no
/// tap waits for it. What it cannot copy stays in the log, and the next copy begins with it.
/// </summary>
internal sealed class CopyLog : IDisposable
{
    /// <summary>About fifteen megabytes: pages that change again and again are copied once, and the log stays small.</summary>
    internal const int CommitsBetweenCopies = 200;
    internal const int RowsBetweenCopies = 12_000;

    /// <summary>While the last step has the database to itself, a tap waits; so the step itself waits for nobody for long.</summary>
    private const int MillisecondsToWait = 10;

    private readonly SqliteConnection connection;
    private readonly AutoResetEvent due = new(initialState: false);
    private readonly Thread thread;
    private int commits;
    private int rows;
    private volatile bool isEnding;

    public CopyLog(DataStore.Folder folder)
    {
        connection = new(
            new SqliteConnectionStringBuilder
            {
                DataSource = folder.FilePath,
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
            }.ConnectionString
        );
        connection.Open();
        // Only who has read from a database knows that it has a log.
        using (var look = new SqliteCommand("SELECT count(*) FROM sqlite_schema", connection))
        {
            look.ExecuteScalar();
        }

        raw.sqlite3_busy_timeout(connection.Handle, MillisecondsToWait);
        thread = new(Run) { IsBackground = true, Name = "tap log" };
        thread.Start();
    }

    /// <summary>Told by the writer after each commit.</summary>
    public void Wrote(int more)
    {
        commits++;
        rows += more;
        if (commits >= CommitsBetweenCopies || rows >= RowsBetweenCopies)
        {
            (commits, rows) = (0, 0);
            due.Set();
        }
    }

    public void Dispose()
    {
        isEnding = true;
        due.Set();
        thread.Join();
        due.Dispose();
        connection.Dispose();
    }

    private void Run()
    {
        while (due.WaitOne() && !isEnding)
        {
            // Much, while the writer goes on; then what it wrote meanwhile; then the rest, for which it stands still.
            Copy(raw.SQLITE_CHECKPOINT_PASSIVE);
            Copy(raw.SQLITE_CHECKPOINT_PASSIVE);
            Copy(raw.SQLITE_CHECKPOINT_FULL);
        }
    }

    /// <summary>Whether it worked out is nobody's concern here: a disk that takes nothing is met by the writer itself.</summary>
    private void Copy(int mode) => _ = raw.sqlite3_wal_checkpoint_v2(connection.Handle, "main", mode, out _, out _);
}
