using System.Globalization;
using Laras.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Journal.Sealing;

/// <summary><c>laras kunci</c>: shows the keys of the journal, and replaces the one in use.</summary>
public static class KeyCommand
{
    private const string Replace = "ganti";
    private const string WithoutOld = "tanpa-lama";

    public static readonly Verb Verb = new(
        "kunci",
        "[ganti [--tanpa-lama]]",
        "menunjukkan kunci jurnal, atau menggantinya",
        RunAsync
    )
    {
        Flags = [WithoutOld],
        Details = () =>
            [
                "Tanpa kata lain: menunjukkan kunci yang dipakai dan semua kunci yang pernah dipakai. Catat sidik jari",
                "kunci pertama di kertas: dengannya orang luar tahu bahwa jurnal ini memang jurnal daerah Anda.",
                "",
                "ganti         membuat kunci baru yang disahkan kunci lama; kunci lama dimusnahkan",
                "--tanpa-lama  hanya bila berkas kunci lama hilang; sidik jari kunci baru lalu harus dicatat di kertas",
            ],
    };

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Words is not ([] or [Replace]))
        {
            return invocation.Refuse("Tulis laras kunci, atau laras kunci ganti. Tidak ada yang berubah.");
        }

        await using var db = await invocation.OpenAsync(cancellationToken);
        if (invocation.Words.Count == 1)
        {
            var isLost = invocation.Has(WithoutOld);
            var fresh = await KeyRegister.RotateAsync(db, invocation.Store, isLost, invocation.Time, cancellationToken);
            await invocation.Output.WriteLineAsync(
                $"Kunci jurnal diganti menjadi {fresh.Id}. Cadangkan {SigningKeyFile.PathOf(invocation.Store)} di tempat yang aman."
            );
        }

        await ShowAsync(db, invocation, cancellationToken);
        return ExitCode.Good;
    }

    private static async Task ShowAsync(LarasDb db, Invocation invocation, CancellationToken cancellationToken)
    {
        var keys = await db.JournalKeys.AsNoTracking().OrderBy(key => key.Number).ToListAsync(cancellationToken);
        var output = invocation.Output;
        await output.WriteLineAsync($"Berkas kunci: {SigningKeyFile.PathOf(invocation.Store)}");
        if (keys.Count == 0)
        {
            await output.WriteLineAsync("Belum ada kunci. Kunci dibuat sendiri saat jurnal pertama kali disegel.");
        }

        foreach (var key in keys)
        {
            var made = key.MadeAtUtc.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
            var by =
                key.CertifiedBy is { } certifier ? $"disahkan {certifier}"
                : key.Number == 1 ? "kunci pertama"
                : "tanpa pengesahan kunci lama";
            await output.WriteLineAsync($"{key.Number}. {key.Id}, dibuat {made}, {by}");
            await output.WriteLineAsync($"   sidik jari {Digest.Of(key.PublicKey)}");
        }
    }
}
