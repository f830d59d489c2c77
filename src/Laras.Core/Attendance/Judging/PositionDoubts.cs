using Laras.Core.Places;

namespace Laras.Core.Attendance.Judging;

/// <summary>
/// What speaks against a position itself. Equal points count only where honest phones never meet: enough digits, no
/// position of the network, enough people, enough days. They raise a question, never a sanction.
/// </summary>
internal static class PositionDoubts
{
    public static IEnumerable<Verdict> Of(TapFacts facts, EvidenceRules rules)
    {
        if (facts.Positions.Count == 0)
        {
            yield break;
        }

        var position = facts.Positions[0];
        if (position.CanBeTwin(rules))
        {
            if (facts.TwinPeople >= rules.TwinPeople && facts.TwinDays >= rules.TwinDays)
            {
                yield return rules.Say(
                    ProofVerdict.Contradicting,
                    DoubtCodes.Twin,
                    $"Titik yang persis sama, sampai angka terakhir, dipakai {facts.TwinPeople} orang pada {facts.TwinDays} hari."
                );
            }

            if (facts.OwnDays >= rules.FrozenDays)
            {
                yield return rules.Say(
                    ProofVerdict.Contradicting,
                    DoubtCodes.Frozen,
                    $"Titik lokasi persis sama, sampai angka terakhir, pada {facts.OwnDays} hari."
                );
            }
        }

        if (JumpOf(facts, position, rules) is { } jump)
        {
            yield return jump;
        }
    }

    private static Verdict? JumpOf(TapFacts facts, SeenPosition position, EvidenceRules rules)
    {
        if (facts.Before is not { Fix: { } before } earlier || position.Fix is not { } now)
        {
            return null;
        }

        // What a phone says as a time may be any number at all.
        var apart = Int128.Abs((Int128)position.At - earlier.At);
        if (apart > rules.JumpHours * (long)TimeSpan.MillisecondsPerHour)
        {
            return null;
        }

        var milliseconds = (long)apart;

        // Both phones may err by their accuracy, and a minute is the least that a way takes.
        var metres = Distances.Between(before.At, now.At) - before.AccuracyMetres - now.AccuracyMetres;
        var spent = TimeSpan.FromMilliseconds(Math.Max(milliseconds, TimeSpan.MillisecondsPerMinute));
        return Distances.KilometresPerHour(metres, spent) <= rules.JumpSpeed
            ? null
            : rules.Say(
                ProofVerdict.Contradicting,
                DoubtCodes.Jump,
                $"Berpindah {Distances.InWords(metres)} dalam {Math.Max(1, milliseconds / TimeSpan.MillisecondsPerMinute)} menit sejak posisi sebelumnya."
            );
    }
}
