using System.Diagnostics;
using Laras.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Laras.Benchmarks.Taps;

/// <summary>Years of taps in the ledger and in the days, written straight into the file.</summary>
internal static class Prefill
{
    private const int RowsPerBatch = 100;

    public static async Task RunAsync(TapTown town, int rows)
    {
        var clock = Stopwatch.StartNew();
        // The log is left for the while, and that waits for whoever still has the file open.
        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection(
            $"Data Source={((DataStore.Folder)town.Store).FilePath};Pooling=False"
        );
        await connection.OpenAsync();
        await ExecuteAsync("PRAGMA journal_mode = OFF");
        await ExecuteAsync("PRAGMA synchronous = OFF");
        await ExecuteAsync("PRAGMA cache_size = -1000000");
        await ExecuteAsync("BEGIN");
        await ExecuteAsync("CREATE TEMP TABLE people AS SELECT row_number() OVER () - 1 AS n, id FROM employees");
        await ExecuteAsync("CREATE INDEX temp.people_n ON people (n)");
        await ExecuteAsync(
            $"""
            WITH RECURSIVE c (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n + 1 < {rows})
            INSERT INTO received_taps (batch, place, id, employee_id, device_id, channel, intent, tap_at, body, signature, received_at_utc)
            SELECT 1 + c.n / {RowsPerBatch}, c.n % {RowsPerBatch},
                printf('019%05X-%04X-7000-8000-%012X', c.n >> 16, c.n & 65535, c.n), p.id,
                p.id, 'Phone', 'In', 1700000000000 + c.n, printf('%0340d', c.n), zeroblob(64), '2026-01-01 00:00:00'
            FROM c JOIN people p ON p.n = (c.n * 7919) % (SELECT count(*) FROM people)
            """
        );
        await ExecuteAsync(
            $"""
            INSERT INTO tap_batches SELECT DISTINCT batch, {RowsPerBatch}, zeroblob(3200), zeroblob(32), '2026-01-01 00:00:00', 'x', zeroblob(64)
            FROM received_taps WHERE place = 0
            """
        );
        await ExecuteAsync(
            """
            INSERT INTO clock_events (id, employee_id, intent, tap_utc, local_date, local_time, zone, channel, device, evidence, received_at_utc)
            SELECT id, employee_id, intent, '2026-01-01 00:00:00', date('2016-01-01', (batch / 40) || ' days'),
                '07:00:00.0000000', 8, channel, NULL, 'HP dengan posisi, waktunya pasti', received_at_utc FROM received_taps
            """
        );
        await ExecuteAsync("INSERT INTO tap_followers SELECT 'hadir', max(number) FROM tap_batches");
        await ExecuteAsync("COMMIT");
        await using var count = new SqliteCommand("SELECT count(*) FROM received_taps", connection);
        var written = (long)(await count.ExecuteScalarAsync())!;
        if (written != rows)
        {
            throw new InvalidOperationException($"{written} rows were written instead of {rows}.");
        }

        var size = new FileInfo(((DataStore.Folder)town.Store).FilePath).Length;
        Console.WriteLine(
            $"riwayat {rows} baris ditulis dalam {clock.Elapsed.TotalSeconds:0} detik, {size / 1_048_576} MiB"
        );

        // One by one: of many in one command, trouble with those behind one that answers is told to nobody.
        async Task ExecuteAsync(string sql)
        {
#pragma warning disable CA2100 // Written in this file.
            await using var command = new SqliteCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }
}
