using Laras.Core.Regulations;
using Laras.Core.Tests.Regulations;
using Laras.Core.Tpp.Periods;
using Xunit;

namespace Laras.Core.Tests.Tpp.Periods;

public sealed class NetEffectsTests
{
    private static readonly Regulation Law = Small
        .Folder(
            """
            bulan:
              hadir: { ialah: "1000 rupiah", pasal: Pasal 1 }
              pajak: { ialah: "50 rupiah", pasal: Pasal 2 }
              bersih: { ialah: "hadir - pajak", pasal: Pasal 3 }
            slip:
              - { baris: Kehadiran, nilai: hadir, sebagai: tambah }
              - { baris: Pajak, nilai: pajak, sebagai: kurang }
              - { baris: Diterima, nilai: bersih, sebagai: diterima }
            """
        )
        .Regulation!;

    [Fact]
    public void What_is_taken_off_counts_below_zero_and_the_lines_are_what_is_paid()
    {
        var effects = NetEffects.Of(Law, [new(1_000), new(50), new(950)]);

        Assert.Equal(
            ["Kehadiran Rp 1.000", "Pajak −Rp 50"],
            effects.Select(effect => $"{effect.Name} {effect.Amount}")
        );
    }

    [Fact]
    public void What_the_lines_do_not_explain_belongs_to_what_is_paid_out()
    {
        var effects = NetEffects.Of(Law, [new(1_000), new(50), new(900)]);

        Assert.Equal("Diterima −Rp 50", $"{effects[^1].Name} {effects[^1].Amount}");
        Assert.Equal(900, effects.Sum(effect => effect.Amount.Value));
    }

    [Fact]
    public void Nobody_without_an_amount_has_an_effect() => Assert.Empty(NetEffects.Of(Law, []));
}
