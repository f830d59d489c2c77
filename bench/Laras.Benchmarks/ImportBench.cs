using System.Diagnostics;
using System.Globalization;
using System.Text;
using Laras.Core;
using Laras.Core.Devices;
using Laras.Web.Devices;
using Laras.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Laras.Benchmarks;

/// <summary>Importing attlog.dat against a bare parse-and-insert of the same rows into SQLite.</summary>
internal static class ImportBench
{
    private const int Rows = 100_000;
    private const int People = 500;
    private const int Repetitions = 5;

    public static async Task RunAsync()
    {
        var content = Encoding.ASCII.GetBytes(Attlog());
        var imported = new List<double>();
        var bare = new List<double>();
        for (var i = 0; i < Repetitions + 1; i++)
        {
            var first = await ImportedAsync(content);
            var second = Bare(content);
            if (i > 0)
            {
                imported.Add(Rows / first);
                bare.Add(Rows / second);
            }
        }

        Console.WriteLine($"impor attlog.dat     {Median(imported), 12:N0} baris per detik");
        Console.WriteLine($"baca dan sisip saja  {Median(bare), 12:N0} baris per detik");
        Console.WriteLine($"perbandingan         {Median(imported) / Median(bare), 12:F2} dari yang polos");
    }

    private static async Task<double> ImportedAsync(byte[] content)
    {
        var folder = Directory.CreateTempSubdirectory("laras-bench-").FullName;
        try
        {
            var store = new DataStore.Folder(folder);
            await using var db = store.Open();
            await Migrator.MigrateAsync(db, TimeProvider.System, CancellationToken.None);
            for (var person = 0; person < People; person++)
            {
                var id = EmployeeId.New();
                db.Employees.Add(
                    new()
                    {
                        Id = id,
                        LocalId = $"BENCH{person:00000}",
                        Name = $"Orang {person}",
                        Kind = Core.Employees.EmploymentKind.NonAsn,
                    }
                );
                db.DevicePins.Add(
                    new()
                    {
                        Id = Guid.CreateVersion7(),
                        Device = "",
                        Pin = $"{person + 1}",
                        EmployeeId = id,
                        MappedAtUtc = TimeProvider.System.GetUtcNow().UtcDateTime,
                        MappedBy = "bench",
                    }
                );
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            var clock = Stopwatch.StartNew();
            await ImportAttendance.HandleAsync(
                db,
                new("1_attlog.dat", content, Grammar.Usb6, Zone.Wita, "bench"),
                TimeProvider.System,
                progress: null,
                CancellationToken.None
            );
            return clock.Elapsed.TotalSeconds;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What anybody would write in an afternoon: split, parse, one prepared insert, one transaction.</summary>
    private static double Bare(byte[] content)
    {
        var folder = Directory.CreateTempSubdirectory("laras-bench-").FullName;
        try
        {
            using var connection = new SqliteConnection(
                $"Data Source={Path.Combine(folder, "polos.db")};Pooling=False"
            );
            connection.Open();
            Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
            Execute(
                connection,
                "CREATE TABLE taps (pin TEXT, tap_time TEXT, device TEXT, state INTEGER, verify INTEGER, workcode INTEGER, UNIQUE (device, pin, tap_time)); CREATE INDEX taps_pin ON taps (pin, tap_time);"
            );
            var clock = Stopwatch.StartNew();
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT OR IGNORE INTO taps VALUES ($1, $2, $3, $4, $5, $6)";
            var parameters = Enumerable
                .Range(1, 6)
                .Select(i => insert.Parameters.Add($"${i}", SqliteType.Text))
                .ToArray();
            insert.Prepare();
            foreach (var line in Encoding.ASCII.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var fields = line.Trim().Split('\t');
                parameters[0].Value = fields[0];
                parameters[1].Value = DateTime.ParseExact(
                    fields[1],
                    "yyyy-MM-dd HH:mm:ss",
                    CultureInfo.InvariantCulture
                );
                for (var i = 2; i < parameters.Length; i++)
                {
                    parameters[i].Value = fields[i];
                }

                insert.ExecuteNonQuery();
            }

            transaction.Commit();
            return clock.Elapsed.TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Attlog()
    {
        var text = new StringBuilder();
        var first = new DateTime(2025, 1, 1, 6, 0, 0, DateTimeKind.Unspecified);
        for (var i = 0; i < Rows; i++)
        {
            var time = first
                .AddDays(i / (People * 2))
                .AddSeconds((i * 37 % 3600) + (i % (People * 2) / People * 28_800));
            text.Append(
                CultureInfo.InvariantCulture,
                $"{(i % People) + 1, 9}\t{time:yyyy-MM-dd HH:mm:ss}\t1\t0\t1\t0\n"
            );
        }

        return text.ToString();
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
