using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Employees;
using Laras.Web.Attendance;
using Laras.Web.Calendar;
using Laras.Web.Devices;
using Laras.Web.Employees;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Storage;

/// <summary>Each test stores values in the wrong order and asks the engine for the right one.</summary>
public sealed class LarasDbTests
{
    private static readonly DateTime Noon = new(2026, 4, 7, 12, 0, 0, DateTimeKind.Utc);
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Ids_and_words_sort_the_same_on_both_engines(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        EmployeeId[] ids =
        [
            new(Guid.Parse("00000000-0000-7000-8000-0000000000ff")),
            new(Guid.Parse("7fffffff-0000-7000-8000-000000000000")),
            new(Guid.Parse("80000000-0000-7000-8000-000000000000")),
            new(Guid.Parse("a0000000-0000-7000-8000-000000000000")),
        ];
        string[] names = ["Azis", "Zaenab", "azis", "Árpád"];
        await using (var db = database.Open())
        {
            db.Employees.AddRange(ids.Zip(names, Person).Reverse());
            await db.SaveChangesAsync(Token);
        }

        await using var read = database.Open();
        Assert.Equal(
            ids,
            await read.Employees.OrderBy(person => person.Id).Select(person => person.Id).ToListAsync(Token)
        );
        Assert.Equal(
            names,
            await read.Employees.OrderBy(person => person.Name).Select(person => person.Name).ToListAsync(Token)
        );
        Assert.Equal(
            Person(ids[2], "azis"),
            await read.Employees.SingleAsync(person => person.Id == ids[2], Token),
            Same
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Instants_dates_and_times_of_day_sort_in_time(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        DateTime[] instants =
        [
            Noon,
            Noon.AddMicroseconds(1),
            Noon.AddMilliseconds(1),
            Noon.AddSeconds(1),
            Noon.AddYears(1),
        ];
        await using (var db = database.Open())
        {
            var person = Person(EmployeeId.New(), "Ibu Contoh");
            db.Add(person);
            db.AddRange(instants.Reverse().Select(instant => Tap(person.Id, instant)));
            await db.SaveChangesAsync(Token);
        }

        await using var read = database.Open();
        var taps = await read.ClockEvents.OrderBy(tap => tap.TapUtc).ToListAsync(Token);
        Assert.Equal(instants, taps.Select(tap => tap.TapUtc));
        Assert.All(taps, tap => Assert.Equal(DateTimeKind.Utc, tap.TapUtc.Kind));
        Assert.All(taps, tap => Assert.Equal(Tap(tap.EmployeeId, tap.TapUtc).LocalTime, tap.LocalTime));
        Assert.Equal(4, await read.ClockEvents.CountAsync(tap => tap.TapUtc > Noon, Token));
        Assert.Equal(1, await read.ClockEvents.CountAsync(tap => tap.LocalDate > new DateOnly(2026, 4, 7), Token));
        Assert.Equal(1, await read.ClockEvents.CountAsync(tap => tap.LocalTime >= new TimeOnly(20, 0, 1), Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_instant_keeps_microseconds_and_nothing_finer(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using (var db = database.Open())
        {
            db.Add(File(Noon.AddTicks(19)));
            await db.SaveChangesAsync(Token);
        }

        await using var read = database.Open();
        Assert.Equal(Noon.AddTicks(10), (await read.ImportedFiles.SingleAsync(Token)).ImportedAtUtc);
    }

    [Fact]
    public async Task An_instant_that_is_not_utc_is_our_mistake_and_is_not_stored()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        db.Add(File(DateTime.SpecifyKind(Noon, DateTimeKind.Unspecified)));

        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Token));

        Assert.Equal(0, await db.ImportedFiles.CountAsync(Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_time_on_a_machines_clock_has_no_zone(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var wall = new DateTime(2026, 4, 7, 6, 47, 12, DateTimeKind.Unspecified);
        await using (var db = database.Open())
        {
            var file = File(Noon);
            db.Add(file);
            db.AddRange(Row(file.Id, wall), Row(file.Id, null));
            await db.SaveChangesAsync(Token);
        }

        await using var read = database.Open();
        var stored = (await read.QuarantinedRows.SingleAsync(row => row.LocalTime != null, Token)).LocalTime!.Value;
        Assert.Equal((wall, DateTimeKind.Unspecified), (stored, stored.Kind));
        Assert.Equal(1, await read.QuarantinedRows.CountAsync(row => row.LocalTime < wall.AddSeconds(1), Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Amounts_and_counters_sort_as_numbers(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        decimal[] counters = [-1.5m, 0m, 9m, 9.25m, 10m, 1_000_000_000_000.000001m];
        var run = Guid.CreateVersion7();
        await using (var db = database.Open())
        {
            var person = Person(EmployeeId.New(), "Ibu Contoh");
            db.AddRange(person, Regulation(), Run(run));
            db.Add(Slip(run, person.Id, net: long.MaxValue));
            db.AddRange(counters.Reverse().Select(value => Counter(run, person.Id, value)));
            await db.SaveChangesAsync(Token);
        }

        await using var read = database.Open();
        var stored = await read
            .YearCounters.OrderBy(counter => counter.Value)
            .Select(counter => counter.Value)
            .ToListAsync(Token);
        Assert.Equal(counters, stored);
        Assert.Equal(2, await read.YearCounters.CountAsync(counter => counter.Value > 9.25m, Token));
        Assert.Equal(1, await read.Slips.CountAsync(slip => slip.Net > int.MaxValue, Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task True_and_false_can_be_asked_for(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using (var db = database.Open())
        {
            db.AddRange(Pattern(ramadan: true), Pattern(ramadan: false));
            await db.SaveChangesAsync(Token);
        }

        await using var read = database.Open();
        Assert.Equal(
            [false, true],
            await read.WorkPatternDays.OrderBy(day => day.Ramadan).Select(day => day.Ramadan).ToListAsync(Token)
        );
        Assert.Equal(1, await read.WorkPatternDays.CountAsync(day => !day.Ramadan, Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_tap_of_nobody_is_refused(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        db.Add(Tap(EmployeeId.New(), Noon));

        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Token));

        Assert.Equal(0, await db.ClockEvents.CountAsync(Token));
    }

    private static bool Same(Employee one, Employee other) =>
        (one.Id, one.Name, one.BirthDate, one.Sex, one.Kind, one.Nip, one.EndsOn)
        == (other.Id, other.Name, other.BirthDate, other.Sex, other.Kind, other.Nip, other.EndsOn);

    private static Employee Person(EmployeeId id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            BirthDate = new(1985, 4, 12),
            Sex = Sex.Female,
            Kind = EmploymentKind.PppkPartTime,
        };

    private static ClockEvent Tap(EmployeeId person, DateTime instant) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = person,
            Intent = Intent.In,
            TapUtc = instant,
            LocalDate = DateOnly.FromDateTime(Zone.Wita.ToLocal(instant)),
            LocalTime = TimeOnly.FromDateTime(new(Zone.Wita.ToLocal(instant).Ticks / 10_000_000 * 10_000_000)),
            Zone = Zone.Wita,
            Channel = Channel.UsbFile,
            Evidence = "sidik jari, mesin 1",
            ReceivedAtUtc = instant,
        };

    private static ImportedFile File(DateTime at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Kind = "absen",
            FileName = "1_attlog.dat",
            Sha256 = new('0', 64),
            Bytes = 1,
            ImportedBy = "operator",
            ImportedAtUtc = at,
        };

    private static QuarantinedRow Row(Guid import, DateTime? localTime) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ImportId = import,
            Line = 1,
            Raw = "17",
            Reason = "pin_unmapped",
            Sentence = "PIN 17 belum punya pemilik.",
            LocalTime = localTime,
            State = QuarantineState.Open,
        };

    private static Web.Regulations.StoredRegulation Regulation() =>
        new()
        {
            Hash = "hash",
            Folder = "contoh",
            Title = "Perbup Contoh",
            Files = "{}",
            TakenInAtUtc = Noon,
        };

    private static CalculationRun Run(Guid id) =>
        new()
        {
            Id = id,
            MonthKey = 202604,
            RegulationHash = "hash",
            StartedBy = "bendahara",
            StartedAtUtc = Noon,
            State = RunState.Running,
            Total = 1,
        };

    private static Slip Slip(Guid run, EmployeeId person, long net) =>
        new()
        {
            RunId = run,
            EmployeeId = person,
            MonthKey = 202604,
            OpdId = Guid.CreateVersion7(),
            State = SlipState.Calculated,
            Ceiling = net,
            Net = net,
            Lines = "[]",
            InputHash = "hash",
        };

    private static YearCounter Counter(Guid run, EmployeeId person, decimal value) =>
        new()
        {
            RunId = run,
            EmployeeId = person,
            MonthKey = 202604,
            Name = $"menit_{value}",
            Value = value,
        };

    private static WorkPatternDay Pattern(bool ramadan) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Pattern = "lima-hari",
            Name = "Lima hari kerja",
            Weekday = 1,
            Ramadan = ramadan,
            Starts = new(6, 30),
            Ends = new(14, 0),
            OpensMinutesBefore = 120,
            ClosesMinutesAfter = 240,
            From = new(2026, 1, 1),
        };
}
