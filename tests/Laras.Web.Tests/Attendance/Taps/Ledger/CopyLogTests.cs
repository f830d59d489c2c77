using System.Buffers.Binary;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps.Ledger;

public sealed class CopyLogTests : IDisposable
{
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

    /// <summary>How often the log was begun anew stands in its head.</summary>
    private uint TimesBegun
    {
        get
        {
            using var log = new FileStream(
                $"{folder.FilePath}-wal",
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite
            );
            Span<byte> head = stackalloc byte[16];
            log.ReadExactly(head);
            return BinaryPrimitives.ReadUInt32BigEndian(head[12..]);
        }
    }

    [Fact]
    public async Task What_was_committed_is_copied_into_the_file_and_the_log_begins_anew()
    {
        using var copy = new CopyLog(folder);
        var before = FileBytes;
        Write(copy, CopyLog.CommitsBetweenCopies - 1);
        Assert.Equal(before, FileBytes);

        Write(copy, 1);
        await UntilAsync(() => FileBytes > before);
        var begun = TimesBegun;
        await UntilAsync(() =>
        {
            Write(copy, 1);
            return TimesBegun != begun;
        });
    }

    [Fact]
    public async Task Many_rows_are_copied_after_few_commits()
    {
        using var copy = new CopyLog(folder);
        var before = FileBytes;

        Write(copy, 12, rowsEach: CopyLog.RowsBetweenCopies / 12);

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
            Write(copy, 2 * CopyLog.CommitsBetweenCopies);
            Execute(reader, "COMMIT");
        }

        Write(copy, CopyLog.CommitsBetweenCopies);

        await UntilAsync(() => FileBytes > before);
        using var look = new SqliteCommand("SELECT count(*) FROM rows", writer);
        Assert.Equal(3L * CopyLog.CommitsBetweenCopies, look.ExecuteScalar());
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

    private static Task UntilAsync(Func<bool> isSo) => Patience.UntilAsync(() => Task.FromResult(isSo()));
}
