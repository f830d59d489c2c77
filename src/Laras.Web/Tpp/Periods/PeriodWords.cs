using Laras.Core.Tpp;
using Laras.Core.Tpp.Periods;

namespace Laras.Web.Tpp.Periods;

/// <summary>The states and steps of a month in the words of the desk.</summary>
public static class PeriodWords
{
    public static string Of(PeriodState state) =>
        state switch
        {
            PeriodState.Open => "terbuka",
            PeriodState.DataLocked => "terkunci",
            PeriodState.Calculated => "ditetapkan",
            PeriodState.Checked => "diperiksa",
            PeriodState.Approved => "disetujui",
            PeriodState.Paid => "dibayar",
        };

    /// <summary>The word on the line of steps, and on the button.</summary>
    public static string Verb(MonthStep step) =>
        step switch
        {
            MonthStep.Lock => "Kunci data",
            MonthStep.Reopen => "Buka lagi",
            MonthStep.Calculate => "Tetapkan hitungan",
            MonthStep.Check => "Nyatakan sudah diperiksa",
            MonthStep.Approve => "Setujui",
            MonthStep.Pay => "Tandai sudah dibayar",
        };

    /// <summary>What was done, for the journal and for the line of steps.</summary>
    public static string Done(MonthStep step) =>
        step switch
        {
            MonthStep.Lock => "Data dikunci",
            MonthStep.Reopen => "Data dibuka lagi",
            MonthStep.Calculate => "Hitungan ditetapkan",
            MonthStep.Check => "Diperiksa",
            MonthStep.Approve => "Disetujui",
            MonthStep.Pay => "Dibayar",
        };

    /// <summary>What follows from the step, written on its button's card before anybody presses.</summary>
    public static string Consequence(MonthStep step) =>
        step switch
        {
            MonthStep.Lock =>
                "Sesudah ini fakta dan versi peraturan bulan ini tetap. Fakta yang datang kemudian tetap tercatat, tetapi "
                    + "dibayar sebagai selisih pada bulan berikutnya.",
            MonthStep.Reopen => "Fakta boleh masuk lagi, dan bulan ini harus dihitung dan dikunci kembali.",
            MonthStep.Calculate =>
                "Sesudah ini bulan ini tidak dapat dibuka atau dihitung lagi. Slipnya diserahkan kepada bendahara.",
            MonthStep.Check =>
                "Bendahara menyatakan angkanya benar dan dapat dibayar. Lalu menunggu persetujuan pimpinan.",
            MonthStep.Approve => "Slip menjadi final dan boleh dicetak sebagai slip final.",
            MonthStep.Pay => "Slip yang tidak ditahan dicatat sudah dibayar. Yang ditahan tetap menunggu dilepas.",
        };

    /// <summary>Whose step it is.</summary>
    public static string Office(MonthStep step) =>
        step switch
        {
            MonthStep.Lock => "BKPSDM",
            MonthStep.Reopen => "BKPSDM dan Bagian Organisasi, dua orang",
            MonthStep.Calculate => "Bagian Organisasi",
            MonthStep.Check => "bendahara",
            MonthStep.Approve => "pimpinan",
            MonthStep.Pay => "bendahara lain",
        };

    /// <summary>How sure the amounts of a month are.</summary>
    public static string Certainty(PeriodState state) =>
        state switch
        {
            PeriodState.Open => "perkiraan",
            PeriodState.DataLocked or PeriodState.Calculated or PeriodState.Checked => "belum final",
            PeriodState.Approved or PeriodState.Paid => "final",
        };
}
