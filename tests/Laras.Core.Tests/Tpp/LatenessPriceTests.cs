using Laras.Core.Attendance;
using Laras.Core.Employees;
using Laras.Core.Regulations;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Tests.Attendance;
using Laras.Core.Tests.Calendar;
using Laras.Core.Tests.Regulations;
using Laras.Core.Tpp;
using Xunit;

namespace Laras.Core.Tests.Tpp;

public sealed class LatenessPriceTests
{
    private const int Minutes = 90;

    private static readonly Month April = new(2026, 4);

    [Fact]
    public void Each_minute_costs_what_the_slip_would_take()
    {
        var price = Of(WorkedTeacher.Perbup)!;

        Assert.Equal(Minutes, price.Minutes.Count);
        Assert.Equal((160, 2_720, 9_920), (price.Minutes[0], price.Minutes[16], price.Minutes[61]));
        Assert.Equal(72_000, price.Absent);
    }

    [Fact]
    public void A_step_of_the_regulation_is_a_step_of_the_price()
    {
        var price = Of(Steps("tambah"))!;

        Assert.Equal((0, 50_000), (price.Minutes[14], price.Minutes[15]));
        Assert.Equal(200_000, price.Absent);
    }

    [Fact]
    public void A_regulation_that_takes_off_instead_of_judging_is_told_by_what_is_paid_out()
    {
        var price = Of(Steps("kurang"))!;

        Assert.Equal((0, 50_000), (price.Minutes[14], price.Minutes[15]));
    }

    [Fact]
    public void Nothing_is_told_where_nothing_can_be_calculated()
    {
        Assert.Null(Of(WorkedTeacher.Perbup, Teacher() with { Written = new Dictionary<string, string>() }));
        Assert.Null(
            LatenessPrice.Of(WorkedTeacher.Perbup, new(WorkedTeacher.Perbup), Teacher(), new(2026, 5, 1), Minutes)
        );
    }

    private static LatenessPrice? Of(Regulation regulation, PersonMonth? person = null) =>
        LatenessPrice.Of(regulation, new Calculator(regulation), person ?? Teacher(), new(2026, 4, 6), Minutes);

    private static Regulation Steps(string role) =>
        Small.Read(
            $$"""
            bab: Kecil
            hari:
              terlambat: { ialah: "jika status = hadir maka maks(0 menit, menit_penuh(masuk - jadwal_masuk))", pasal: Pasal 1 }
              diambil: { ialah: "jika status = tanpa_keterangan maka 200.000 rupiah lainnya jika terlambat > 15 menit maka 50.000 rupiah", pasal: Pasal 1 }
            bulan:
              potongan: { ialah: jumlah(diambil), bulatkan: ke rupiah terdekat, pasal: Pasal 2 }
              penuh: { ialah: "jika kelas_jabatan > 0 maka 1.000.000 rupiah", bulatkan: ke rupiah terdekat, pasal: Pasal 2 }
              sisa: { ialah: penuh - potongan, bulatkan: ke rupiah terdekat, pasal: Pasal 2 }
            slip:
              - { baris: Kehadiran, nilai: {{(role == "tambah" ? "sisa" : "penuh")}}, sebagai: tambah }
              {{(role == "tambah" ? "" : "- { baris: Potongan, nilai: potongan, sebagai: kurang }")}}
              - { baris: Diterima, nilai: sisa, sebagai: diterima }
            """
        );

    private static PersonMonth Teacher() =>
        new()
        {
            Month = April,
            Employment = EmploymentKind.Pns,
            Grade = "III/d",
            PostClass = 9,
            PostKind = "fungsional",
            UnitKind = "sekolah",
            Days = WorkDays.Of(April, Example.Schedule("lima-hari"), [], [], Story.Later),
            Written = new Dictionary<string, string>
            {
                ["nilai_kegiatan"] = "95 persen",
                ["nilai_perilaku"] = "92 persen",
            },
        };
}
