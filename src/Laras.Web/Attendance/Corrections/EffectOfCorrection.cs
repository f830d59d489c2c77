using Laras.Core;
using Laras.Core.Objections;
using Laras.Core.Tpp;
using Laras.Web.Storage;
using Laras.Web.Tpp.Periods;

namespace Laras.Web.Attendance.Corrections;

/// <summary>Tells what correcting a day of a month does to pay, from the state in which the months are now.</summary>
public static class EffectOfCorrection
{
    private const int MonthsLookedAhead = 24;

    public static async Task<string> InWordsAsync(LarasDb db, Month month, CancellationToken cancellationToken)
    {
        var state = await PeriodOfMonth.StateAsync(db, month, cancellationToken);
        var paidWith = month.Next;
        for (var ahead = 1; ahead < MonthsLookedAhead; ahead++)
        {
            if (await PeriodOfMonth.StateAsync(db, paidWith, cancellationToken) == PeriodState.Open)
            {
                break;
            }

            paidWith = paidWith.Next;
        }

        return CorrectionEffect.InWords(month, state, paidWith);
    }
}
