using Laras.Core.Attendance;

namespace Laras.Core.Objections;

/// <summary>
/// Says in plain sentences what is known about a day, the employee's side first: nobody should have to prove that the
/// machine was broken when the rows show it.
/// </summary>
public static class KnownFacts
{
    private const int SecondsPerHour = 3_600;

    /// <summary>A machine that only began, or ended, this much inside the hours was not there for everybody.</summary>
    private const int SilenceSeconds = SecondsPerHour;

    /// <summary>One empty colleague may be ill; from here on it is a sign.</summary>
    private const int ColleaguesThatAreASign = 2;

    public static IReadOnlyList<KnownFact> Of(DayKnowledge known)
    {
        ArgumentNullException.ThrowIfNull(known);
        IEnumerable<KnownFact> facts =
        [
            .. Taps(known),
            .. known.Machines.Select(machine => Machine(machine, known.Day)),
            .. Clock(known),
            .. known.Waiting.Select(Waiting),
            .. Colleagues(known.Unit),
            .. known.Corrections.Count == 0 ? Letter(known.Day) : [],
            .. known.Corrections.Select(Correction),
        ];
        return [.. facts.OrderBy(fact => !fact.InFavour)];
    }

    private static IEnumerable<KnownFact> Taps(DayKnowledge known)
    {
        Tap[] taps = [.. known.Day.Taps.OrderBy(tap => tap.Local)];
        Tap[] paper = [.. taps.Where(tap => tap.Channel == Channel.Paper)];
        Tap[] others = [.. taps.Except(paper)];
        yield return new(
            KnownFact.Source.Taps,
            others.Length == 0
                ? "Tidak ada ketukan atas nama pegawai ini pada hari itu."
                : $"Ketukan yang tercatat: {Times(others)}."
        );
        yield return paper.Length == 0
            ? new(KnownFact.Source.Paper, "Lembar kertas: belum ada baris yang disahkan.")
            : new(KnownFact.Source.Paper, $"Lembar kertas disahkan: {Times(paper)}.", InFavour: true);
    }

    private static KnownFact Machine(DayKnowledge.MachineDay machine, WorkDay day)
    {
        if (machine.First is not { } first || machine.Last is not { } last)
        {
            return Favour($"Mesin {machine.Device} tidak mencatat siapa pun pada hari itu.");
        }

        if (day.Schedule.Hours is { } hours)
        {
            if (SecondOf(first) > hours.Starts + SilenceSeconds)
            {
                return Favour(
                    $"Mesin {machine.Device} baru mulai mencatat pukul {Indonesian.HourMinute(first)}, jauh sesudah jam masuk."
                );
            }

            if (SecondOf(last) < hours.Ends - SilenceSeconds)
            {
                return Favour(
                    $"Mesin {machine.Device} berhenti mencatat sesudah pukul {Indonesian.HourMinute(last)}, jauh sebelum jam pulang."
                );
            }
        }

        return new(
            KnownFact.Source.Machine,
            $"Mesin {machine.Device} bekerja: {Indonesian.Grouped(machine.Taps)} ketukan, pukul "
                + $"{Indonesian.HourMinute(first)} sampai {Indonesian.HourMinute(last)}."
        );

        static KnownFact Favour(string sentence) => new(KnownFact.Source.Machine, sentence, InFavour: true);
    }

    private static IEnumerable<KnownFact> Clock(DayKnowledge known)
    {
        if (known.RowsWithLostClock > 0)
        {
            yield return new(
                KnownFact.Source.Machine,
                $"Jam mesin pernah bergeser: {Indonesian.Grouped(known.RowsWithLostClock)} baris di berkas yang sama bertanggal keliru.",
                InFavour: true
            );
        }
    }

    private static KnownFact Waiting(DayKnowledge.WaitingTap tap) =>
        new(
            KnownFact.Source.Machine,
            $"Satu ketukan mesin {tap.Device} pukul {Indonesian.HourMinuteSecond(tap.Time)} "
                + (
                    tap.IsOwnPin
                        ? "memakai PIN pegawai ini dan masih menunggu diperiksa."
                        : "belum diketahui pemiliknya; bisa jadi milik pegawai ini."
                ),
            InFavour: true
        );

    private static IEnumerable<KnownFact> Colleagues(DayKnowledge.UnitDay? unit)
    {
        if (unit is { Expected: > 0 })
        {
            yield return unit.Empty == 0
                ? new(
                    KnownFact.Source.Colleagues,
                    $"Rekan di {unit.Name} tercatat semua: {unit.Expected} orang pada hari itu."
                )
                : new(
                    KnownFact.Source.Colleagues,
                    $"{unit.Empty} dari {unit.Expected} rekan di {unit.Name} juga kosong pada hari itu.",
                    unit.Empty >= ColleaguesThatAreASign
                );
        }
    }

    private static IEnumerable<KnownFact> Letter(WorkDay day)
    {
        var byLetter =
            day.Status
            is not (
                DayStatus.Present
                or DayStatus.AbsentWithoutReason
                or DayStatus.NeedsExplanation
                or DayStatus.NotYet
                or DayStatus.DayOff
            );
        yield return byLetter
            ? new(KnownFact.Source.Letter, $"Ada surat: {day.StatusReason}.", InFavour: true)
            : new(KnownFact.Source.Letter, "Surat sakit, izin, cuti, atau tugas untuk hari itu belum ada.");
    }

    private static KnownFact Correction(DayKnowledge.EarlierCorrection correction) =>
        new(
            KnownFact.Source.Decision,
            $"Hari ini pernah dikoreksi {correction.By} pada {Indonesian.LongDate(correction.On)}: {correction.Reason}"
        );

    private static string Times(IEnumerable<Tap> taps) =>
        string.Join(", ", taps.Select(tap => Indonesian.HourMinuteSecond(TimeOnly.FromDateTime(tap.Local))));

    private static int SecondOf(TimeOnly time) => (int)(time.Ticks / TimeSpan.TicksPerSecond);
}
