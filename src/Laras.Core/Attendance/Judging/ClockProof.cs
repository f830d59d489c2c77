using Laras.Core.Attendance.Taps;

namespace Laras.Core.Attendance.Judging;

/// <summary>What is known about the time. It never makes anybody late: the bracket decides in the person's favour.</summary>
internal static class ClockProof
{
    private const long MinutesOfHour = 60;
    private const long MinutesOfDay = 1_440;

    /// <summary>Longer than this nobody counts in minutes.</summary>
    private const long CountedInMinutes = 90;
    private const long CountedInHours = 2 * MinutesOfDay;

    public static IEnumerable<Verdict> Of(TapFacts facts, EvidenceRules rules)
    {
        yield return facts.Clock switch
        {
            TapDoubt.None => rules.Say(ProofVerdict.Strong, DoubtCodes.ClockSure, "Waktunya pasti."),
            TapDoubt.NoToken or TapDoubt.WideBracket when facts.IsAtKiosk => rules.Say(
                ProofVerdict.Weak,
                DoubtCodes.ClockOfKiosk,
                "Dikirim kios kemudian; waktunya menurut jam kios."
            ),
            TapDoubt.NoToken => rules.Say(
                ProofVerdict.Weak,
                DoubtCodes.ClockFree,
                "Dikirim kemudian tanpa cap waktu server; waktunya hanya menurut jam HP."
            ),
            TapDoubt.WideBracket when facts.SentAfterMinutes > rules.SentLateMinutes => rules.Say(
                ProofVerdict.Weak,
                DoubtCodes.ClockOld,
                $"Dikirim {facts.SentAfterMinutes / MinutesOfDay} hari kemudian; waktunya menurut jam HP."
            ),
            TapDoubt.WideBracket => rules.Say(
                ProofVerdict.Weak,
                DoubtCodes.ClockUnsure,
                "Dikirim kemudian; waktunya menurut jam HP."
            ),
            TapDoubt.ClockAhead => rules.Say(
                ProofVerdict.Contradicting,
                DoubtCodes.ClockMoved,
                $"Jam HP lebih cepat {SpanOf(facts.ClockOffMinutes)}. Waktu dihitung menurut server."
            ),
            TapDoubt.ClockBehind => rules.Say(
                ProofVerdict.Contradicting,
                DoubtCodes.ClockMoved,
                $"Jam HP lebih lambat {SpanOf(facts.ClockOffMinutes)}. Waktu dihitung menurut server."
            ),
        };
        if (facts.SawClockMove && facts.Clock is not (TapDoubt.ClockAhead or TapDoubt.ClockBehind))
        {
            yield return rules.Say(
                ProofVerdict.Contradicting,
                DoubtCodes.ClockMoved,
                "Jam HP diundurkan sesaat sebelum ketukan. Waktu dihitung menurut server."
            );
        }
    }

    private static string SpanOf(long minutes) =>
        minutes switch
        {
            <= CountedInMinutes => $"{minutes} menit",
            < CountedInHours => $"{minutes / MinutesOfHour} jam",
            _ => $"{minutes / MinutesOfDay} hari",
        };
}
