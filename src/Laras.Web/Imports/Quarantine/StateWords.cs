using Laras.Core;
using Laras.Web.Devices;

namespace Laras.Web.Imports.Quarantine;

/// <summary>The words for what became of a row, in an address and on a page.</summary>
public static class StateWords
{
    public static readonly IReadOnlyList<QuarantineState> Shown =
    [
        QuarantineState.Open,
        QuarantineState.Replayed,
        QuarantineState.SetAside,
        QuarantineState.Evidence,
    ];

    /// <summary>Null or a strange word means what waits.</summary>
    public static QuarantineState Read(string? word) => Shown.FirstOrDefault(state => Word(state) == word);

    /// <summary>Null for what waits, which needs no word in an address.</summary>
    public static string? Word(QuarantineState state) =>
        state switch
        {
            QuarantineState.Open => null,
            QuarantineState.Replayed => "masuk",
            QuarantineState.SetAside => "dikesampingkan",
            QuarantineState.Evidence => "rekap",
        };

    public static string Title(QuarantineState state) =>
        state switch
        {
            QuarantineState.Open => "Menunggu",
            QuarantineState.Replayed => "Sudah masuk",
            QuarantineState.SetAside => "Dikesampingkan",
            QuarantineState.Evidence => "Rekap pembanding",
        };

    /// <summary>The truth about all rows that are looked at, in one line.</summary>
    public static string Headline(QuarantineState state, int rows) =>
        (state, rows) switch
        {
            (QuarantineState.Open, 0) => "Tidak ada baris yang menunggu",
            (QuarantineState.Open, _) => $"{KindWords.Rows(rows)} menunggu orang",
            (QuarantineState.Replayed, _) => $"{KindWords.Rows(rows)} masuk sesudah menunggu",
            (QuarantineState.SetAside, _) => $"{KindWords.Rows(rows)} dikesampingkan",
            (QuarantineState.Evidence, _) => $"{Indonesian.Grouped(rows)} hari rekap sebagai pembanding",
        };

    public static string Meaning(QuarantineState state) =>
        state switch
        {
            QuarantineState.Open =>
                "Isinya tersimpan seperti aslinya. Tidak ada yang hilang, dan tidak ada yang menjadi catatan tanpa keputusan orang.",
            QuarantineState.Replayed => "Masuk dengan jam aslinya, sesudah PIN-nya dipetakan atau datanya dilengkapi.",
            QuarantineState.SetAside => "Diputuskan orang, dengan alasan tertulis. Isinya tetap tersimpan.",
            QuarantineState.Evidence =>
                "Ringkasan harian dari program lain. Dapat dilihat di samping catatan, tidak pernah dihitung.",
        };
}
