using Laras.Web.Layout;

namespace Laras.Web.Audit.Verification;

/// <summary>What a slip's standing means for whoever was handed the paper.</summary>
internal static class StandingWords
{
    public static string Title(SlipStanding standing) =>
        standing switch
        {
            SlipStanding.Estimated => "perkiraan",
            SlipStanding.Approved => "disetujui",
            SlipStanding.Paid => "disetujui dan dibayar",
            SlipStanding.Held => "ditahan",
            SlipStanding.Superseded => "sudah diganti",
        };

    public static string Meaning(SlipStanding standing) =>
        standing switch
        {
            SlipStanding.Estimated => "Bulan ini belum disetujui, jadi jumlahnya masih dapat berubah.",
            SlipStanding.Approved => "Jumlahnya sudah tetap.",
            SlipStanding.Paid => "Jumlahnya sudah tetap dan bulan ini sudah dibayar.",
            SlipStanding.Held => "Slip ini sedang ditahan dan belum dibayarkan.",
            SlipStanding.Superseded => "Ada hitungan yang lebih baru. Mintalah slip yang terbaru kepada pemiliknya.",
        };

    public static Tone Tone(SlipStanding standing) =>
        standing is SlipStanding.Approved or SlipStanding.Paid ? Layout.Tone.Recorded : Layout.Tone.Attention;

    public static Glyph Glyph(SlipStanding standing) =>
        standing is SlipStanding.Approved or SlipStanding.Paid ? Layout.Glyph.Check : Layout.Glyph.Clock;
}
