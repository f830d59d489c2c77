using System.Security.Cryptography;
using Laras.Core;

namespace Laras.Web.Storage.Backups;

/// <summary><c>laras cadangkan FILE</c>: one closed file with everything the region has.</summary>
public static class BackUpCommand
{
    public static readonly Verb Verb = new(
        "cadangkan",
        "BERKAS [--kunci BERKAS-KUNCI] | --kunci-baru BERKAS-KUNCI",
        "menulis seluruh data dan kuncinya ke satu berkas terenkripsi",
        RunAsync
    )
    {
        Options = ["kunci", "kunci-baru"],
        Details = () =>
            [
                $"Sandi dibaca dari variabel lingkungan {Passphrase.Variable}, atau ditanyakan; tidak pernah dari baris perintah.",
                "--kunci       berkas kunci sebagai pengganti sandi",
                "--kunci-baru  membuat berkas kunci acak, lalu berhenti; simpan di tempat lain dari cadangannya",
                "",
                "Data dibaca pada satu saat yang sama; pekerjaan lain boleh berjalan terus.",
                "Cadangan dari SQLite dapat dipulihkan ke PostgreSQL, dan sebaliknya.",
            ],
    };

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Option("kunci-baru") is { } newKey)
        {
            return await MakeKeyAsync(invocation, newKey, cancellationToken);
        }

        if (invocation.Words is not [var path])
        {
            return invocation.Refuse("Sebutkan berkasnya, misalnya: laras cadangkan cadangan-2026-05-04.laras");
        }

        var environment = Environment.GetEnvironmentVariable(Passphrase.Variable);
        var key = Passphrase.Ask(invocation.Option("kunci"), environment, invocation, twice: true);
        var store = DataStore.Choose(invocation.Option("data"), invocation.Option("postgres"));
        var written = await BackUp.RunAsync(
            store,
            SecretFile.FolderOf(store),
            path,
            key,
            invocation.Time,
            cancellationToken
        );
        invocation.Output.WriteLine(
            $"Tersimpan di {path}: {Indonesian.Grouped(written.Rows)} baris dari {written.Tables} tabel, "
                + $"{written.KeyFiles} berkas kunci, {Indonesian.Grouped(written.Bytes)} bita. Sudah dibaca ulang dan utuh."
        );
        invocation.Output.WriteLine(
            "Tanpa sandi atau kuncinya berkas ini tidak dapat dibuka siapa pun, juga tidak oleh kami."
        );
        return ExitCode.Good;
    }

    private static async Task<int> MakeKeyAsync(Invocation invocation, string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            return invocation.Refuse($"\"{path}\" sudah ada dan tidak ditimpa. Pilih nama lain.");
        }

        await using var file = OwnerOnly.Create(path);
        await file.WriteAsync(RandomNumberGenerator.GetBytes(BackupKey.ShortestKeyFileBytes), cancellationToken);
        invocation.Output.WriteLine(
            $"Kunci cadangan tertulis di {path}. Simpan salinannya di tempat lain dari cadangan."
        );
        return ExitCode.Good;
    }
}
