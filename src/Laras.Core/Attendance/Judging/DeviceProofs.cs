namespace Laras.Core.Attendance.Judging;

/// <summary>What the device says: its signature, the chain of its taps, and who else used it.</summary>
internal static class DeviceProofs
{
    public static IEnumerable<Verdict> Of(TapFacts facts, EvidenceRules rules)
    {
        yield return Signature(facts.Signature, rules);
        if (facts.Signature == SignatureState.Good && facts.KeyAgeMinutes < rules.NewKeyMinutes && !facts.IsAtKiosk)
        {
            yield return rules.Say(
                ProofVerdict.Weak,
                DoubtCodes.KeyNew,
                $"HP ini baru dikenal {Math.Max(0, facts.KeyAgeMinutes.Value)} menit sebelum ketukan."
            );
        }

        if (facts.Signature != SignatureState.Wrong)
        {
            yield return Chain(facts.Chain, rules);
        }

        if (facts.PeopleOnPhone > 1 && !facts.IsAtKiosk)
        {
            yield return facts.IsSharedPhone
                ? rules.Say(
                    ProofVerdict.Strong,
                    DoubtCodes.PhoneShared,
                    $"HP bersama yang sudah dinyatakan, dipakai {facts.PeopleOnPhone} orang."
                )
                : rules.Say(
                    ProofVerdict.Contradicting,
                    DoubtCodes.PhoneOfMany,
                    $"HP yang sama dipakai {facts.PeopleOnPhone} orang dalam {rules.ManyMinutes} menit. "
                        + "Bila memang HP bersama, operator unit dapat mencatatnya."
                );
        }
    }

    private static Verdict Signature(SignatureState state, EvidenceRules rules) =>
        state switch
        {
            SignatureState.Good => rules.Say(
                ProofVerdict.Strong,
                DoubtCodes.SignatureGood,
                "Ditandatangani perangkat yang dikenal."
            ),
            SignatureState.Wrong => rules.Say(
                ProofVerdict.Contradicting,
                DoubtCodes.SignatureWrong,
                "Tanda tangan perangkat tidak cocok dengan isi catatan."
            ),
            SignatureState.UnknownDevice => rules.Say(
                ProofVerdict.Missing,
                DoubtCodes.DeviceUnknown,
                "Perangkat pengirim belum dikenal."
            ),
            SignatureState.OfAnother => rules.Say(
                ProofVerdict.Contradicting,
                DoubtCodes.DeviceOfAnother,
                "Ditandatangani perangkat milik orang lain."
            ),
            SignatureState.Released => rules.Say(
                ProofVerdict.Weak,
                DoubtCodes.DeviceReleased,
                "Perangkat ini sudah dilepas sebelum ketukan."
            ),
        };

    private static Verdict Chain(ChainState state, EvidenceRules rules) =>
        state switch
        {
            ChainState.First or ChainState.Follows => rules.Say(
                ProofVerdict.Strong,
                DoubtCodes.ChainWhole,
                state == ChainState.First ? "Catatan pertama dari perangkat ini." : "Urutan catatan perangkat utuh."
            ),
            ChainState.Gap => rules.Say(
                ProofVerdict.Weak,
                DoubtCodes.ChainGap,
                "Catatan sebelum ini belum sampai, biasanya karena HP diganti atau dibersihkan."
            ),
            ChainState.Forked => rules.Say(
                ProofVerdict.Contradicting,
                DoubtCodes.ChainFork,
                "Dua catatan berbeda memakai urutan yang sama dari satu perangkat."
            ),
        };
}
