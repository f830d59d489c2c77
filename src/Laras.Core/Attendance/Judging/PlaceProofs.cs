using Laras.Core.Places;

namespace Laras.Core.Attendance.Judging;

/// <summary>
/// What speaks for being at work: position, code, kiosk. A strong proof of the place answers for a weak one, and each
/// weighs only where the unit expects it.
/// </summary>
internal static class PlaceProofs
{
    public static IEnumerable<Verdict> Of(TapFacts facts, EvidenceRules rules)
    {
        var isProven =
            facts.IsAtKiosk || facts.Codes.Any(code => code is { IsOfPlace: true, Says: ProofVerdict.Strong });
        if (facts.Policy.Location != Expectation.Off && !facts.IsAtKiosk)
        {
            yield return Location(facts, rules, facts.Policy.Location == Expectation.Expected && !isProven);
        }

        foreach (var code in facts.Codes)
        {
            yield return rules.Say(code.Says, code.Reason, code.Sentence, facts.Policy.Code != Expectation.Off);
        }

        if (facts.Policy.Code == Expectation.Expected && !isProven)
        {
            yield return rules.Say(
                ProofVerdict.Missing,
                DoubtCodes.CodeMissing,
                "Kode kantor diharapkan, tetapi belum dipindai."
            );
        }

        var isOfKiosk =
            facts.IsAtKiosk || facts.Codes.Any(code => code is { IsOfKiosk: true, Says: ProofVerdict.Strong });
        if (facts.Policy.Kiosk == Expectation.Expected && !isOfKiosk)
        {
            yield return rules.Say(
                ProofVerdict.Missing,
                DoubtCodes.KioskMissing,
                "Kios kantor diharapkan, tetapi tidak dipakai."
            );
        }
    }

    private static Verdict Location(TapFacts facts, EvidenceRules rules, bool counts)
    {
        if (facts.Places.Count == 0)
        {
            return rules.Say(
                ProofVerdict.Weak,
                DoubtCodes.NoPlace,
                "Tempat kerja belum digambar, jadi lokasi tidak dinilai.",
                counts
            );
        }

        var where = facts
            .Positions.Select(position => position.Fix)
            .OfType<Fix>()
            .Select(fix => Where.Of(fix, facts.Places))
            .OfType<Where>()
            .OrderBy(where => where.Nearness)
            .ThenBy(where => where.DistanceMetres)
            .FirstOrDefault();
        return where is null ? Missing(facts.WhyNoPosition, rules, counts) : Found(where, rules, counts);
    }

    private static Verdict Found(Where where, EvidenceRules rules, bool counts) =>
        where.Nearness switch
        {
            Nearness.Inside => rules.Say(
                ProofVerdict.Strong,
                DoubtCodes.Inside,
                $"Di dalam area {where.Place.Name}.",
                counts
            ),
            Nearness.Near => rules.Say(
                ProofVerdict.Strong,
                DoubtCodes.Near,
                $"Sekitar {where.DistanceInWords} dari area {where.Place.Name}, masih dalam ketelitian HP.",
                counts
            ),
            Nearness.Unclear => rules.Say(
                ProofVerdict.Weak,
                DoubtCodes.Unclear,
                "Lokasi HP belum jelas saat itu.",
                counts
            ),
            Nearness.Outside => rules.Say(
                ProofVerdict.Contradicting,
                DoubtCodes.Outside,
                $"Sekitar {where.DistanceInWords} di luar area {where.Place.Name}.",
                counts
            ),
        };

    private static Verdict Missing(string? why, EvidenceRules rules, bool counts) =>
        why switch
        {
            "off" => rules.Say(ProofVerdict.Missing, DoubtCodes.LocationOff, "Lokasi HP belum menyala.", counts),
            "denied" => rules.Say(
                ProofVerdict.Missing,
                DoubtCodes.LocationDenied,
                "HP belum mengizinkan lokasi.",
                counts
            ),
            "unclear" => rules.Say(ProofVerdict.Weak, DoubtCodes.Unclear, "Lokasi HP belum jelas saat itu.", counts),
            _ => rules.Say(
                ProofVerdict.Missing,
                DoubtCodes.LocationMissing,
                "Tidak ada lokasi pada catatan ini.",
                counts
            ),
        };
}
