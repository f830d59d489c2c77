using System.Text;
using Laras.Web.Imports;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Imports;

/// <summary>Brings a file in as the command line does, with what the tests of several tables need first.</summary>
internal static class Bring
{
    public const string Units = """
        kode;nama;induk;jenis;zona
        DIKBUD;Dinas Pendidikan;;opd;WITA
        DIKBUD.SD1;SDN 1 Tanjung;DIKBUD;sekolah;WITA
        RSUD;RSUD Nusa Laras;;rumah_sakit;WITA
        """;

    public const string Patterns = """
        pola;nama;hari;ramadan;mulai;selesai;istirahat;buka;tutup;sejak;sampai
        lima-hari;Lima hari kerja;1;tidak;06.30;14.00;0;120;240;2026-01-01;
        rsud-malam;Giliran malam;;tidak;21:00;07:00;0;120;180;2026-01-01;
        """;

    public const string People = """
        nip;id_lokal;nama;jenis_pegawai;golongan;unit;jabatan;jenis_jabatan;kelas_jabatan;nip_atasan;pola_kerja;tmt
        19850412 201001 1 912;;Adi Contoh, S.Pd.;pns;IIIc;DIKBUD;Guru Ahli Muda;fungsional;9;198001012005012901;lima-hari;2020-01-01
        198001012005012901;;Dra. Bunga Contoh;pns;IV/b;DIKBUD;Kepala Dinas;struktural;14;;lima-hari;2019-03-01
        ;NL-0007;Citra Contoh;non_asn;;RSUD;Tenaga Kebersihan;pelaksana;0;;;2024-02-01
        """;

    public const string Adi = "198504122010011912";
    public const string Bunga = "198001012005012901";

    public static Task<ImportReport> TextAsync(
        Database database,
        string kind,
        string text,
        bool preview = false,
        TimeProvider? time = null
    ) => BytesAsync(database, kind, Encoding.UTF8.GetBytes(text), preview, time);

    public static async Task<ImportReport> BytesAsync(
        Database database,
        string kind,
        byte[] content,
        bool preview = false,
        TimeProvider? time = null
    )
    {
        await using var db = database.Open();
        var request = new ImportRequest(db, new($"{kind}.csv", content, "operator"), time ?? FixedTime.Monday)
        {
            PreviewOnly = preview,
        };
        var importer = Importer.All.Single(importer => importer.Name == kind);
        return await importer.RunAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A region with two agencies, a school, two patterns and three people.</summary>
    public static async Task<Database> RegionAsync(string engine)
    {
        var database = await Database.CreateAsync(engine);
        foreach (var (kind, text) in ((string, string)[])[("unit", Units), ("pola", Patterns), ("pegawai", People)])
        {
            Assert.Empty((await TextAsync(database, kind, text)).Problems);
        }

        return database;
    }

    /// <summary>New, changed, same, waiting.</summary>
    public static (int New, int Changed, int Same, int Waiting) Counts(this ImportReport report)
    {
        Assert.Empty(report.Refusals);
        return (report.New, report.Changed, report.Same, report.Waiting);
    }

    /// <summary><c>3 nip nip_unreadable</c> for every problem, in order.</summary>
    public static IEnumerable<string> Places(this ImportReport report) =>
        report.Problems.Select(problem => $"{problem.Line} {problem.Column} {problem.Code}");
}
