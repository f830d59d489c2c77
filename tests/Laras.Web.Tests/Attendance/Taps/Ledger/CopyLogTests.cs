using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps.Ledger;

public sealed class CopyLogTests : IDisposable
{
    private const int CommitsUntilACopy = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DataStore.Folder folder = new(Directory.CreateTempSubdirectory("laras-log-").FullName);
    private readonly SqliteConnection writer;

    public CopyLogTests()
    {
        writer = Open();
        Execute(writer, "PRAGMA journal_mode = WAL");
        Execute(writer, "PRAGMA wal_autocheckpoint = 0");
        Execute(writer, "CREATE TABLE rows (number INTEGER PRIMARY KEY, body TEXT NOT NULL)");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private long FileBytes => new FileInfo(folder.FilePath).Length;

    private long LogBytes => new FileInfo($"{folder.FilePath}-wal").Length;

    [Fact]
    public async Task What_was_committed_is_copied_into_the_file_and_the_log_begins_anew()
    {
        using var copy = new CopyLog(folder);
        var before = FileBytes;
        Write(copy, CommitsUntilACopy - 1);
        Assert.Equal(before, FileBytes);

        Write(copy, 1);
        await UntilAsync(() => FileBytes > before);
        var (file, log) = (FileBytes, LogBytes);
        // The last step may still run, and the log begins anew with the commit after it.
        await UntilAsync(() =>
        {
            Write(copy, CommitsUntilACopy / 2);
            return FileBytes > file;
        });

        Assert.InRange(LogBytes, log, 3 * log);
    }

    [Fact]
    public async Task Many_rows_are_copied_after_few_commits()
    {
        using var copy = new CopyLog(folder);
        var before = FileBytes;

        Write(copy, 12, rowsEach: 1_000);

        await UntilAsync(() => FileBytes > before);
    }

    [Fact]
    public async Task Somebody_who_reads_for_long_stops_neither_the_writer_nor_the_next_copy()
    {
        using var copy = new CopyLog(folder);
        var before = FileBytes;
        using (var reader = Open())
        {
            Execute(reader, "BEGIN");
            Execute(reader, "SELECT count(*) FROM rows");
            Write(copy, 2 * CommitsUntilACopy);
            Execute(reader, "COMMIT");
        }

        Write(copy, CommitsUntilACopy);

        await UntilAsync(() => FileBytes > before);
        using var look = new SqliteCommand("SELECT count(*) FROM rows", writer);
        Assert.Equal(3L * CommitsUntilACopy, look.ExecuteScalar());
    }

    public void Dispose()
    {
        writer.Dispose();
        Directory.Delete(folder.Path, recursive: true);
    }

    private void Write(CopyLog copy, int commits, int rowsEach = 1)
    {
        for (var commit = 0; commit < commits; commit++)
        {
            Execute(writer, $"INSERT INTO rows (body) VALUES ('{new string('x', 2_000)}')");
            copy.Wrote(rowsEach);
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={folder.FilePath};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
#pragma warning disable CA2100 // Written in this file.
        using var command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteScalar();
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(Patience);
        while (!isSo())
        {
            await Task.Delay(10, limit.Token);
        }
    }
}
