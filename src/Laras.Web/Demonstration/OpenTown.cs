using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Demonstration.Days;
using Laras.Web.Demonstration.Phones;
using Laras.Web.Organisation;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Demonstration;

/// <summary>
/// Makes a first start worth looking at: an empty database becomes the demonstration town, with its Perbup in force and
/// its two full months calculated. Cut off halfway, the next start goes on. A database with real people is left alone.
/// </summary>
public static class OpenTown
{
    /// <summary>Written when nothing is left to do, so that later starts take seconds.</summary>
    private const string CompleteSetting = "contoh.lengkap";

    private const string Folder = "contoh-nusa-laras";
    private const string Perbup = "perbup-12-2026";
    private const string DecidedBy = "kota contoh";
    private const int FilesBetweenWords = 25;

    private static readonly Month[] FullMonths = [new(2026, 3), new(2026, 4)];

    /// <summary>False when something refused; the sentences were said.</summary>
    /// <param name="employees">How many people the town has; <see cref="TownGenerator.UsualEmployees"/> for visitors.</param>
    public static async Task<bool> WhenEmptyAsync(
        DataStore store,
        RegulationLibrary library,
        int employees,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(output);
        if (!await IsWantedAsync(store, cancellationToken))
        {
            return true;
        }

        output.WriteLine(
            $"Data masih kosong. Menyiapkan {TownGenerator.RegionName}, semua orangnya rekaan. Ini sekali saja."
        );
        var problems = await FillAsync(store, employees, output, cancellationToken);
        problems = problems.Count > 0 ? problems : await RuleAsync(store, library, cancellationToken);
        problems = problems.Count > 0 ? problems : await CalculateAsync(store, output, cancellationToken);
        if (problems.Count == 0)
        {
            await LivePilot.RunAsync(store, employees, cancellationToken);
            await CompleteAsync(store, cancellationToken);
        }

        foreach (var problem in problems)
        {
            output.WriteLine(problem);
        }

        return problems.Count == 0;
    }

    /// <summary>Tells where the pages are, and in the demonstration whose place may be taken.</summary>
    public static async Task TellDoorAsync(
        DataStore store,
        Region region,
        string address,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine($"Laras untuk {region.Name}: {address}");
        if (!region.IsDemonstration)
        {
            return;
        }

        await using var db = store.Open();
        var today = region.Today(new DemonstrationTime(region.DemonstrationStart ?? TownTime.NowUtc));
        output.WriteLine("Yang bisa masuk (pilih di halaman masuk, tanpa kata sandi karena hanya peragaan):");
        foreach (var person in await DemonstrationPeople.FindAsync(db, today, cancellationToken))
        {
            output.WriteLine($"  {person.Name}, {person.Post}: melihat {person.Sees}");
        }
    }

    private static async Task<bool> IsWantedAsync(DataStore store, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var settings = await db.Settings.Select(setting => setting.Name).ToListAsync(cancellationToken);
        var isTown = settings.Contains(Region.DemonstrationSetting);
        return isTown
            ? !settings.Contains(CompleteSetting)
            : settings.Count == 0 && !await db.Employees.AnyAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> FillAsync(
        DataStore store,
        int employees,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("laras-kota-contoh-").FullName;
        try
        {
            TownGenerator.Write(employees, folder, cancellationToken);
            var outcome = await FillTown.RunAsync(store, folder, Tell, cancellationToken);
            return outcome is FillTown.Outcome.Refused refused ? refused.Sentences : [];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Tell(FillTown.Step step)
        {
            if (step.Number % FilesBetweenWords == 0 || step.Number == step.Files)
            {
                output.WriteLine($"Memasukkan berkas {step.Number} dari {step.Files}");
            }
        }
    }

    private static async Task<IReadOnlyList<string>> RuleAsync(
        DataStore store,
        RegulationLibrary library,
        CancellationToken cancellationToken
    )
    {
        if (library.Root is null)
        {
            return
            [
                "Folder regulations tidak ditemukan, jadi kota contoh belum punya Perbup. Sebutkan dengan --peraturan FOLDER.",
            ];
        }

        await using var db = store.Open();
        var time = new DemonstrationTime(TownTime.NowUtc);
        var taken = await TakeInRegulation.RunAsync(
            db,
            Path.Combine(library.Root, Folder, Perbup),
            time,
            cancellationToken
        );
        if (taken.Hash is not { } hash || await db.RegulationsInForce.AnyAsync(cancellationToken))
        {
            return taken.Problems;
        }

        return await PutRegulationInForce.RunAsync(
            db,
            new(hash, new(FullMonths[0].Year, 1), DecidedBy),
            time,
            cancellationToken
        );
    }

    private static async Task<IReadOnlyList<string>> CalculateAsync(
        DataStore store,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        await using var db = store.Open();
        await SeatDemonstrationPeople.RunAsync(db, new DemonstrationTime(TownTime.NowUtc), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var closing = await CloseTownMonths.BeginAsync(db, cancellationToken);
        foreach (var month in FullMonths)
        {
            if (await closing.IsClosedAsync(month, cancellationToken))
            {
                continue;
            }

            output.WriteLine($"Menghitung TPP {month.InWords()}");
            var answer = await CalculateMonth.RunAsync(
                db,
                new(month, DecidedBy),
                new DemonstrationTime(TownTime.NowUtc),
                progress: null,
                cancellationToken
            );
            if (answer.Problems.Count > 0)
            {
                return answer.Problems;
            }

            db.ChangeTracker.Clear();
            if (await closing.CloseAsync(month, cancellationToken) is { Count: > 0 } reasons)
            {
                return reasons;
            }
        }

        return [];
    }

    private static async Task CompleteAsync(DataStore store, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        db.Settings.Add(new() { Name = CompleteSetting, Value = "ya" });
        await db.SaveChangesAsync(cancellationToken);
    }
}
