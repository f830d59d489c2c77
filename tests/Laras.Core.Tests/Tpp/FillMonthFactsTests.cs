using System.Buffers;
using System.Text;
using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Employees;
using Laras.Core.Regulations.Facts;
using Laras.Core.Tests.Attendance;
using Laras.Core.Tests.Calendar;
using Laras.Core.Tpp;
using Xunit;

namespace Laras.Core.Tests.Tpp;

public sealed class FillMonthFactsTests
{
    private static readonly FactLayout Layout = new(EveryFact.Regulation);
    private static readonly FillMonthFacts Filling = new(EveryFact.Regulation, Layout);

    private readonly MonthFacts facts = new(Layout);

    [Fact]
    public void A_day_of_work_gives_its_times_in_seconds_of_the_work_date()
    {
        Fill(Office("lima-hari", Story.Machine("07 06:47:12"), Story.Machine("07 14:10:05")));

        Assert.Equal(
            "status 1, masuk 24432, pulang 51005, jadwal_masuk 23400, jadwal_pulang 50400, menit_jadwal 27000",
            Day(6, "status", "masuk", "pulang", "jadwal_masuk", "jadwal_pulang", "menit_jadwal")
        );
        Assert.Equal("nama_hari 2, jenis_jadwal 0, ramadan 0", Day(6, "nama_hari", "jenis_jadwal", "ramadan"));
    }

    [Fact]
    public void A_night_shift_ends_beyond_86400()
    {
        var schedule = Example.Schedule("rsud-malam", (7, "rsud-malam"));

        Fill(
            Person() with
            {
                Days = Story.Month(schedule, Story.Machine("07 20:50:00"), Story.Machine("08 07:05:00")),
            }
        );

        Assert.Equal(
            "masuk 75000, pulang 111900, jadwal_masuk 75600, jadwal_pulang 111600, jenis_jadwal 2",
            Day(6, "masuk", "pulang", "jadwal_masuk", "jadwal_pulang", "jenis_jadwal")
        );
    }

    [Fact]
    public void A_free_day_has_no_hours()
    {
        Fill(Office("lima-hari"));

        Assert.Equal(
            "status 0, masuk -, jadwal_masuk -, jadwal_pulang -, menit_jadwal 0",
            Day(3, "status", "masuk", "jadwal_masuk", "jadwal_pulang", "menit_jadwal")
        );
    }

    [Theory]
    [InlineData("lima-hari", 0)]
    [InlineData("enam-hari", 1)]
    public void A_pattern_of_more_than_five_days_a_week_is_one_of_six_days(string pattern, int rhythm)
    {
        Fill(Office(pattern));

        Assert.Equal($"jenis_jadwal {rhythm}", Day(6, "jenis_jadwal"));
        Assert.Equal($"jenis_jadwal {rhythm}", Day(4, "jenis_jadwal"));
    }

    [Theory]
    [InlineData("2026-03-19", 1)]
    [InlineData("2026-03-21", 0)]
    public void Ramadan_is_a_fact_of_the_date(string date, int ramadan)
    {
        var march = new Month(2026, 3);
        var days = WorkDays.Of(march, Example.Schedule("lima-hari"), [], [], Story.Later);

        Fill(Person() with { Month = march, Days = days });

        Assert.Equal($"ramadan {ramadan}", Day(DateOnly.Parse(date).Day - 1, "ramadan"));
    }

    [Theory]
    [InlineData("lima-hari", 21)]
    [InlineData("enam-hari", 25)]
    public void Working_days_are_the_days_planned_as_work_whatever_became_of_them(string pattern, int workDays)
    {
        Fill(Office(pattern));

        Assert.Equal(workDays, Month("hari_kerja"));
        Assert.Equal(30, Month("hari_kalender"));
    }

    [Fact]
    public void Days_outside_the_employment_are_not_there()
    {
        var schedule = new WorkSchedule(
            Example.Calendar,
            new(new(2026, 4, 20), null),
            [new("lima-hari", Example.Always)],
            new Dictionary<DateOnly, string?>()
        );

        Fill(Person() with { Days = Story.Month(schedule) });

        Assert.Equal(11, facts.Days);
        Assert.Equal(new(2026, 4, 20), facts.DateOf(0));
        Assert.Equal(9, Month("hari_kerja"));
    }

    [Fact]
    public void A_day_that_nobody_planned_is_no_working_day_and_stops_the_slip()
    {
        var problems = Fill(Person() with { Days = Story.Month(Example.Schedule("rsud-malam")) });

        Assert.Equal(0, Month("hari_kerja"));
        Assert.Equal(
            "Jadwal kerja 30 hari belum jelas, mulai Rabu 1 April: jadwal bulan ini belum diisi.",
            Assert.Single(problems)
        );
    }

    [Fact]
    public void A_day_not_planned_yet_and_still_to_come_stops_nothing()
    {
        var days = WorkDays.Of(Example.April, Example.Schedule("rsud-malam"), [], [], new(2026, 3, 31));

        Assert.Empty(Fill(Person() with { Days = days }));
    }

    [Theory]
    [InlineData(EmploymentKind.Pns, "III/d", "3", "0")]
    [InlineData(EmploymentKind.Cpns, "II/c", "2", "0")]
    [InlineData(EmploymentKind.Pppk, "IX", "0", "9")]
    [InlineData(EmploymentKind.Pppk, "XVII", "0", "17")]
    [InlineData(EmploymentKind.NonAsn, null, "0", "0")]
    [InlineData(EmploymentKind.PppkPartTime, null, "0", "0")]
    public void A_grade_becomes_its_number(EmploymentKind kind, string? grade, string rank, string contractRank)
    {
        Fill(Person() with { Employment = kind, Grade = grade });

        Assert.Equal((rank, contractRank), ($"{Month("golongan")}", $"{Month("golongan_pppk")}"));
        Assert.Equal((int)kind, Month("jenis_pegawai"));
    }

    [Theory]
    [InlineData(EmploymentKind.Pns, null, "golongan")]
    [InlineData(EmploymentKind.Pns, "IX", "golongan")]
    [InlineData(EmploymentKind.Pppk, null, "golongan_pppk")]
    public void Who_should_have_a_grade_and_has_none_is_not_taxed_as_the_lowest(
        EmploymentKind kind,
        string? grade,
        string fact
    )
    {
        Fill(Person() with { Employment = kind, Grade = grade });

        Assert.Null(Month(fact));
    }

    [Fact]
    public void A_written_fact_is_read_in_its_unit()
    {
        var problems = Fill(With(("nilai_perilaku", "92 persen"), ("pagu", "3.780.000 rupiah"), ("tak_dikenal", "?")));

        Assert.Empty(problems);
        Assert.Equal((0.92m, 3_780_000m), (Month("nilai_perilaku"), Month("pagu")));
    }

    [Theory]
    [InlineData("baik sekali")]
    [InlineData("92 rupiah")]
    [InlineData("99999999999999999999999999999999 persen")]
    [InlineData("")]
    public void A_written_fact_that_cannot_be_read_is_a_sentence_and_stays_unknown(string written)
    {
        var problem = Assert.Single(Fill(With(("nilai_perilaku", written))));

        Assert.StartsWith("Fakta nilai perilaku belum bisa dibaca. ", problem, StringComparison.Ordinal);
        Assert.Null(Month("nilai_perilaku"));
    }

    [Fact]
    public void A_word_that_no_regulation_knows_is_a_sentence()
    {
        var problem = Assert.Single(Fill(Person() with { PostKind = "ahli" }));

        Assert.Contains("\"ahli\" tidak ada di antara pilihan", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_yearly_counter_goes_on_from_the_month_before()
    {
        Fill(Person() with { Counters = [new("alpa_setahun", 3)] });

        Assert.Equal(3, Month("alpa_setahun_sebelumnya"));
    }

    [Fact]
    public void In_January_a_yearly_counter_begins_again()
    {
        var problems = Fill(
            Person() with
            {
                Month = new(2027, 1),
                Counters = [new("alpa_setahun", 3)],
                CountersAreUnknown = true,
            }
        );

        Assert.Empty(problems);
        Assert.Equal(0, Month("alpa_setahun_sebelumnya"));
    }

    [Fact]
    public void A_month_before_without_result_stops_what_counts_on_it()
    {
        var problem = Assert.Single(Fill(Person() with { CountersAreUnknown = true }));

        Assert.StartsWith("Bulan Maret 2026 belum ada hasilnya", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_facts_are_the_same_text_and_another_second_is_another()
    {
        var first = Canonical(Office("lima-hari", Story.Machine("07 06:47:12")) with { Written = Score("92 persen") });
        var again = Canonical(
            Office("lima-hari", Story.Machine("07 06:47:12")) with
            {
                Written = Score("92,0 persen"),
            }
        );
        var other = Canonical(Office("lima-hari", Story.Machine("07 06:47:13")) with { Written = Score("92 persen") });

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Contains("\nnilai_perilaku 0.92\n", first, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Score(string written) => new() { ["nilai_perilaku"] = written };

    private IReadOnlyList<string> Fill(PersonMonth person) => Filling.Fill(facts, person);

    private string Canonical(PersonMonth person)
    {
        var text = new ArrayBufferWriter<byte>();
        new CanonicalFacts(Layout).Write(facts, Fill(person), text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private decimal? Month(string fact) => facts.Get(Layout.Find(fact)!, 0);

    private string Day(int day, params string[] names) =>
        string.Join(", ", names.Select(name => $"{name} {facts.Get(Layout.Find(name)!, day)?.ToString() ?? "-"}"));

    private static PersonMonth With(params (string Name, string Value)[] written) =>
        Person() with
        {
            Written = written.ToDictionary(fact => fact.Name, fact => fact.Value),
        };

    private static PersonMonth Office(string pattern, params Tap[] taps) =>
        Person() with
        {
            Days = Story.Month(Example.Schedule(pattern), taps),
        };

    private static PersonMonth Person() =>
        new()
        {
            Month = Example.April,
            Employment = EmploymentKind.Pns,
            Grade = "III/d",
            PostClass = 9,
            PostKind = "fungsional",
            UnitKind = "sekolah",
            StartedOn = new(2010, 1, 1),
            Days = [],
        };
}
