namespace Laras.Core.Tests.Regulations.Calculating;

/// <summary>The kinds of value that random formulas are built from.</summary>
internal enum Kind
{
    Rupiah,
    Duration,
    Number,
    Days,
    Percent,
    Truth,
    Clock,
    Date,
}

/// <summary>A name that later formulas may use.</summary>
internal sealed record Known(string Name, Kind Kind, bool IsDaily);

/// <summary>Writes random formulas that the language must accept: every operator, function, aggregate and table.</summary>
internal sealed class RandomFormula(Dice dice, IReadOnlyList<Known> names)
{
    private static readonly string[] Statuses = ["hadir", "sakit", "izin", "tanpa_keterangan", "dinas_luar"];

    public string Of(Kind kind, bool daily, int depth)
    {
        var usable = names.Where(name => name.Kind == kind && (daily || !name.IsDaily)).ToList();
        if (usable.Count > 0 && dice.OneIn(4))
        {
            return dice.Pick(usable).Name;
        }

        if (depth <= 0)
        {
            return Leaf(kind, daily);
        }

        return kind switch
        {
            Kind.Truth => Truth(daily, depth - 1),
            Kind.Clock => dice.Pick(
                Leaf(kind, daily),
                $"({Of(Kind.Clock, daily, depth - 1)} + {Of(Kind.Duration, daily, depth - 1)})",
                $"bila_kosong({Of(Kind.Clock, daily, depth - 1)}, {Of(Kind.Clock, daily, depth - 1)})",
                Choice(kind, daily, depth - 1)
            ),
            Kind.Date => dice.Pick(
                Leaf(kind, daily),
                $"({Of(Kind.Date, daily, depth - 1)} + {Of(Kind.Days, daily, depth - 1)})",
                $"maks({Of(Kind.Date, daily, depth - 1)}, {Of(Kind.Date, daily, depth - 1)})"
            ),
            _ => dice.OneIn(3) ? Special(kind, daily, depth - 1) : General(kind, daily, depth - 1),
        };
    }

    /// <summary>A condition that certainly differs from day to day.</summary>
    public string DailyCondition(int depth) =>
        dice.Pick(
            $"(status = {dice.Pick(Statuses)} dan {Of(Kind.Truth, true, depth)})",
            $"(status salah satu dari ({dice.Pick(Statuses)}, {dice.Pick(Statuses)}) atau {Of(Kind.Truth, true, depth)})",
            $"(ada(masuk) dan {Of(Kind.Truth, true, depth)})"
        );

    private string General(Kind kind, bool daily, int depth)
    {
        string Part() => Of(kind, daily, depth);
        return dice.Throw(11) switch
        {
            0 or 1 => $"({Part()} + {Part()})",
            2 => $"({Part()} - {Part()})",
            3 => $"({Part()} x {Of(Kind.Number, daily, depth)})",
            4 => $"({Part()} / {Of(Kind.Number, daily, depth)})",
            5 => $"{dice.Pick("maks", "min")}({Part()}, {Part()}, {Part()})",
            6 => $"bila_kosong({Part()}, {Part()})",
            7 => $"(-{Part()})",
            8 =>
                $"{dice.Pick("jumlah", "terbesar", "terkecil")}(jika {DailyCondition(depth - 1)} maka {Of(kind, true, depth)} lainnya {Of(kind, true, depth)})",
            9 => Choice(kind, daily, depth),
            _ => $"(jika {Of(Kind.Truth, daily, depth)} maka {Part()})",
        };
    }

    private string Choice(Kind kind, bool daily, int depth) =>
        $"(jika {Of(Kind.Truth, daily, depth)} maka {Of(kind, daily, depth)} lainnya {Of(kind, daily, depth)})";

    private string Special(Kind kind, bool daily, int depth)
    {
        string Some(Kind other) => Of(other, daily, depth);
        return kind switch
        {
            Kind.Rupiah => dice.Pick(
                $"(({Some(Kind.Percent)}) dari ({Some(Kind.Rupiah)}))",
                $"({dice.Throw(100) + 1} persen dari ({Some(Kind.Rupiah)}))",
                $"(({Some(Kind.Rupiah)} / {Some(Kind.Duration)}) x {Some(Kind.Duration)})",
                $"(160 rupiah per menit x {Some(Kind.Duration)})",
                $"{dice.Pick("bulat", "bulat_atas", "bulat_bawah")}({Some(Kind.Rupiah)}, {dice.Pick("1", "100", "1.000")} rupiah)",
                $"tarif_menit({dice.Pick("menit_penuh", "menit_berjalan")}({Some(Kind.Duration)}))",
                $"tarif_waktu({Some(Kind.Clock)})",
                $"tarif_kelas(kelas_jabatan)",
                $"({Some(Kind.Rupiah)} x bulan_antara({Some(Kind.Date)}, {Some(Kind.Date)}))",
                daily ? "tarif_status(status)" : $"({Some(Kind.Rupiah)} x {Some(Kind.Days)})",
                daily ? $"tarif_dua(status, {Some(Kind.Days)})" : "tarif_kelas(kelas_jabatan)"
            ),
            Kind.Duration => dice.Pick(
                $"({Some(Kind.Clock)} - {Some(Kind.Clock)})",
                $"{dice.Pick("menit_penuh", "menit_berjalan")}({Some(Kind.Duration)})",
                $"bulat({Some(Kind.Duration)}, {dice.Pick("15 menit", "7 detik", "1,5 menit")})",
                $"({Some(Kind.Rupiah)} / 500 rupiah per menit)",
                $"(({Some(Kind.Percent)}) dari ({Some(Kind.Duration)}))"
            ),
            Kind.Number => dice.Pick(
                $"({Some(Kind.Rupiah)} / {Some(Kind.Rupiah)})",
                $"({Some(Kind.Duration)} / {Some(Kind.Duration)})",
                $"nomor_bulan({Some(Kind.Date)})",
                $"nomor_hari({Some(Kind.Date)})",
                $"({Some(Kind.Percent)} / {Some(Kind.Percent)})"
            ),
            Kind.Days => dice.Pick(
                $"hitung({DailyCondition(depth)})",
                $"({Some(Kind.Date)} - {Some(Kind.Date)})",
                $"bulat_atas({Some(Kind.Days)}, 5 hari)"
            ),
            _ => dice.Pick(
                $"({Some(Kind.Percent)} x {Some(Kind.Percent)})",
                $"min({Some(Kind.Percent)}, 80 persen)",
                $"tarif_skor({Some(Kind.Percent)})",
                $"bulat({Some(Kind.Percent)}, 0,5 persen)"
            ),
        };
    }

    private string Truth(bool daily, int depth)
    {
        string Some(Kind kind) => Of(kind, daily, depth);
        var sign = dice.Pick("<", "<=", ">", ">=", "=", "<>");
        var kind = dice.Pick(Kind.Rupiah, Kind.Duration, Kind.Number, Kind.Days, Kind.Percent, Kind.Clock, Kind.Date);
        return dice.Throw(daily ? 13 : 9) switch
        {
            0 or 1 => $"({Some(kind)} {sign} {Some(kind)})",
            2 => $"({Some(Kind.Truth)} dan {Some(Kind.Truth)})",
            3 => $"({Some(Kind.Truth)} atau {Some(Kind.Truth)})",
            4 => $"(bukan {Some(Kind.Truth)})",
            5 => $"ada({Some(kind)})",
            6 => $"({Some(Kind.Percent)} {sign} {dice.Throw(100)} persen)",
            7 => $"(jika {Some(Kind.Truth)} maka {Some(Kind.Truth)} lainnya {Some(Kind.Truth)})",
            8 => dice.Pick(
                $"boleh({Some(Kind.Days)})",
                $"({Some(Kind.Rupiah)} salah satu dari (0 rupiah, {Some(Kind.Rupiah)}, 100 rupiah))",
                $"bila_kosong({Some(Kind.Truth)}, {Some(Kind.Truth)})"
            ),
            9 => $"(status {dice.Pick("=", "<>")} {dice.Pick(Statuses)})",
            10 => $"(status salah satu dari ({dice.Pick(Statuses)}, {dice.Pick(Statuses)}))",
            11 => $"(ke({DailyCondition(depth - 1)}) {sign} {dice.Throw(4)} kali)",
            _ => $"(berturut({DailyCondition(depth - 1)}) {sign} {dice.Throw(4)} kali)",
        };
    }

    private string Leaf(Kind kind, bool daily) =>
        kind switch
        {
            Kind.Rupiah => dice.Pick(
                daily ? "uang_hari" : "gaji",
                "pagu",
                "gaji",
                "uang_lain",
                $"{dice.Pick("1", "60.000", "1.512.000", "1,5")} rupiah",
                "(5 rupiah - 5 rupiah)"
            ),
            Kind.Duration => dice.Pick(
                daily ? "lama_hari" : "menit_kegiatan",
                "menit_kegiatan",
                daily ? "menit_jadwal" : "menit_kegiatan",
                dice.Pick("15 menit", "450 menit", "30 detik", "7,5 jam", "1 detik")
            ),
            Kind.Number => dice.Pick("kelas_jabatan", "golongan_pppk", "faktor", "2", "0,5", "3"),
            Kind.Days => dice.Pick("hari_kerja", "hari_kerja", "5 hari", "0 hari"),
            Kind.Percent => daily
                ? dice.Pick("skor_hari", "nilai_kegiatan")
                : dice.Pick("nilai_kegiatan", "nilai_perilaku"),
            Kind.Truth => daily ? dice.Pick("ramadan", "tanda_hari", "ya") : dice.Pick("tanda", "tidak", "ya", "tanda"),
            Kind.Clock => daily
                ? dice.Pick("masuk", "pulang", "jadwal_masuk", "pukul 07.30")
                : dice.Pick("06.30", "pukul 16.00"),
            _ => daily
                ? dice.Pick("tanggal", "mulai_bertugas")
                : dice.Pick("mulai_bertugas", "akhir_bulan", "2026-01-31"),
        };
}
