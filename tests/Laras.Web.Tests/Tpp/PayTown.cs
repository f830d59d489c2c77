using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Employees;
using Laras.Web.Attendance;
using Laras.Web.Calendar;
using Laras.Web.Employees;
using Laras.Web.Leave;
using Laras.Web.Organisation;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Tests.Regulations;
using Laras.Web.Tests.Storage;
using Laras.Web.Tpp;
using Xunit;
using Holiday = Laras.Web.Calendar.Holiday;

namespace Laras.Web.Tests.Tpp;

/// <summary>A region with a school, an office and the demonstration Perbup, to which a test adds people, taps and facts.</summary>
internal sealed class PayTown : IAsyncDisposable
{
    public static readonly Month April = new(2026, 4);

    /// <summary>Monday 4 May 2026, 07.42 in the centre: April is over.</summary>
    public static readonly StoppedClock Clock = new(new(2026, 5, 3, 23, 42, 0, DateTimeKind.Utc));

    private readonly Database database;
    private readonly List<object> rows = [];

    private PayTown(Database database) => this.database = database;

    public Guid Education { get; } = Guid.CreateVersion7();
    public Guid School { get; } = Guid.CreateVersion7();
    public Guid Secretariat { get; } = Guid.CreateVersion7();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public DataStore Store => database.Store;

    public static async Task<PayTown> CreateAsync(string engine)
    {
        var town = new PayTown(await Database.CreateAsync(engine));
        town.AddUnit(town.Education, "DIKBUD", UnitKind.Opd, null);
        town.AddUnit(town.School, "DIKBUD.SDN02", UnitKind.School, town.Education);
        town.AddUnit(town.Secretariat, "SETDA", UnitKind.Opd, null);
        town.rows.AddRange(Enumerable.Range(1, 5).Select(OfficeDay));
        town.rows.Add(
            new Holiday
            {
                Id = Guid.CreateVersion7(),
                Date = new(2026, 4, 3),
                Kind = HolidayKind.National,
                Name = "Wafat Isa Almasih",
                Decree = "SKB contoh",
            }
        );
        await town.SaveAsync();
        return town;
    }

    public LarasDb Open() => database.Open();

    public async Task<string> UseAsync(RegulationFolder folder, Month from)
    {
        await using var db = Open();
        var taken = await TakeInRegulation.RunAsync(db, folder, Clock, Token);
        Assert.Empty(taken.Problems);
        Assert.Empty(await PutRegulationInForce.RunAsync(db, new(taken.Hash!, from, "Kabag"), Clock, Token));
        return taken.Hash!;
    }

    public Task<string> UseNusaLarasAsync() =>
        UseAsync(RegulationFolder.Read(RegulationFolders.NusaLaras), new(2026, 1));

    public EmployeeId Hire(
        string number,
        EmploymentKind kind = EmploymentKind.Pns,
        string? grade = "III/d",
        int postClass = 9,
        DateOnly? endsOn = null,
        DateOnly? placedTo = null
    )
    {
        var id = EmployeeId.New();
        rows.Add(
            new Employee
            {
                Id = id,
                LocalId = number,
                Name = $"Contoh {number}",
                Kind = kind,
                Grade = grade,
                EndsOn = endsOn,
            }
        );
        Place(id, School, postClass, new(2020, 1, 1), placedTo);
        return id;
    }

    public void Place(EmployeeId id, Guid unit, int postClass, DateOnly from, DateOnly? to = null) =>
        rows.Add(
            new Placement
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = id,
                UnitId = unit,
                Post = "Guru",
                PostClass = postClass,
                PostKind = "fungsional",
                WorkPattern = "lima-hari",
                From = from,
                To = to,
            }
        );

    /// <summary>In and out on every working day of April but those named, at these times on the wall.</summary>
    public void WorkThrough(EmployeeId id, TimeOnly arrives, TimeOnly leaves, params int[] except)
    {
        foreach (var day in April.Days.Where(IsWorkDay).Where(day => !except.Contains(day.Day)))
        {
            Tap(id, day.ToDateTime(arrives));
            Tap(id, day.ToDateTime(leaves));
        }
    }

    public void Tap(EmployeeId id, DateTime local) =>
        rows.Add(
            new ClockEvent
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
                ReceivedAtUtc = Clock.GetUtcNow().UtcDateTime,
            }
        );

    public void Sick(EmployeeId id, DateOnly date) =>
        rows.Add(
            new Absence
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = id,
                From = date,
                To = date,
                Status = DayStatus.SickWithLetter,
                Document = "440/113",
            }
        );

    public void Correct(EmployeeId id, DateOnly date, DayStatus status) =>
        rows.Add(
            new DayCorrection
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = id,
                Date = date,
                Status = status,
                Reason = "dicocokkan",
                DecidedById = id,
                DecidedBy = "Atasan",
                DecidedAtUtc = Clock.GetUtcNow().UtcDateTime,
            }
        );

    public void Know(EmployeeId id, string name, string value, Month? month = null, int secondsLater = 0) =>
        rows.Add(
            new MonthlyFact
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = id,
                MonthKey = (month ?? April).Key,
                Name = name,
                Value = value,
                RecordedAtUtc = Clock.GetUtcNow().UtcDateTime.AddSeconds(secondsLater),
            }
        );

    /// <summary>The golden teacher of the Perbup's first case: 3.780.000 becomes 3.350.235.</summary>
    public EmployeeId HireTheTeacher(string number = "GURU-01")
    {
        var id = Hire(number);
        WorkThrough(id, new(6, 24), new(14, 2), 7, 9, 16, 22);
        Tap(id, new(2026, 4, 7, 6, 47, 12));
        Tap(id, new(2026, 4, 7, 14, 10, 5));
        Sick(id, new(2026, 4, 9));
        Tap(id, new(2026, 4, 16, 6, 25, 0));
        Tap(id, new(2026, 4, 16, 13, 28, 0));
        Know(id, "nilai_kegiatan", "95 persen");
        Know(id, "nilai_perilaku", "92 persen");
        return id;
    }

    /// <summary>Twenty people of many sorts, not one of them like the next.</summary>
    public void HireMany()
    {
        HireTheTeacher();
        Hire("HNR-01", EmploymentKind.NonAsn, grade: null, postClass: 0);
        Hire("GURU-00");
        for (var i = 2; i < 19; i++)
        {
            // Numbers that sort otherwise than they were made.
            var id =
                i % 3 == 0
                    ? Hire($"P-{100 - i}", EmploymentKind.Pppk, "IX", 8)
                    : Hire($"A-{i * 7 % 20:00}", postClass: i % 15 + 1);
            WorkThrough(id, new(6, 20 + i), new(13, 50 + i % 10), i, i + 3);
            Know(id, "nilai_kegiatan", $"{80 + i} persen");
            Know(id, "nilai_perilaku", i == 7 ? "rajin" : $"{100 - i} persen");
        }
    }

    public async Task SaveAsync()
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(Token);
        rows.Clear();
    }

    public async Task<CalculationRun> CalculateAsync(
        Month? month = null,
        int batchSize = CalculateMonth.UsualBatchSize,
        bool goOn = false,
        Action<CalculationRun>? progress = null,
        CancellationTokenSource? stop = null
    )
    {
        await using var db = Open();
        var request = new CalculateMonth.Request(month ?? April, "Bendahara") { BatchSize = batchSize, GoOn = goOn };
        var answer = await CalculateMonth.RunAsync(db, request, Clock, progress, stop?.Token ?? Token);
        Assert.Empty(answer.Problems);
        return answer.Run!;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static bool IsWorkDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && date.Day != 3;

    private void AddUnit(Guid id, string code, UnitKind kind, Guid? parent) =>
        rows.Add(
            new Unit
            {
                Id = id,
                Code = code,
                Name = code,
                Kind = kind,
                ParentId = parent,
                Zone = Zone.Wita,
            }
        );

    private static WorkPatternDay OfficeDay(int weekday) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Pattern = "lima-hari",
            Name = "Lima hari",
            Weekday = weekday,
            Starts = new(6, 30),
            Ends = new(14, 0),
            OpensMinutesBefore = 120,
            ClosesMinutesAfter = 240,
            From = new(2026, 1, 1),
        };
}
