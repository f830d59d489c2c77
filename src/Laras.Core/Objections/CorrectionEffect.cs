using Laras.Core.Tpp;

namespace Laras.Core.Objections;

/// <summary>What a correction of a day does to pay, in words, before and after it is made.</summary>
public static class CorrectionEffect
{
    /// <param name="paidWith">The first month after it that is still open; difference lines go there.</param>
    public static string InWords(Month month, PeriodState state, Month paidWith) =>
        state switch
        {
            PeriodState.Open => $"Bulan {month.InWords()} masih terbuka: harinya dihitung ulang.",
            PeriodState.DataLocked
            or PeriodState.Calculated
            or PeriodState.Checked
            or PeriodState.Approved
            or PeriodState.Paid =>
                $"Bulan {month.InWords()} sudah dikunci: selisihnya dibayar bersama {paidWith.InWords()}.",
        };
}
