using Laras.Core;
using Laras.Core.Regulations;
using Laras.Core.Regulations.Facts;

namespace Laras.Benchmarks;

/// <summary>The same generated months twice: as facts of the regulation, and as plain fields for the hand-written code.</summary>
internal sealed class Town
{
    public const int DaysPerMonth = 22;

    private readonly uint[] state = [2026];

    public Town(FactLayout layout, int people)
    {
        Facts = new MonthFacts[people];
        Plain = new PlainMonth[people];
        for (var i = 0; i < people; i++)
        {
            (Facts[i], Plain[i]) = Person(layout);
        }
    }

    public MonthFacts[] Facts { get; }

    public PlainMonth[] Plain { get; }

    private (MonthFacts, PlainMonth) Person(FactLayout layout)
    {
        var facts = new MonthFacts(layout);
        var month = new Month(2026, 4);
        var plain = new PlainMonth
        {
            Days = new PlainDay[DaysPerMonth],
            WorkDays = DaysPerMonth,
            PostClass = 1 + Next(15),
            IsCandidate = Next(30) == 0,
            Grade = 1 + Next(4),
            WorkScore = (80 + Next(21)) / 100m,
            BehaviourScore = (80 + Next(21)) / 100m,
        };
        facts.Set("awal_bulan", month.FirstDay.DayNumber);
        facts.Set("hari_kerja", DaysPerMonth);
        facts.Set("kelas_jabatan", plain.PostClass);
        facts.Set("jenis_pegawai", plain.IsCandidate ? 1 : 0);
        facts.Set("golongan", plain.Grade);
        facts.Set("nilai_kegiatan", plain.WorkScore);
        facts.Set("nilai_perilaku", plain.BehaviourScore);
        for (var day = 0; day < DaysPerMonth; day++)
        {
            plain.Days[day] = Day(facts, month.FirstDay.AddDays(day));
        }

        return (facts, plain);
    }

    private PlainDay Day(MonthFacts facts, DateOnly date)
    {
        var index = facts.AddDay(date);
        var kind = Next(100);
        var status =
            kind < 95 ? PlainStatus.Present
            : kind < 97 ? PlainStatus.Free
            : kind < 99 ? PlainStatus.Half
            : PlainStatus.Absent;
        var day = new PlainDay
        {
            Status = status,
            IsFiveDay = true,
            IsRamadan = false,
            In = Next(30) == 0 ? -1 : (6 * 3600) + Next(3000),
            Out = Next(20) == 0 ? -1 : (14 * 3600) - 600 + Next(3600),
            PlannedIn = (6 * 3600) + 1800,
            PlannedOut = 14 * 3600,
        };
        var word = status switch
        {
            PlainStatus.Present => "hadir",
            PlainStatus.Free => "cuti_tahunan",
            PlainStatus.Half => "izin",
            _ => "tanpa_keterangan",
        };
        facts.SetDay(index, "status", FactVocabulary.StatusWords.ToList().IndexOf(word));
        facts.SetDay(index, "masuk", day.In < 0 ? null : day.In);
        facts.SetDay(index, "pulang", day.Out < 0 ? null : day.Out);
        facts.SetDay(index, "jadwal_masuk", day.PlannedIn);
        facts.SetDay(index, "jadwal_pulang", day.PlannedOut);
        return day;
    }

    // A small generator of its own keeps the town the same in every run.
    private int Next(int below)
    {
        unchecked
        {
            state[0] = (state[0] * 1664525) + 1013904223;
        }

        return (int)((state[0] >> 8) % (uint)below);
    }
}
