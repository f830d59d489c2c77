using Laras.Core;
using Laras.Core.Regulations.Examining;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Regulations;

/// <summary><c>laras aturan pakai FOLDER --mulai 2026-03</c> and <c>laras aturan daftar</c>.</summary>
public static class RegulationCommand
{
    private const int HashLettersShown = 12;
    private const int FindingsShown = 10;
    private const string DespiteFlag = "walau-keliru";

    public static readonly Verb Verb = new(
        "aturan",
        "pakai FOLDER --mulai 2026-03 [--oleh NAMA] [--walau-keliru] | daftar",
        "memakai sebuah peraturan mulai suatu bulan, atau melihat yang dipakai",
        RunAsync
    )
    {
        Writes = true,
        Flags = [DespiteFlag],
        Options = ["mulai", "oleh"],
        Details = () =>
            [
                "pakai FOLDER  menyimpan teks folder itu apa adanya, menjalankan semua kasusnya, lalu memakainya",
                "daftar        peraturan yang tersimpan dan sejak kapan masing-masing dipakai",
                "",
                "--mulai       bulan pertama yang dihitung dengan peraturan itu, misalnya 2026-03",
                "--oleh        nama yang dicatat sebagai pemutus",
                $"--{DespiteFlag}  memakai juga peraturan yang menurut pemeriksaan bertentangan dengan dirinya sendiri",
            ],
    };

    private static Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken) =>
        invocation.Words switch
        {
            ["pakai", var folder] => UseAsync(invocation, folder, cancellationToken),
            ["daftar"] => ListAsync(invocation, cancellationToken),
            _ => Task.FromResult(
                invocation.Refuse("Tulis: laras aturan pakai FOLDER --mulai 2026-03, atau: laras aturan daftar")
            ),
        };

    private static async Task<int> UseAsync(Invocation invocation, string folder, CancellationToken cancellationToken)
    {
        if (!Month.TryParse(invocation.Option("mulai"), out var from))
        {
            return invocation.Refuse("Sebutkan bulan mulainya, misalnya: --mulai 2026-03");
        }

        if (
            Directory.Exists(folder)
            && Objections(invocation, RegulationFolder.Read(folder)) is { Count: > 0 } objections
        )
        {
            return invocation.Refuse([
                .. objections,
                $"Perbaiki dahulu, atau tambahkan --{DespiteFlag} bila memang begitu maksudnya.",
            ]);
        }

        await using var db = await invocation.OpenAsync(cancellationToken);
        var taken = await TakeInRegulation.RunAsync(db, folder, invocation.Time, cancellationToken);
        if (taken.Hash is not { } hash)
        {
            return invocation.Refuse([.. taken.Problems, "Peraturan ini belum disimpan dan belum dipakai."]);
        }

        var by = invocation.Option("oleh") ?? Environment.UserName;
        var problems = await PutRegulationInForce.RunAsync(db, new(hash, from, by), invocation.Time, cancellationToken);
        if (problems.Count > 0)
        {
            return invocation.Refuse(problems);
        }

        var stored = await db.Regulations.SingleAsync(regulation => regulation.Hash == hash, cancellationToken);
        invocation.Output.WriteLine(
            $"{stored.Title} dipakai mulai {from.InWords()}. Sidik teksnya {hash[..HashLettersShown]}"
                + (taken.IsNew ? "." : " (sudah tersimpan sebelumnya).")
        );
        return ExitCode.Good;
    }

    /// <summary>Says what the examination wants a person to decide; only contradictions hold the regulation back.</summary>
    private static List<string> Objections(Invocation invocation, RegulationFolder folder)
    {
        if (folder.Regulation is null)
        {
            return [];
        }

        var report = Examination.Of(folder.Regulation, folder.Cases);
        foreach (var finding in report.Unknown(Severity.Attention).Take(FindingsShown))
        {
            invocation.Progress($"Perlu diputuskan: {finding.Sentence}");
        }

        return invocation.Has(DespiteFlag)
            ? []
            :
            [
                .. report
                    .Unknown(Severity.Wrong)
                    .Take(FindingsShown)
                    .Select(finding => $"{finding.Place}: {finding.Sentence}"),
            ];
    }

    private static async Task<int> ListAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        await using var db = await invocation.OpenAsync(cancellationToken);
        var stored = await db
            .Regulations.AsNoTracking()
            .OrderBy(regulation => regulation.Folder)
            .ThenBy(regulation => regulation.TakenInAtUtc)
            .Select(regulation => new { regulation.Hash, regulation.Title })
            .ToListAsync(cancellationToken);
        var decisions = await db
            .RegulationsInForce.AsNoTracking()
            .OrderBy(decision => decision.FromMonthKey)
            .ThenBy(decision => decision.Id)
            .ToListAsync(cancellationToken);
        foreach (var regulation in stored)
        {
            invocation.Output.WriteLine($"{regulation.Hash[..HashLettersShown]}  {regulation.Title}");
            foreach (var decision in decisions.Where(decision => decision.Hash == regulation.Hash))
            {
                invocation.Output.WriteLine(
                    $"{new string(' ', HashLettersShown)}  mulai {Month.FromKey(decision.FromMonthKey).InWords()}, "
                        + $"diputuskan oleh {decision.DecidedBy}"
                );
            }
        }

        if (stored.Count == 0)
        {
            invocation.Output.WriteLine("Belum ada peraturan yang disimpan. Mulai dengan: laras aturan pakai FOLDER");
        }

        return ExitCode.Good;
    }
}
