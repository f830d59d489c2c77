using System.Text;

namespace Laras.Core.Tests.Regulations.Calculating;

/// <summary>A random chapter: facts, tables with gaps, daily, monthly and yearly formulas, and a slip of all of them.</summary>
internal sealed class RandomRegulation(Dice dice)
{
    private const int DepthMax = 4;

    private const string Facts = """
        fakta:
          uang_hari: { satuan: rupiah, tingkat: hari, boleh_kosong: ya }
          lama_hari: { satuan: menit, tingkat: hari, boleh_kosong: ya }
          skor_hari: { satuan: persen, tingkat: hari, boleh_kosong: ya }
          tanda_hari: { satuan: ya/tidak, tingkat: hari, boleh_kosong: ya }
          uang_lain: { satuan: rupiah, boleh_kosong: ya }
          tanda: { satuan: ya/tidak, boleh_kosong: ya }
          faktor: { satuan: angka, boleh_kosong: ya }

        """;

    private readonly List<Known> names = [];
    private readonly StringBuilder daily = new("hari:\n");
    private readonly StringBuilder monthly = new("bulan:\n");
    private readonly StringBuilder yearly = new("tahun:\n");
    private readonly StringBuilder slip = new("slip:\n");

    public string Write()
    {
        var count = 3 + dice.Throw(6);
        for (var i = 0; i < count; i++)
        {
            if (dice.OneIn(2))
            {
                AddDaily(i);
            }
            else
            {
                AddMonthly(i);
            }
        }

        AddLine("hasil", Formula(Kind.Rupiah, isDaily: false));
        slip.AppendLine("  - { baris: Diterima, nilai: hasil, sebagai: diterima }");
        return $"{Facts}{Tables()}{daily}  tak_dipakai: {{ ialah: ya, pasal: Pasal 9 }}\n{monthly}{yearly}  tahun_lalu: {{ ialah: jumlah(hari_kerja), pasal: Pasal 9 }}\n{slip}";
    }

    private void AddDaily(int number)
    {
        var kind = dice.Pick(Enum.GetValues<Kind>());
        var name = $"hari_{number}";
        daily.AppendLine($"  {name}: {{ ialah: \"{Formula(kind, isDaily: true)}\", pasal: Pasal {number + 1} }}");
        names.Add(new(name, kind, true));
    }

    private void AddMonthly(int number)
    {
        var name = $"bulan_{number}";
        if (dice.OneIn(3))
        {
            AddLine(name, Formula(Kind.Rupiah, isDaily: false));
            slip.AppendLine($"  - {{ baris: Baris {number}, nilai: {name}, sebagai: keterangan }}");
            names.Add(new(name, Kind.Rupiah, false));
            return;
        }

        var kind = dice.Pick(Enum.GetValues<Kind>());
        if (kind is Kind.Rupiah or Kind.Duration or Kind.Percent && dice.OneIn(2))
        {
            var total = dice.Pick("jumlah", "terbesar");
            yearly.AppendLine(
                $"  {name}: {{ ialah: \"{total}({Formula(kind, isDaily: false)})\", pasal: Pasal {number + 1} }}"
            );
        }
        else
        {
            monthly.AppendLine(
                $"  {name}: {{ ialah: \"{Formula(kind, isDaily: false)}\", pasal: Pasal {number + 1} }}"
            );
        }

        names.Add(new(name, kind, false));
    }

    private void AddLine(string name, string formula)
    {
        var limits = dice.Throw(4) switch
        {
            0 => ", paling_sedikit: 0 rupiah",
            1 => ", paling_banyak: pagu",
            _ => "",
        };
        var rounding = dice.Pick(
            "ke rupiah terdekat",
            "ke rupiah ke atas",
            "ke 100 rupiah ke bawah",
            "ke 1.000 rupiah terdekat"
        );
        monthly.AppendLine($"  {name}: {{ ialah: \"{formula}\", bulatkan: {rounding}{limits}, pasal: Pasal 1 }}");
    }

    private string Formula(Kind kind, bool isDaily) =>
        new RandomFormula(dice, names).Of(kind, isDaily, 1 + dice.Throw(DepthMax));

    /// <summary>Rows that leave gaps now and then: no row must mean the same to both calculations.</summary>
    private string Tables()
    {
        string Maybe(string row) => dice.OneIn(2) ? $"      {row}\n" : "";
        return $$"""
            tabel:
              tarif_menit:
                untuk: menit utuh
                hasil: {{dice.Pick("persen dari pagu", "rupiah")}}
                pasal: Pasal 1
                baris:
            {{Maybe("kosong: 2,5")}}      sampai 0 menit: 0
                  mulai 1 sampai 30 menit: 1
                  lebih dari 30 menit sampai 90 menit: 1,5
            {{Maybe("lainnya: 3")}}
              tarif_waktu:
                untuk: waktu
                hasil: rupiah
                pasal: Pasal 1
                baris:
                  sampai 06.30: 60.000
                  lebih dari 06.30 sampai 07.15: 40.000
            {{Maybe("lebih dari 07.15: 0")}}{{Maybe("kosong: 7")}}
              tarif_kelas:
                untuk: kelas_jabatan
                hasil: rupiah
                pasal: Pasal 1
                baris:
                  1: 1.000.000
                  2: 2.000.000
                  mulai 3 sampai 8: 3.000.000
            {{Maybe("lainnya: 5")}}
              tarif_status:
                untuk: status
                hasil: rupiah
                pasal: Pasal 1
                baris:
                  hadir: 0
                  sakit: 1.000
            {{Maybe("lainnya: 2.500")}}
              tarif_dua:
                untuk: [status, hari]
                hasil: rupiah
                pasal: Pasal 1
                baris:
                  hadir, sampai 5: 10
                  hadir, lebih dari 5: 20
            {{Maybe("hadir, kosong: 25")}}{{Maybe("lainnya, sampai 2,5: 30")}}{{Maybe("lainnya, lainnya: 40")}}
              tarif_skor:
                untuk: persen
                hasil: persen dari "nilai"
                pasal: Pasal 1
                baris:
                  kurang dari 50: 0
                  mulai 50 kurang dari 80: 60
            {{Maybe("mulai 80: 100")}}
              boleh:
                untuk: hari
                hasil: ya/tidak
                pasal: Pasal 1
                baris:
                  sampai 7: tidak
            {{Maybe("kosong: ya")}}{{Maybe("lainnya: ya")}}

            """;
    }
}
