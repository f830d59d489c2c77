using System.Globalization;
using Laras.Web.Demonstration.Days;
using Laras.Web.Imports;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Demonstration;

/// <summary>
/// Brings the files of a town into an empty database through the importers that every region uses, in the order of the
/// manifest. Stopped halfway and started again it goes on: what is known already is not taken in twice.
/// </summary>
public static class FillTown
{
    private const string BroughtBy = "kota contoh";
    private const string Yes = "ya";

    /// <summary>
    /// One file that has been brought in, the how-manieth of how many, and what became of its rows.
    /// </summary>
    public sealed record Step(int Number, int Files, ImportReport Report);

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Rows">Rows of all files.</param>
        /// <param name="Waiting">Rows that wait for a person; the town has some on purpose.</param>
        public sealed record Filled(int Files, long Rows, long Waiting) : Outcome;

        /// <summary>A file was not taken in, or the database is not for a town; the sentences say why.</summary>
        public sealed record Refused(IReadOnlyList<string> Sentences) : Outcome;
    }

    public static async Task<Outcome> RunAsync(
        DataStore store,
        string folder,
        Action<Step>? progress,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        var files = TownManifest.Read(folder);
        var importers = Importer.All.ToDictionary(importer => importer.Name);
        if (files.Select(file => file.Verb).Distinct().Except(importers.Keys).ToArray() is { Length: > 0 } strangers)
        {
            return new Outcome.Refused([
                .. strangers.Select(verb => $"Jenis berkas \"{verb}\" di {TownManifest.FileName} tidak dikenal."),
            ]);
        }

        // Everything is brought in on the morning on which the town wakes up, whatever day it is outside.
        var time = new DemonstrationTime(TownTime.NowUtc);
        if (!await NameAsync(store, time, cancellationToken))
        {
            return new Outcome.Refused([
                "Data ini sudah memuat pegawai yang bukan kota contoh. Tidak ada yang berubah. Pakai folder data lain.",
            ]);
        }

        var (rows, waiting) = (0L, 0L);
        foreach (var (index, file) in files.Index())
        {
            var content = await File.ReadAllBytesAsync(Path.Combine(folder, file.File), cancellationToken);
            await using var db = store.Open();
            var request = new ImportRequest(db, new(file.File, content, BroughtBy), time)
            {
                Zone = TownTime.Zone,
                Format = file.Format.Length > 0 ? file.Format : null,
            };
            var report = await importers[file.Verb].RunAsync(request, cancellationToken);
            if (report.Refusals.Count > 0)
            {
                return new Outcome.Refused([.. report.Refusals.Select(refusal => refusal.ToString())]);
            }

            rows += report.Rows;
            waiting += report.Waiting;
            progress?.Invoke(new(index + 1, files.Count, report));
        }

        return new Outcome.Filled(files.Count, rows, waiting);
    }

    /// <summary>
    /// Writes on the door that everybody behind it is invented; false when real people live there already.
    /// </summary>
    private static async Task<bool> NameAsync(DataStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        await Migrator.MigrateAsync(db, time, cancellationToken);
        var settings = await db.Settings.ToDictionaryAsync(setting => setting.Name, cancellationToken);
        var isTown = settings.TryGetValue(Region.DemonstrationSetting, out var town) && town.Value == Yes;
        if (!isTown && await db.Employees.AnyAsync(cancellationToken))
        {
            return false;
        }

        Put(Region.NameSetting, TownGenerator.RegionName);
        Put(Region.ZoneSetting, TownTime.Zone.ToString());
        Put(Region.DemonstrationSetting, Yes);
        Put(
            Region.DemonstrationNowSetting,
            TownTime.NowUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        );
        await db.SaveChangesAsync(cancellationToken);
        return true;

        void Put(string name, string value)
        {
            if (settings.TryGetValue(name, out var known))
            {
                known.Value = value;
            }
            else
            {
                db.Add(new Setting { Name = name, Value = value });
            }
        }
    }
}
