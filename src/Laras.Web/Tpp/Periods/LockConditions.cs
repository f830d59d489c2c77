using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Tpp;
using Laras.Web.Attendance.Taps;
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

        missing.AddRange(await TapsAsync(db, month, time.GetUtcNow().UtcDateTime, cancellationToken));
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

    /// <summary>What people tapped in the month counts and was judged before it is locked.</summary>
    private static async Task<IReadOnlyList<string>> TapsAsync(
        LarasDb db,
        Month month,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        var mark = await LedgerLag.MarkAsync(db, TapFollower.Admits, cancellationToken);
        var last = month.LastDay.AddDays(WorkDays.MarginDays).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var lastAt = new DateTimeOffset(last).ToUnixTimeMilliseconds();
        var waiting = await db.ReceivedTaps.CountAsync(
            tap => tap.Batch > mark && (tap.TapAt < lastAt || tap.ReceivedAtUtc < last),
            cancellationToken
        );
        var missing = new List<string>();
        if (waiting > 0)
        {
            missing.Add(
                $"{Indonesian.Grouped(waiting)} ketukan dari HP dan kios sudah diterima dan sedang dimasukkan ke harinya. "
                    + "Tunggu sebentar, lalu buka lagi."
            );
        }

        if (await LedgerLag.OfAsync(db, TapFollower.Judges, cancellationToken) is { } lag && lag.IsLong(nowUtc))
        {
            missing.Add(
                $"{Indonesian.Grouped(lag.Waiting)} ketukan belum dinilai buktinya. Minta Kominfo memeriksa servernya dahulu."
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
