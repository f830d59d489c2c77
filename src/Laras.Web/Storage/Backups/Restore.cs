using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Backups;

/// <summary>
/// Takes a backup back into an empty place, on the same engine or on the other one: all of it, compared row for row
/// with what was written, or nothing.
/// </summary>
public static class Restore
{
    /// <summary>What came back.</summary>
    public sealed record Restored(string Region, DateTime MadeAtUtc, long Rows, int Tables, int KeyFiles);

    /// <exception cref="UnusableBackupException">Nothing was changed; the message says why.</exception>
    public static async Task<Restored> RunAsync(
        string path,
        BackupKey key,
        DataStore store,
        string? keysFolder,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(key);
        if (!File.Exists(path))
        {
            throw new UnusableBackupException($"Berkas \"{path}\" tidak ditemukan. Tidak ada yang berubah.");
        }

        await using var file = File.OpenRead(path);
        await using var reader = await BackupReader.OpenAsync(file, key, cancellationToken);
        var manifest = reader.Manifest;
        RestoredKeys.RefuseUnlessFree(keysFolder, manifest.KeyFiles);

        await using var db = store.Open();
        if (manifest.Migrations.Except(Migrator.Known(db)).FirstOrDefault() is { } unknown)
        {
            throw new NewerDataException(unknown);
        }

        await RefuseUnlessEmptyAsync(db, manifest, cancellationToken);
        await Migrator.MigrateAsync(db, time, cancellationToken, upTo: manifest.Migrations[^1]);
        var rows = await LoadAsync(db, reader, keysFolder, cancellationToken);
        await Migrator.MigrateAsync(db, time, cancellationToken);
        return new(manifest.Region, manifest.MadeAtUtc, rows, manifest.Tables.Count, manifest.KeyFiles.Count);
    }

    private static async Task<long> LoadAsync(
        LarasDb db,
        BackupReader reader,
        string? keysFolder,
        CancellationToken cancellationToken
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = db.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (connection is SqliteConnection)
        {
            await using var later = connection.CreateCommand();
            later.Transaction = transaction;
            later.CommandText = "PRAGMA defer_foreign_keys = ON";
            await later.ExecuteNonQueryAsync(cancellationToken);
        }

        var sums = new Dictionary<string, TableSum>();
        foreach (var table in reader.Manifest.Tables)
        {
            await using var rows = new RowLoader(db, transaction, table);
            await foreach (var row in reader.RowsAsync(table, cancellationToken))
            {
                await rows.AddAsync(row, cancellationToken);
            }

            await rows.FinishAsync(cancellationToken);
            sums.Add(table.Name, reader.LastSum);
        }

        using var keys = await RestoredKeys.ReadAsync(reader, keysFolder, cancellationToken);
        await reader.EndAsync(cancellationToken);
        await CompareAsync(db, transaction, reader.Manifest.Tables, sums, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        keys.Keep();
        return sums.Values.Sum(sum => sum.Rows);
    }

    private static async Task CompareAsync(
        LarasDb db,
        DbTransaction transaction,
        IReadOnlyList<TableShape> tables,
        Dictionary<string, TableSum> sums,
        CancellationToken cancellationToken
    )
    {
        await using var snapshot = await DataSnapshot.WithinAsync(db, transaction, cancellationToken);
        foreach (var table in tables)
        {
            if (await TableSum.OfAsync(snapshot, table, cancellationToken) != sums[table.Name])
            {
                throw new UnusableBackupException(
                    $"Tabel {table.Name} tidak kembali persis seperti di cadangan. Semuanya dibatalkan, tidak ada yang berubah."
                );
            }
        }
    }

    private static async Task RefuseUnlessEmptyAsync(
        LarasDb db,
        BackupManifest manifest,
        CancellationToken cancellationToken
    )
    {
        await using var snapshot = await DataSnapshot.OpenAsync(db, cancellationToken);
        if (snapshot.Migrations.Except(manifest.Migrations).Any())
        {
            throw new UnusableBackupException(
                "Tabel di tempat itu sudah lebih baru daripada cadangannya. Tidak ada yang berubah. "
                    + "Pulihkan ke folder baru (--data FOLDER) atau skema PostgreSQL yang kosong; tabelnya dibarui sesudahnya."
            );
        }

        foreach (var table in snapshot.Tables)
        {
            await using var rows = snapshot.RowsAsync(table, cancellationToken).GetAsyncEnumerator(cancellationToken);
            if (await rows.MoveNextAsync())
            {
                throw new UnusableBackupException(
                    "Tempat itu sudah berisi data, dan data yang ada tidak pernah ditimpa. Tidak ada yang berubah. "
                        + "Pulihkan ke folder baru (--data FOLDER) atau skema PostgreSQL yang kosong."
                );
            }
        }
    }
}
