using System.Text;
using Laras.Web.Exports;
using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Organisation;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Exports;

public sealed class WriteRegionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task What_goes_out_comes_in_again_and_goes_out_as_the_same_bytes(string engine)
    {
        await using var first = await LivedRegionAsync(engine);
        var before = await ExportAsync(first);
        Assert.All(before, file => Assert.True(file.Value.Split('\n').Length > 2, $"{file.Key} is empty"));

        await using var second = await Database.CreateAsync(engine);
        foreach (var file in WriteRegion.Files)
        {
            var report = await Bring.TextAsync(second, file.Verb, before[$"{file.Name}.csv"]);
            Assert.Empty(report.Refusals);
            Assert.Empty(report.Problems);
        }

        var after = await ExportAsync(second);
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
        await using var db = second.Open();
        Assert.Equal(3, await db.ActingAssignments.CountAsync(Token));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+62", "'+62")]
    [InlineData("-", "'-")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("kata \"petik\"", "\"kata \"\"petik\"\"\"")]
    [InlineData("biasa", "biasa")]
    public void A_cell_is_never_a_formula_and_never_breaks_its_row(string cell, string written) =>
        Assert.Equal(written, CsvLines.Of([cell]));

    private static async Task<Database> LivedRegionAsync(string engine)
    {
        var database = await Establishment.CreateAsync(engine);
        (string Kind, string Text)[] files =
        [
            (
                "libur",
                "tanggal;jenis;nama;dasar\n2026-04-03;nasional;Wafat Isa Almasih;SKB 1/2025\n2026-04-03;cuti_bersama;Cuti \"bersama\";SKB; 2"
            ),
            ("ramadan", "dari;sampai;dasar\n2026-02-18;2026-03-19;SE 1"),
            (
                "pegawai",
                $"nip;id_lokal;nama;jenis_pegawai;golongan;unit;jabatan;tmt;kontrak_sampai;tanggal_lahir;jenis_kelamin\n{Bring.Adi};;Adi Lain, S.Pd.;pns;III/c;DIKBUD;Guru;2019-01-02;;;\n"
                    + ";NL-1;Citra Contoh;pjlp;;DIKBUD;Pramu;2025-01-02;2026-04-30;1990-01-02;p\n;NL-2;Dua Contoh;thl;;-;;;2026-12-31;;"
            ),
            (
                "pegawai",
                $"nip;nama;jenis_pegawai;golongan;tmt_golongan;unit;jabatan;tmt\n{Bring.Adi};Adi Lain, S.Pd.;pns;III/d;2026-04-01;DIKBUD.SD1;Guru Ahli;2026-04-16"
            ),
            (
                "plt",
                "jenis;kode_jabatan;nip_digantikan;nip;surat;dari;sampai\nplh;DIKBUD.SD1-01;;GURU-1;SPT 800/1;2026-04-27;2026-05-08\nplh;;NL-1;GURU-2;SPT 800/2;2026-04-01;2026-04-03"
            ),
            (
                "plt",
                "jenis;kode_jabatan;nip_digantikan;nip;surat;dari;sampai\nplh;DIKBUD.SD1-01;;GURU-1;SPT 800/1;2026-04-27;2026-05-01"
            ),
            ("jadwal", "nip;tanggal;pola\nGURU-1;2026-04-07;rsud-malam\nGURU-1;2026-04-08;"),
            ("cuti", "nip;dari;sampai;status;surat\nGURU-1;2026-04-09;2026-04-10;sakit;surat dokter 440/12"),
            ("nilai", "nip;bulan;fakta;nilai\nGURU-1;2026-04;nilai_perilaku;90 persen"),
            ("nilai", "nip;bulan;fakta;nilai\nGURU-1;2026-04;nilai_perilaku;92 persen"),
            (
                "peran",
                "nip;peran;unit;surat;mulai;sampai\nGURU-1;operator_unit;DIKBUD.SD1;SK 800/9;2026-01-02;2026-12-31"
            ),
            ("pin", "mesin;pin;nip\n;17;GURU-1\n3;18;GURU-2"),
        ];
        foreach (var (kind, text) in files)
        {
            var report = await Bring.TextAsync(database, kind, text);
            Assert.Empty(report.Refusals);
            Assert.Empty(report.Problems);
        }

        return database;
    }

    private static async Task<SortedDictionary<string, string>> ExportAsync(Database database)
    {
        var streams = new Dictionary<string, MemoryStream>();
        await using var db = database.Open();
        await WriteRegion.RunAsync(db, name => streams[name] = new MemoryStream(), Token);
        return new(
            streams.ToDictionary(pair => pair.Key, pair => Encoding.UTF8.GetString(pair.Value.ToArray())),
            StringComparer.Ordinal
        );
    }
}
