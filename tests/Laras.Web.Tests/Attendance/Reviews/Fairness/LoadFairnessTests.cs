using Laras.Core;
using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Attendance.Judging;
using Laras.Web.Attendance.Reviews.Fairness;
using Laras.Web.Storage;
using Laras.Web.Tests.Places;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Attendance.Reviews.Fairness;

public sealed class LoadFairnessTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);
    private static readonly Guid Agency = Guid.Parse("01900000-0000-7000-8000-0000000000a1");
    private static readonly Guid School = Guid.Parse("01900000-0000-7000-8000-0000000000a2");
    private static readonly Guid Small = Guid.Parse("01900000-0000-7000-8000-0000000000a3");
    private static readonly EmployeeId Teacher = new(Guid.Parse("01900000-0000-7000-8000-000000000002"));
    private static readonly EmployeeId Clerk = new(Guid.Parse("01900000-0000-7000-8000-000000000003"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Agencies_and_kinds_of_device_stand_beside_everybody_when_there_are_enough_taps(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        db.Units.Add(SchoolRows.Unit(Agency, "DIKBUD"));
        db.Units.Add(SchoolRows.Unit(School, "SDN", parent: Agency));
        db.Units.Add(SchoolRows.Unit(Small, "KECIL"));
        SchoolRows.Hire(db, Teacher, "HNR-0002", School);
        SchoolRows.Hire(db, Clerk, "HNR-0003", Small);
        var (iPhone, android) = (Phone(db, Teacher, "iPhone"), Phone(db, Clerk, "SM-A057F"));
        Press(db, Teacher, School, iPhone, count: 100, asked: 3, Today);
        Press(db, Clerk, Small, android, count: 99, asked: 0, Today);
        // Longer ago than is counted.
        Press(db, Teacher, School, iPhone, count: 1, asked: 1, Today.AddDays(-LoadFairness.DaysBack - 1));
        await db.SaveChangesAsync(Token);

        var figures = await LoadFairness.OnAsync(db, Today, Token);

        Assert.Equal(new AskedShare("Semua", 199, 3, 0, 0, 0), figures.All);
        Assert.Equal(new AskedShare("DIKBUD", 100, 3, 0, 0, 0), Assert.Single(figures.Agencies));
        Assert.Equal(new AskedShare(LoadFairness.IPhone, 100, 3, 0, 0, 0), Assert.Single(figures.Devices));
        Assert.Equal(1, figures.TooFew);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task What_was_decided_is_counted_and_what_is_fine_now_is_not_doubted_any_more(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        db.Units.Add(SchoolRows.Unit(School, "SDN"));
        SchoolRows.Hire(db, Teacher, "HNR-0002", School);
        SchoolRows.Hire(db, Clerk, "HNR-0003", School);
        var phone = Phone(db, Teacher, "iPhone");
        Press(db, Teacher, School, phone, count: 100, asked: 1, Today);
        Press(db, Teacher, School, phone, count: 2, asked: 2, Today.AddDays(-1));
        var settled = Press(db, Clerk, School, phone, count: 1, asked: 1, Today);
        db.TapJudgements.Add(Judgement(settled[0], Clerk, Today, Standing.Fine, hour: 9));
        db.DayReviews.Add(Review(Teacher, Today, ReviewVerdict.Accepted));
        db.DayReviews.Add(Review(Teacher, Today.AddDays(-1), ReviewVerdict.Returned));
        await db.SaveChangesAsync(Token);

        var figures = await LoadFairness.OnAsync(db, Today, Token);

        Assert.Equal(new AskedShare("Semua", 103, 3, 0, 3, 1), figures.All);
    }

    private static Guid Phone(LarasDb db, EmployeeId person, string name)
    {
        var id = Guid.CreateVersion7();
        db.BoundDevices.Add(
            new()
            {
                Id = id,
                EmployeeId = person,
                KeyHash = id.ToString("N"),
                PublicKey = "",
                Name = name,
                BoundAtUtc = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            }
        );
        return id;
    }

    private static List<Guid> Press(
        LarasDb db,
        EmployeeId person,
        Guid unit,
        Guid device,
        int count,
        int asked,
        DateOnly date
    )
    {
        var taps = Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var (tap, place) in taps.Select((tap, place) => (tap, place)))
        {
            db.TapTraces.Add(
                new()
                {
                    TapId = tap,
                    EmployeeId = person,
                    UnitId = unit,
                    DeviceId = device,
                    KeyHash = "",
                    Run = "uji",
                    Sequence = place,
                    Hash = "",
                    Batch = 1,
                    Place = place,
                    LocalDate = date,
                    At = place,
                }
            );
            db.TapJudgements.Add(Judgement(tap, person, date, place < asked ? Standing.Asked : Standing.Fine, hour: 8));
        }

        return taps;
    }

    private static TapJudgement Judgement(Guid tap, EmployeeId person, DateOnly date, Standing standing, int hour) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            TapId = tap,
            EmployeeId = person,
            LocalDate = date,
            Rules = "bukti-1",
            InputHash = $"{hour}",
            Score = standing == Standing.Fine ? 0 : 3,
            Standing = standing,
            IsPositionSound = true,
            Verdicts = "[]",
            JudgedAtUtc = date.ToDateTime(new(hour, 0), DateTimeKind.Utc),
        };

    private static Laras.Web.Attendance.Reviews.DayReview Review(
        EmployeeId person,
        DateOnly date,
        ReviewVerdict verdict
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = person,
            Date = date,
            Verdict = verdict,
            Text = "",
            Seen = "",
            DecidedById = Clerk,
            DecidedBy = "atasan",
            SaidAtUtc = date.ToDateTime(new(9, 0), DateTimeKind.Utc),
            RecordedAtUtc = date.ToDateTime(new(9, 0), DateTimeKind.Utc),
        };
}
