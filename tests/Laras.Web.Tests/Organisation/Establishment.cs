using Laras.Core;
using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Organisation;

/// <summary>A school below its agency with posts and people, brought in by file as an office would.</summary>
internal static class Establishment
{
    public const string Units = """
        kode;nama;induk;jenis;zona
        DIKBUD;Dinas Pendidikan;;opd;WITA
        DIKBUD.SD1;SDN 1 Tanjung;DIKBUD;sekolah;WITA
        """;

    public const string Posts = """
        kode;unit;nama;jenis;kelas;kode_atasan;formasi;mulai;sampai
        DIKBUD-01;DIKBUD;Kepala Dinas;struktural;14;;1;2017-01-02;
        DIKBUD.SD1-01;DIKBUD.SD1;Kepala Sekolah;struktural;11;DIKBUD-01;1;2017-01-02;
        DIKBUD.SD1-02;DIKBUD.SD1;Guru Kelas;fungsional;8;DIKBUD.SD1-01;3;2017-01-02;
        """;

    public const string People = """
        nip;id_lokal;nama;jenis_pegawai;golongan;kode_jabatan;nip_atasan;pola_kerja;tmt
        ;KADIS;Bunga Contoh;non_asn;;DIKBUD-01;;lima-hari;2020-01-02
        ;KASEK;Ramli Contoh;non_asn;;DIKBUD.SD1-01;KADIS;lima-hari;2020-01-02
        ;GURU-1;Adi Contoh;non_asn;;DIKBUD.SD1-02;KASEK;lima-hari;2020-01-02
        ;GURU-2;Eka Contoh;non_asn;;DIKBUD.SD1-02;KASEK;lima-hari;2020-01-02
        """;

    public static async Task<Database> CreateAsync(string engine)
    {
        var database = await Database.CreateAsync(engine);
        (string Kind, string Text)[] files =
        [
            ("unit", Units),
            ("pola", Bring.Patterns),
            ("jabatan", Posts),
            ("pegawai", People),
        ];
        foreach (var (kind, text) in files)
        {
            var report = await Bring.TextAsync(database, kind, text);
            Assert.Empty(report.Refusals);
            Assert.Empty(report.Problems);
        }

        return database;
    }

    public static async Task<EmployeeId> IdAsync(Database database, string number)
    {
        await using var db = database.Open();
        return (
            await db.Employees.SingleAsync(
                person => person.LocalId == number || person.Nip == number,
                TestContext.Current.CancellationToken
            )
        ).Id;
    }
}
