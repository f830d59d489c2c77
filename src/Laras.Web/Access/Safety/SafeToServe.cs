using Laras.Web.Organisation;
using Laras.Web.Storage;

namespace Laras.Web.Access.Safety;

/// <summary>
/// Refuses to open the door while something around it is unsafe: all that is wrong is told at once, each with what to
/// do. There is no way to say "start anyway".
/// </summary>
public static class SafeToServe
{
    /// <summary>How far this machine's clock and the database's may differ: the bracket of a tap is not wider.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    /// <summary>Gone with the next restart.</summary>
    private static readonly string[] InMemory = ["tmpfs", "ramfs"];

    public static async Task<IReadOnlyList<string>> CheckAsync(
        DataStore store,
        IConfiguration settings,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => Problems(await StartFacts.GatherAsync(store, settings, region, time, cancellationToken));

    /// <summary>A sentence for each thing that is unsafe; none when the door may be opened.</summary>
    public static IReadOnlyList<string> Problems(StartFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (proxies, unreadable) = TrustedProxies.Read(facts.Proxies);
        var open = ListeningAddresses.OnNetwork(facts.Urls);
        var reached = open.Count > 0 || facts.Proxies is not null;
        return
        [
            .. facts.OpenToOthers,
            .. unreadable,
            .. OnTheWay(facts, open, behindProxy: proxies.Count > 0),
            .. reached ? OnNetwork(facts) : [],
            .. facts.Server is { } server ? OfServer(server, reached) : [],
            .. When(
                facts.PasswordOnCommandLine,
                "Sandi PostgreSQL tertulis di baris perintah, yang dapat dibaca semua orang di mesin ini. "
                    + $"Pindahkan sambungannya ke variabel lingkungan {DataStore.PostgresVariable}."
            ),
        ];
    }

    private static IEnumerable<string> OnTheWay(StartFacts facts, IReadOnlyList<string> open, bool behindProxy)
    {
        var plain = open.Where(url => !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)).ToList();
        return When(
            plain.Count > 0 && !behindProxy && facts.Proxies is null,
            $"{string.Join(", ", plain)} terjangkau dari jaringan tanpa enkripsi. Pakai https, atau taruh proksi ber-TLS di depannya "
                + $"dan sebut alamat proksi itu: --{TrustedProxies.Setting} 10.1.2.3"
        );
    }

    private static IEnumerable<string> OnNetwork(StartFacts facts) =>
        [
            .. When(
                facts.IsDemonstration,
                "Kota contoh terbuka tanpa kata sandi, jadi tidak boleh terjangkau dari jaringan, juga tidak lewat proksi. "
                    + "Buka hanya di 127.0.0.1, atau pakai data daerah sendiri dengan --data FOLDER."
            ),
            .. When(
                InMemory.Contains(facts.FileSystem),
                $"Folder data berada di memori ({facts.FileSystem}) dan hilang saat mesin dimatikan. Pilih folder di diska dengan --data FOLDER."
            ),
            .. When(
                facts.ShowsDefects,
                "Laras dijalankan untuk pengembang (Development): cacat program diperlihatkan lengkap dengan isinya. "
                    + "Hapus ASPNETCORE_ENVIRONMENT atau isi dengan Production."
            ),
        ];

    private static IEnumerable<string> OfServer(ServerFacts server, bool reached) =>
        [
            .. When(
                server.Ahead.Duration() > ClockTolerance,
                $"Jam mesin ini dan jam PostgreSQL berselisih {server.Ahead.Duration().TotalSeconds:0.0} detik; paling banyak "
                    + $"{ClockTolerance.TotalSeconds:0}. Samakan keduanya dengan NTP, sebab jam menentukan siapa terlambat."
            ),
            .. When(!server.Fsync, Unsafe("fsync")),
            .. When(!server.FullPageWrites, Unsafe("full_page_writes")),
            .. When(server.SynchronousCommit == "off", Unsafe("synchronous_commit")),
            .. When(
                server.IsSuperuser && reached,
                "Laras masuk ke PostgreSQL sebagai superuser. Buat peran biasa yang hanya memiliki skema daerah ini, lalu sebut di Username."
            ),
            .. When(
                server.IsOpenOnTheWay,
                "Sambungan ke PostgreSQL di mesin lain tidak terenkripsi atau sertifikatnya tidak diperiksa. "
                    + "Tambahkan \"SSL Mode=VerifyFull\" pada sambungannya."
            ),
        ];

    private static string Unsafe(string setting) =>
        $"PostgreSQL berjalan dengan {setting} = off: yang sudah dijawab \"tercatat\" dapat hilang saat listrik padam. "
        + $"Pasang {setting} = on di postgresql.conf, lalu muat ulang servernya.";

    private static IEnumerable<string> When(bool unsafeNow, string sentence) => unsafeNow ? [sentence] : [];
}
