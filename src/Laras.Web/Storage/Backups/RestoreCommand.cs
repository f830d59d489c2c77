using Laras.Core;

namespace Laras.Web.Storage.Backups;

/// <summary><c>laras pulihkan FILE</c>: a backup comes back into an empty place.</summary>
public static class RestoreCommand
{
    public static readonly Verb Verb = new(
        "pulihkan",
        "BERKAS --data FOLDER | --postgres SAMBUNGAN [--kunci BERKAS-KUNCI]",
        "mengembalikan cadangan ke tempat yang masih kosong",
        RunAsync
    )
    {
        Options = ["kunci"],
        Details = () =>
            [
                $"Sandi dibaca dari variabel lingkungan {Passphrase.Variable}, atau ditanyakan.",
                "Data yang ada tidak pernah ditimpa. Setiap tabel dibandingkan dengan cadangannya sebelum disimpan.",
            ],
    };

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var (folder, postgres) = (invocation.Option("data"), invocation.Option("postgres"));
        if (invocation.Words is not [var path] || (folder ?? postgres) is null)
        {
            return invocation.Refuse(
                "Sebutkan berkas dan tempatnya, misalnya: laras pulihkan cadangan-2026-05-04.laras --data folder-baru"
            );
        }

        var environment = Environment.GetEnvironmentVariable(Passphrase.Variable);
        var key = Passphrase.Ask(invocation.Option("kunci"), environment, invocation, twice: false);
        var store = DataStore.Choose(folder, postgres);
        var restored = await Restore.RunAsync(
            path,
            key,
            store,
            SecretFile.FolderOf(store),
            invocation.Time,
            cancellationToken
        );
        invocation.Output.WriteLine(
            $"{restored.Region}, keadaan {restored.MadeAtUtc:yyyy-MM-dd HH:mm} UTC: {Indonesian.Grouped(restored.Rows)} baris "
                + $"dalam {restored.Tables} tabel dan {restored.KeyFiles} berkas kunci kembali, semuanya sama dengan cadangannya."
        );
        return ExitCode.Good;
    }
}
