using System.Data.Common;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Employees;
using Laras.Web.Attendance;
using Laras.Web.Calendar;
using Laras.Web.Employees;
using Laras.Web.Leave;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;
using Holiday = Laras.Web.Calendar.Holiday;

namespace Laras.Web.Tests.Attendance;

public sealed class LoadWorkDaysTests
{
    private static readonly Month April = new(2026, 4);
    private static readonly DateTime May4 = new(2026, 5, 3, 23, 42, 0, DateTimeKind.Utc);
    private static readonly Guid Office = Guid.CreateVersion7();
    private static readonly Guid EasternOffice = Guid.CreateVersion7();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_month_is_judged_from_everything_that_is_stored(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var ibu = EmployeeId.New();
        await StoreAsync(
            database,
            [
                .. Region(),
                Person(ibu),
                Placed(ibu, Office, "lima-hari"),
                new Holiday
                {
                    Id = Guid.CreateVersion7(),
                    Date = new(2026, 4, 3),
                    Kind = HolidayKind.National,
                    Name = "Wafat Isa Almasih",
                    Decree = "SKB",
                },
                Tap(ibu, new(2026, 4, 7, 6, 47, 12)),
                Tap(ibu, new(2026, 4, 7, 14, 10, 5)),
                new Absence
                {
                    Id = Guid.CreateVersion7(),
                    EmployeeId = ibu,
                    From = new(2026, 4, 9),
                    To = new(2026, 4, 9),
                    Status = DayStatus.SickWithLetter,
                    Document = "440/113",
                },
                new RosterDay
                {
                    EmployeeId = ibu,
                    Date = new(2026, 4, 30),
                    Pattern = "malam",
                },
                Tap(ibu, new(2026, 4, 30, 20, 50, 0)),
                Tap(ibu, new(2026, 5, 1, 7, 4, 0)),
            ]
        );

        var days = (await LoadAsync(database, May4, ibu))[ibu];

        Assert.Equal(30, days.Count);
        Assert.Equal((DayStatus.DayOff, "libur: Wafat Isa Almasih"), (days[2].Status, days[2].StatusReason));
        Assert.Equal((24_432, 51_005), (days[6].InSecond, days[6].OutSecond));
        Assert.Equal((DayStatus.AbsentWithoutReason, "tidak ada catatan"), (days[7].Status, days[7].StatusReason));
        Assert.Equal(
            (DayStatus.SickWithLetter, "sakit, surat dokter: 440/113"),
            (days[8].Status, days[8].StatusReason)
        );
        Assert.Equal((75_000, 86_400 + 25_440), (days[29].InSecond, days[29].OutSecond));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task In_Ramadan_the_hours_of_Ramadan_apply(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var ibu = EmployeeId.New();
        await StoreAsync(
            database,
            [
                .. Region(),
                Person(ibu),
                Placed(ibu, Office, "lima-hari"),
                .. Week("lima-hari", new(7, 0), new(13, 30), ramadan: true),
                new SpecialPeriod
                {
                    Id = Guid.CreateVersion7(),
                    Kind = "ramadan",
                    From = new(2026, 2, 18),
                    To = new(2026, 4, 7),
                    Decree = "contoh",
                },
            ]
        );

        var days = (await LoadAsync(database, May4, ibu))[ibu];

        Assert.Equal("Lima hari, 07.00 sampai 13.30", days[6].Schedule.Reason);
        Assert.Equal("Lima hari, 06.30 sampai 14.00", days[7].Schedule.Reason);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_tap_and_the_present_moment_are_read_on_the_wall_of_the_own_unit(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var central = EmployeeId.New();
        var eastern = EmployeeId.New();
        await StoreAsync(
            database,
            [
                .. Region(),
                Person(central),
                Person(eastern),
                Placed(central, Office, "lima-hari"),
                Placed(eastern, EasternOffice, "lima-hari"),
                // The same instant, on the same machine: 06.20 in the centre, 07.20 in the east.
                Tap(central, new(2026, 4, 7, 6, 20, 0)),
                Tap(eastern, new(2026, 4, 7, 6, 20, 0)),
            ]
        );

        // 17.30 in the centre, 18.30 in the east, where the window has closed at 18.00.
        var now = new DateTime(2026, 4, 8, 9, 30, 0, DateTimeKind.Utc);
        var days = await LoadAsync(database, now, central, eastern);

        Assert.Equal(22_800, days[central][6].InSecond);
        Assert.Equal(26_400, days[eastern][6].InSecond);
        Assert.Equal(DayStatus.NotYet, days[central][7].Status);
        Assert.Equal(DayStatus.AbsentWithoutReason, days[eastern][7].Status);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Who_is_not_asked_for_is_not_loaded_and_who_has_left_has_no_days(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var retired = EmployeeId.New();
        var colleague = EmployeeId.New();
        await StoreAsync(
            database,
            [
                .. Region(),
                Person(retired, endsOn: new(2026, 3, 31)),
                Person(colleague),
                Placed(retired, Office, "lima-hari"),
            ]
        );

        var days = await LoadAsync(database, May4, retired, retired);

        Assert.Empty(Assert.Single(days).Value);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Three_queries_tell_the_calendar_and_six_the_facts_of_a_whole_batch(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        EmployeeId[] ids = [.. Enumerable.Range(0, LoadWorkDays.PeopleAtOnce + 1).Select(_ => EmployeeId.New())];
        await StoreAsync(
            database,
            [
                .. Region(),
                .. ids.Select(id => Person(id)),
                .. ids.Select(id => Placed(id, Office, "lima-hari")),
                .. ids.Select(id => Tap(id, new(2026, 4, 7, 14, 5, 0))),
            ]
        );
        var queries = new QueryCounter();
        var options = new DbContextOptionsBuilder<LarasDb>();
        database.Store.Configure(options);
        await using var db = new LarasDb(options.AddInterceptors(queries).Options);

        var days = await LoadWorkDays.ForAsync(db, ids, April, new StoppedClock(May4), Token);

        Assert.Equal(3 + (2 * 6), queries.Count);
        Assert.Equal(ids.Length, days.Count);
        Assert.All(days.Values, month => Assert.Equal(50_700, month[6].OutSecond));
    }

    private static async Task<IReadOnlyDictionary<EmployeeId, IReadOnlyList<WorkDay>>> LoadAsync(
        Database database,
        DateTime nowUtc,
        params EmployeeId[] people
    )
    {
        await using var db = database.Open();
        return await LoadWorkDays.ForAsync(db, people, April, new StoppedClock(nowUtc), Token);
    }

    private static async Task StoreAsync(Database database, IEnumerable<object> rows)
    {
        await using var db = database.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(Token);
    }

    private static IEnumerable<object> Region() =>
        [
            UnitIn(Office, "DIKBUD", Zone.Wita),
            UnitIn(EasternOffice, "TIMUR", Zone.Wit),
            .. Week("lima-hari", new(6, 30), new(14, 0), ramadan: false),
            PatternDay("malam", "Malam", null, new(21, 0), new(7, 0), ramadan: false),
        ];

    private static IEnumerable<WorkPatternDay> Week(string pattern, TimeOnly starts, TimeOnly ends, bool ramadan) =>
        Enumerable.Range(1, 5).Select(day => PatternDay(pattern, "Lima hari", day, starts, ends, ramadan));

    private static WorkPatternDay PatternDay(
        string pattern,
        string name,
        int? weekday,
        TimeOnly starts,
        TimeOnly ends,
        bool ramadan
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Pattern = pattern,
            Name = name,
            Weekday = weekday,
            Ramadan = ramadan,
            Starts = starts,
            Ends = ends,
            OpensMinutesBefore = 120,
            ClosesMinutesAfter = 240,
            From = new(2026, 1, 1),
        };

    private static Unit UnitIn(Guid id, string code, Zone zone) =>
        new()
        {
            Id = id,
            Code = code,
            Name = code,
            Kind = UnitKind.Opd,
            Zone = zone,
        };

    private static Employee Person(EmployeeId id, DateOnly? endsOn = null) =>
        new()
        {
            Id = id,
            Name = "Ibu Contoh",
            Kind = EmploymentKind.Pns,
            EndsOn = endsOn,
        };

    private static Placement Placed(EmployeeId id, Guid unit, string pattern) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = id,
            UnitId = unit,
            Post = "Guru",
            PostClass = 8,
            PostKind = "fungsional",
            WorkPattern = pattern,
            From = new(2020, 1, 1),
        };

    /// <param name="local">On the wall of the central zone, where the machine hangs.</param>
    private static ClockEvent Tap(EmployeeId id, DateTime local) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = id,
            Intent = Intent.Unknown,
            TapUtc = Zone.Wita.ToUtc(local),
            LocalDate = DateOnly.FromDateTime(local),
            LocalTime = TimeOnly.FromDateTime(local),
            Zone = Zone.Wita,
            Channel = Channel.Machine,
            Device = "2",
            Evidence = "sidik jari, mesin 2",
            ReceivedAtUtc = May4,
        };

    private sealed class StoppedClock(DateTime nowUtc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(nowUtc);
    }

    private sealed class QueryCounter : DbCommandInterceptor
    {
        public int Count { get; private set; }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            DbDataReader result,
            CancellationToken cancellationToken = default
        )
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }
}
