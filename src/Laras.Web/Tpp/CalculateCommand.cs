using System.Globalization;
using Laras.Core;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp;

/// <summary><c>laras hitung 2026-04</c>: calculates a month and tells the totals of every agency.</summary>
public static class CalculateCommand
{
    private const int NameWidth = 44;

    public static readonly Verb Verb = new(
        "hitung",
        "2026-04 [--porsi 500] [--lanjutkan] [--oleh NAMA]",
        "menghitung TPP satu bulan untuk semua pegawai",
        RunAsync
    )
    {
        Writes = true,
        Flags = ["lanjutkan"],
        Options = ["porsi", "oleh"],
        Details = () =>
            [
                "--porsi      berapa pegawai sekaligus; hasilnya sama dengan porsi berapa pun",
                "--lanjutkan  meneruskan hitungan yang terhenti, dengan peraturan yang sama",
                "",
                "Ctrl+C menghentikan hitungan; yang sudah dihitung tetap tersimpan.",
            ],
    };

    private sealed record Total(Guid OpdId, SlipState State, int Count, long Net);

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Words is not [var word] || !Month.TryParse(word, out var month))
        {
            return invocation.Refuse("Sebutkan bulannya, misalnya: laras hitung 2026-04");
        }

        if (BatchSize(invocation.Option("porsi")) is not { } batchSize)
        {
            return invocation.Refuse($"--porsi ditulis dengan angka 1 sampai {CalculateMonth.BatchSizeMax}.");
        }

        await using var db = await invocation.OpenAsync(cancellationToken);
        var region = Region.From(
            await db.Settings.ToDictionaryAsync(setting => setting.Name, setting => setting.Value, cancellationToken)
        );
        var time = region.DemonstrationStart is { } start ? new DemonstrationTime(start) : invocation.Time;
        var request = new CalculateMonth.Request(month, invocation.Option("oleh") ?? Environment.UserName)
        {
            BatchSize = batchSize,
            GoOn = invocation.Has("lanjutkan"),
        };
        var answer = await CalculateMonth.RunAsync(
            db,
            request,
            time,
            run => invocation.Progress($"{Indonesian.Grouped(run.Done)} dari {Indonesian.Grouped(run.Total)} pegawai"),
            cancellationToken
        );
        return answer.Run is { } finished
            ? await TellAsync(invocation, db, finished)
            : invocation.Refuse(answer.Problems);
    }

    private static int? BatchSize(string? written) =>
        written is null ? CalculateMonth.UsualBatchSize
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && size is > 0 and <= CalculateMonth.BatchSizeMax
            ? size
        : null;

    private static async Task<int> TellAsync(Invocation invocation, LarasDb db, CalculationRun run)
    {
        var output = invocation.Output;
        if (run.State != RunState.Finished)
        {
            output.WriteLine(
                $"Dihentikan pada {Indonesian.Grouped(run.Done)} dari {Indonesian.Grouped(run.Total)} pegawai. "
                    + $"Yang sudah dihitung tersimpan. Teruskan dengan: laras hitung {Month.FromKey(run.MonthKey)} --lanjutkan"
            );
            return ExitCode.SomethingWaits;
        }

        var totals = await db
            .Slips.Where(slip => slip.RunId == run.Id)
            .GroupBy(slip => new { slip.OpdId, slip.State })
            .Select(group => new Total(group.Key.OpdId, group.Key.State, group.Count(), group.Sum(slip => slip.Net)))
            .ToListAsync();
        var units = await db.Units.ToDictionaryAsync(unit => unit.Id);
        foreach (
            var opd in totals.GroupBy(total => units[total.OpdId]).OrderBy(opd => opd.Key.Code, StringComparer.Ordinal)
        )
        {
            output.WriteLine($"{opd.Key.Name, -NameWidth} {Sentence(opd)}");
        }

        output.WriteLine($"{"Semua", -NameWidth} {Sentence(totals)}");
        output.WriteLine($"Sidik hasil: {run.ResultHash}");
        return totals.Any(total => total.State == SlipState.NeedsAttention) ? ExitCode.SomethingWaits : ExitCode.Good;
    }

    private static string Sentence(IEnumerable<Total> totals)
    {
        var all = totals.ToList();
        var count = (SlipState state) =>
            Indonesian.Grouped(all.Where(total => total.State == state).Sum(total => total.Count));
        return $"{count(SlipState.Calculated)} slip, {new Rupiah(all.Sum(total => total.Net))}; "
            + $"tanpa slip {count(SlipState.NotEntitled)}; perlu dilihat {count(SlipState.NeedsAttention)}";
    }
}
