using System.Diagnostics;
using Laras.Core;
using Laras.Web.Demonstration;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Tpp;

namespace Laras.Benchmarks;

/// <summary>From SQLite to stored slips for the demonstration town: seconds, and the share that storage takes.</summary>
internal static class TownBench
{
    private const int Repetitions = 3;
    private const int BatchSize = 500;
    private static readonly Month April = new(2026, 4);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("laras-bench-").FullName;
        try
        {
            var store = new DataStore.Folder(folder);
            await using (var db = store.Open())
            {
                await Migrator.MigrateAsync(db, TimeProvider.System, CancellationToken.None);
            }

            var clock = Stopwatch.StartNew();
            var library = RegulationLibrary.Find(Repository.Path("regulations"));
            if (
                !await OpenTown.WhenEmptyAsync(
                    store,
                    library,
                    TownGenerator.UsualEmployees,
                    TextWriter.Null,
                    CancellationToken.None
                )
            )
            {
                throw new InvalidOperationException("The town could not be made.");
            }

            Console.WriteLine(
                $"kota contoh dari berkas sampai dua bulan slip {clock.Elapsed.TotalSeconds, 8:F1} detik"
            );
            await CalculateAsync(store);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CalculateAsync(DataStore store)
    {
        for (var i = 0; i < Repetitions; i++)
        {
            await using var db = store.Open();
            var clock = Stopwatch.StartNew();
            var answer = await CalculateMonth.RunAsync(
                db,
                new(April, "bench"),
                TimeProvider.System,
                progress: null,
                CancellationToken.None
            );
            var whole = clock.Elapsed;
            var made = await MakeOnlyAsync(store, answer.Run!);
            Console.WriteLine(
                $"SQLite sampai slip tersimpan, {answer.Run!.Done:N0} pegawai: {whole.TotalSeconds:F2} detik, "
                    + $"di luar penyimpanan {made.TotalSeconds:F2} detik, bagian penyimpanan {1 - (made / whole):P0}"
            );
        }
    }

    /// <summary>The same slips once more from facts that are already loaded: what is left when storage is taken away.</summary>
    private static async Task<TimeSpan> MakeOnlyAsync(DataStore store, CalculationRun run)
    {
        await using var db = store.Open();
        var compiled = await RegulationsInForce.ByHashAsync(db, run.RegulationHash, CancellationToken.None);
        var maker = new SlipMaker(compiled!);
        var agencies = await Agencies.LoadAsync(db, CancellationToken.None);
        var loading = new LoadPersonMonths(db, April, run.StartedAtUtc, new(null, IsOwed: false), agencies);
        var people = await MonthPeople.LoadAsync(db, April, CancellationToken.None);
        var total = TimeSpan.Zero;
        foreach (var batch in people.Chunk(BatchSize))
        {
            var known = await loading.ForAsync([.. batch.Select(person => person.Id)], CancellationToken.None);
            var clock = Stopwatch.StartNew();
            foreach (var person in batch)
            {
                maker.Make(run.Id, person.Id, known[person.Id]);
            }

            total += clock.Elapsed;
        }

        return total;
    }
}
