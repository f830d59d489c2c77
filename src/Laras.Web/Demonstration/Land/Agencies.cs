namespace Laras.Web.Demonstration.Land;

/// <summary>The agencies of the town and how many people each has when the town has its usual size.</summary>
internal static class Agencies
{
    /// <summary>
    /// Agencies that every town has, however small; their branches are in <see cref="TownPlan"/>.
    /// </summary>
    public static readonly IReadOnlyList<Agency> Pillars =
    [
        new("SETDA", "Sekretariat Daerah", "Sekretaris Daerah", 7, Workplace.RegionalSecretariat),
        new("BKPSDM", "Badan Kepegawaian dan Pengembangan SDM", "Kepala BKPSDM", 58),
        new("DIKBUD", "Dinas Pendidikan dan Kebudayaan", "Kepala Dinas Pendidikan dan Kebudayaan", 74),
        new("DINKES", "Dinas Kesehatan", "Kepala Dinas Kesehatan", 40),
        new("RSUD", "RSUD Nusa Laras", "Direktur RSUD Nusa Laras", 46, Workplace.HospitalOffice),
        new("SATPOL", "Satuan Polisi Pamong Praja", "Kepala Satuan Polisi Pamong Praja", 24),
        new("DAMKAR", "Dinas Pemadam Kebakaran dan Penyelamatan", "Kepala Dinas Pemadam Kebakaran", 20),
    ];

    /// <summary>Agencies that come with size, the first ones first.</summary>
    public static readonly IReadOnlyList<Agency> Others =
    [
        new("SETWAN", "Sekretariat DPRD", "Sekretaris DPRD", 34),
        new("INSPEKTORAT", "Inspektorat", "Inspektur", 42),
        new("BAPENDA", "Badan Pendapatan Daerah", "Kepala Badan Pendapatan Daerah", 40),
        new("BPKAD", "Badan Pengelola Keuangan dan Aset Daerah", "Kepala BPKAD", 38),
        new("BAPPERIDA", "Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah", "Kepala Bapperida", 30),
        new("PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang", "Kepala Dinas PUPR", 42),
        new("DISHUB", "Dinas Perhubungan", "Kepala Dinas Perhubungan", 30),
        new("KOMINFO", "Dinas Komunikasi, Informatika, dan Persandian", "Kepala Dinas Kominfo", 26),
        new("DUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", "Kepala Dinas Dukcapil", 28),
        new("DLH", "Dinas Lingkungan Hidup", "Kepala Dinas Lingkungan Hidup", 32),
        new("BPBD", "Badan Penanggulangan Bencana Daerah", "Kepala Pelaksana BPBD", 30),
        new("DISTAN", "Dinas Pertanian", "Kepala Dinas Pertanian", 28),
        new("DISKAN", "Dinas Perikanan", "Kepala Dinas Perikanan", 18),
        new("DINSOS", "Dinas Sosial", "Kepala Dinas Sosial", 20),
        new("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Kepala DPMPTSP", 20),
        new("KUKMPP", "Dinas Koperasi, UKM, Perindustrian, dan Perdagangan", "Kepala Dinas Koperasi dan UKM", 24),
        new("DP3AP2KB", "Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan KB", "Kepala DP3AP2KB", 22),
        new("DISPORAPAR", "Dinas Pemuda, Olahraga, dan Pariwisata", "Kepala Disporapar", 20),
        new("DPMD", "Dinas Pemberdayaan Masyarakat dan Desa", "Kepala DPMD", 18),
        new("PERKIM", "Dinas Perumahan dan Kawasan Permukiman", "Kepala Dinas Perkim", 22),
        new("DISNAKER", "Dinas Tenaga Kerja dan Transmigrasi", "Kepala Dinas Tenaga Kerja", 20),
        new("DKP", "Dinas Ketahanan Pangan", "Kepala Dinas Ketahanan Pangan", 16),
        new("DISPUSIP", "Dinas Perpustakaan dan Kearsipan", "Kepala Dinas Perpustakaan dan Kearsipan", 14),
        new("KESBANGPOL", "Badan Kesatuan Bangsa dan Politik", "Kepala Badan Kesbangpol", 16),
    ];

    /// <summary>The bureaus of the regional secretariat; Organisasi is in the pictures and comes first.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> Bureaus =
    [
        ("ORG", "Organisasi"),
        ("HUKUM", "Hukum"),
        ("UMUM", "Umum"),
        ("PEM", "Pemerintahan"),
        ("KESRA", "Kesejahteraan Rakyat"),
        ("EKON", "Perekonomian dan SDA"),
        ("ADPEM", "Administrasi Pembangunan"),
        ("PBJ", "Pengadaan Barang dan Jasa"),
        ("PROKOPIM", "Protokol dan Komunikasi Pimpinan"),
    ];

    internal sealed record Agency(
        string Code,
        string Name,
        string HeadPost,
        int Weight,
        Workplace Workplace = Workplace.Office
    );
}
