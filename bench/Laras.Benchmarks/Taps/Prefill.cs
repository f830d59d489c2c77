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
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = $"""
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000;
            BEGIN;
            CREATE TEMP TABLE people AS SELECT row_number() OVER () - 1 AS n, id FROM employees;
            CREATE INDEX temp.people_n ON people (n);
            WITH RECURSIVE c (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n + 1 < {rows})
            INSERT INTO received_taps (batch, place, id, employee_id, device_id, channel, intent, tap_at, body, signature, received_at_utc)
            SELECT 1 + n / {RowsPerBatch}, n % {RowsPerBatch},
                printf('019%05X-%04X-7000-8000-%012X', n >> 16, n & 65535, n), p.id,
                p.id, 'Phone', 'In', 1700000000000 + n, printf('%0340d', n), zeroblob(64), '2026-01-01 00:00:00'
            FROM c JOIN people p ON p.n = (c.n * 7919) % (SELECT count(*) FROM people);
            INSERT INTO tap_batches SELECT DISTINCT batch, {RowsPerBatch}, zeroblob(3200), zeroblob(32), '2026-01-01 00:00:00', 'x', zeroblob(64)
            FROM received_taps WHERE place = 0;
            INSERT INTO clock_events (id, employee_id, intent, tap_utc, local_date, local_time, zone, channel, device, evidence, received_at_utc)
            SELECT id, employee_id, intent, '2026-01-01 00:00:00', date('2016-01-01', (batch / 40) || ' days'),
                '07:00:00.0000000', 8, channel, NULL, 'HP dengan posisi, waktunya pasti', received_at_utc FROM received_taps;
            INSERT INTO tap_followers SELECT 'hadir', max(number) FROM tap_batches;
            COMMIT;
            """;
        await command.ExecuteNonQueryAsync();
        var size = new FileInfo(((DataStore.Folder)town.Store).FilePath).Length;
        Console.WriteLine(
            $"riwayat {rows} baris ditulis dalam {clock.Elapsed.TotalSeconds:0} detik, {size / 1_048_576} MiB"
        );
    }
}
