using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Objections;
using Xunit;

namespace Laras.Core.Tests.Objections;

public sealed class KnownFactsTests
{
    private static readonly DateOnly Date = new(2026, 4, 22);

    private static readonly DayKnowledge Empty = new() { Day = Day(DayStatus.AbsentWithoutReason) };

    [Fact]
    public void An_empty_day_says_what_is_not_there() =>
        Assert.Equal(
            [
                "Tidak ada ketukan atas nama pegawai ini pada hari itu.",
                "Lembar kertas: belum ada baris yang disahkan.",
                "Surat sakit, izin, cuti, atau tugas untuk hari itu belum ada.",
            ],
            KnownFacts.Of(Empty).Select(fact => fact.Sentence)
        );

    [Fact]
    public void What_speaks_for_the_employee_is_told_first()
    {
        var facts = KnownFacts.Of(
            Empty with
            {
                Machines = [new("2", 0, null, null), new("3", 14, new(6, 2), new(14, 31))],
                Unit = new("SDN 2", Expected: 9, Empty: 6),
                Waiting = [new("2", new(6, 21, 5), IsOwnPin: false)],
                RowsWithLostClock = 3,
            }
        );

        Assert.Equal(
            [
                "Mesin 2 tidak mencatat siapa pun pada hari itu.",
                "Jam mesin pernah bergeser: 3 baris di berkas yang sama bertanggal keliru.",
                "Satu ketukan mesin 2 pukul 06.21.05 belum diketahui pemiliknya; bisa jadi milik pegawai ini.",
                "6 dari 9 rekan di SDN 2 juga kosong pada hari itu.",
            ],
            facts.TakeWhile(fact => fact.InFavour).Select(fact => fact.Sentence)
        );
        Assert.Contains(
            facts,
            fact => fact is { InFavour: false, Sentence: "Mesin 3 bekerja: 14 ketukan, pukul 06.02 sampai 14.31." }
        );
    }

    [Theory]
    [InlineData("07:30:00", false)]
    [InlineData("07:30:01", true)]
    public void A_machine_that_began_more_than_an_hour_late_speaks_for_the_employee(string first, bool speaks) =>
        Assert.Equal(speaks, Favours(Empty with { Machines = [new("2", 9, TimeOnly.Parse(first), new(14, 5))] }));

    [Theory]
    [InlineData("13:00:00", false)]
    [InlineData("12:59:59", true)]
    public void A_machine_that_ended_more_than_an_hour_early_speaks_for_the_employee(string last, bool speaks) =>
        Assert.Equal(speaks, Favours(Empty with { Machines = [new("2", 9, new(6, 5), TimeOnly.Parse(last))] }));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void One_empty_colleague_is_no_sign_and_two_are(int empty, bool speaks) =>
        Assert.Equal(speaks, Favours(Empty with { Unit = new("SDN 2", 9, empty) }));

    [Fact]
    public void A_waiting_tap_with_the_own_pin_is_told_as_such() =>
        Assert.Contains(
            "memakai PIN pegawai ini",
            KnownFacts.Of(Empty with { Waiting = [new("2", new(6, 21), IsOwnPin: true)] })[0].Sentence,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_sheet_of_paper_and_a_letter_speak_for_the_employee()
    {
        var paper = new Tap(
            Guid.CreateVersion7(),
            Intent.In,
            new(2026, 4, 22, 6, 20, 0),
            Channel.Paper,
            null,
            "kertas"
        );
        var day = Day(DayStatus.SickWithLetter) with
        {
            StatusReason = "sakit, surat dokter: 440/12",
            Passages = [new(Intent.In, [paper], InWindow: true)],
        };

        Assert.Equal(
            ["Lembar kertas disahkan: 06.20.00.", "Ada surat: sakit, surat dokter: 440/12."],
            KnownFacts.Of(new() { Day = day }).Where(fact => fact.InFavour).Select(fact => fact.Sentence)
        );
    }

    [Fact]
    public void An_earlier_decision_is_told_with_who_and_why() =>
        Assert.Contains(
            "Hari ini pernah dikoreksi La Ode Ramli pada 24 April 2026: lupa mencatat",
            KnownFacts
                .Of(Empty with { Corrections = [new("La Ode Ramli", new(2026, 4, 24), "lupa mencatat")] })
                .Select(fact => fact.Sentence)
        );

    private static bool Favours(DayKnowledge known) => KnownFacts.Of(known).Any(fact => fact.InFavour);

    private static WorkDay Day(DayStatus status) =>
        new()
        {
            Schedule = ScheduledDay.Work(
                Date,
                WorkHours.Between("lima-hari", "Lima hari kerja", new(6, 30), new(14, 0), 0, 120, 240)
            ),
            Status = status,
            StatusReason = "",
            Passages = [],
        };
}
