using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods;

/// <summary>What must be so before a month is locked and can be mended at once, so that no reason sets it aside.</summary>
internal static class LockConditions
{
    /// <summary>Everything that is not so yet, each as a sentence that says what to do.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(
        LarasDb db,
        Month month,
        CalculationRun? run,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var missing = new List<string>();
        var settings = await db.Settings.ToDictionaryAsync(row => row.Name, row => row.Value, cancellationToken);
        if (Region.From(settings).Today(time) <= month.LastDay)
        {
            missing.Add(
                $"{month.InWords()} belum berakhir. Data dapat dikunci mulai {Indonesian.LongDate(month.Next.FirstDay)}."
            );
        }

        missing.AddRange(await EarlierAsync(db, month, cancellationToken));
        if (run is null)
        {
            missing.Add($"{month.InWords()} belum dihitung. Minta Bagian Organisasi menghitung perkiraannya dahulu.");
            return missing;
        }

        var latest = await Runs.LatestAsync(db, month, cancellationToken);
        if (latest is { State: RunState.Running })
        {
            missing.Add("Hitungannya sedang berjalan. Tunggu sampai selesai.");
        }

        var news = await new NewsSince(db, run).FindAsync(cancellationToken);
        if (news.Count > 0 || !await db.SlipFacts.AnyAsync(facts => facts.RunId == run.Id, cancellationToken))
        {
            var what = news.Count > 0 ? $"Sesudah hitungan terakhir masuk {string.Join(", ", news)}. " : "";
            missing.Add($"{what}Minta Bagian Organisasi menghitung ulang dahulu, supaya yang dikunci lengkap.");
        }

        if (await Runs.CarriedFromOlderAsync(db, run, cancellationToken))
        {
            missing.Add(
                $"{month.Previous.InWords()} dihitung ulang sesudah hitungan bulan ini, padahal hitungan setahunnya diteruskan. "
                    + "Hitung ulang bulan ini dahulu."
            );
        }

        return missing;
    }

    /// <summary>Months are closed in their order, so that each knows what the ones before it have paid.</summary>
    private static async Task<IReadOnlyList<string>> EarlierAsync(
        LarasDb db,
        Month month,
        CancellationToken cancellationToken
    )
    {
        var key = month.Key;
        var calculated = await db
            .CalculationRuns.Where(run => run.MonthKey < key && run.State == RunState.Finished)
            .Select(run => run.MonthKey)
            .Distinct()
            .OrderBy(earlier => earlier)
            .ToListAsync(cancellationToken);
        var open = new List<string>();
        foreach (var earlier in calculated.Select(Month.FromKey))
        {
            if (await PeriodOfMonth.StateAsync(db, earlier, cancellationToken) < PeriodState.Calculated)
            {
                open.Add(
                    $"{earlier.InWords()} belum ditetapkan. Bulan dikunci berurutan; selesaikan bulan itu dahulu."
                );
            }
        }

        return open;
    }
}
