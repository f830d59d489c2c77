using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Access;
using Laras.Web.Attendance.Corrections;
using Laras.Web.Attendance.Reviews;
using Laras.Web.Employees;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Reviews;

public sealed class FindAboutTapTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Two_who_do_not_accept_a_tap_take_it_out_of_its_day_and_leave_the_others(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        await JudgeAsync(school, Standing.LookedAt, 6);
        var doubt = (await school.LookAsync()).Cases.Single(one => one.Date == ReviewedSchool.Thursday);
        Assert.Equal(["Lokasi 410 m di luar area"], doubt.Doubts.Select(one => one.Words));

        Assert.Null(Noted(await FindAsync(school, Finding.NotAccepted, school.Town.Officer)));
        Assert.IsType<FindAboutTap.Outcome.Refused>(await FindAsync(school, Finding.NotAccepted, school.Town.Officer));
        Assert.Equal(Finding.NotAccepted, Noted(await FindAsync(school, Finding.NotAccepted, school.Town.Inspector)));

        await using var db = school.Open();
        var correction = await db.DayCorrections.SingleAsync(Token);
        Assert.Equal(
            (ReviewedSchool.Thursday, (DayStatus?)null, school.Town.Inspector.Id),
            (correction.Date, correction.Status, correction.DecidedById)
        );
        var day = await DayAsync(school, ReviewedSchool.Thursday);
        Assert.Equal((DayStatus.Present, true, false), (day.Status, day.In is null, day.Out is null));
        Assert.Equal(2, day.Taps.Count());
        Assert.Empty(await ListAsync(school));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_tap_of_the_morning_after_a_night_shift_is_taken_from_the_night(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var (night, morning) = (new DateOnly(2026, 5, 5), new DateOnly(2026, 5, 6));
        await PlanNightAsync(school, night, free: morning);
        await school.TapAsync(night, "20.55", null);
        await school.TapAsync(morning, "", "07.05");
        school.Time = ReviewedSchool.At(new(2026, 5, 7, 9, 0, 0));
        await JudgeAsync(school, Standing.LookedAt, 6, morning, Intent.Out);

        var row = (await ListAsync(school)).Single();
        Assert.Equal((night, morning), (row.Date, row.TappedOn));
        await FindAsync(school, Finding.NotAccepted, school.Town.Officer);
        await FindAsync(school, Finding.NotAccepted, school.Town.Inspector);

        await using var db = school.Open();
        Assert.Equal(night, (await db.DayCorrections.SingleAsync(Token)).Date);
        var (shift, after) = (await DayAsync(school, night), await DayAsync(school, morning));
        Assert.Equal((DayStatus.Present, false, true), (shift.Status, shift.In is null, shift.Out is null));
        Assert.Equal(DayStatus.DayOff, after.Status);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Two_who_press_at_the_same_moment_agree_and_the_correction_follows(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        await JudgeAsync(school, Standing.LookedAt, 6);

        await Task.WhenAll(
            new[] { school.Town.Officer, school.Town.Inspector }.Select(by =>
                Task.Run(() => FindAsync(school, Finding.NotAccepted, by), Token)
            )
        );

        await using var db = school.Open();
        Assert.Equal(2, await db.TapFindings.CountAsync(Token));
        Assert.Equal(1, await db.DayCorrections.CountAsync(Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Two_who_find_it_honest_change_nothing(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        await JudgeAsync(school, Standing.LookedAt, 6);

        await FindAsync(school, Finding.Honest, school.Town.Officer);
        Assert.Single(await ListAsync(school));
        await FindAsync(school, Finding.Honest, school.Town.Inspector);

        Assert.Empty(await ListAsync(school));
        await using var db = school.Open();
        Assert.Equal((0, 2), (await db.DayCorrections.CountAsync(Token), await db.TapFindings.CountAsync(Token)));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public async Task A_lighter_doubt_comes_to_the_desk_when_nobody_answered_for_three_days(int days, int rows)
    {
        await using var school = await ReviewedSchool.CreateAsync("sqlite");
        await JudgeAsync(school, Standing.Asked, 3);

        school.Time = ReviewedSchool.At(ReviewedSchool.Thursday.AddDays(days).ToDateTime(new(9, 0)));

        Assert.Equal(rows, (await ListAsync(school)).Count);
    }

    [Fact]
    public async Task Nobody_looks_at_an_own_tap()
    {
        await using var school = await ReviewedSchool.CreateAsync("sqlite");
        await JudgeAsync(school, Standing.LookedAt, 6);

        Assert.IsType<FindAboutTap.Outcome.Refused>(await FindAsync(school, Finding.Honest, school.Town.Teacher));
    }

    private static Finding? Noted(FindAboutTap.Outcome outcome) =>
        Assert.IsType<FindAboutTap.Outcome.Noted>(outcome).Agreed;

    private static async Task<WorkDay> DayAsync(ReviewedSchool school, DateOnly date)
    {
        await using var db = school.Open();
        return (await OneDay.LoadAsync(db, school.Town.Teacher.Id, date, school.Time, Token))!;
    }

    private static async Task PlanNightAsync(ReviewedSchool school, DateOnly date, DateOnly free)
    {
        await using var db = school.Open();
        db.WorkPatternDays.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                Pattern = "malam",
                Name = "Giliran malam",
                Starts = new(21, 0),
                Ends = new(7, 0),
                OpensMinutesBefore = 120,
                ClosesMinutesAfter = 240,
                From = new(2020, 1, 1),
            }
        );
        foreach (var (day, pattern) in new[] { (date, "malam"), (free, null) })
        {
            db.RosterDays.Add(
                new()
                {
                    EmployeeId = school.Town.Teacher.Id,
                    Date = day,
                    Pattern = pattern,
                }
            );
        }

        await db.SaveChangesAsync(Token);
    }

    private static async Task JudgeAsync(
        ReviewedSchool school,
        Standing standing,
        int score,
        DateOnly? date = null,
        Intent intent = Intent.In
    )
    {
        var on = date ?? ReviewedSchool.Thursday;
        await using var db = school.Open();
        var tap = await db
            .ClockEvents.Where(one => one.EmployeeId == school.Town.Teacher.Id)
            .Where(one => one.LocalDate == on && one.Intent == intent)
            .SingleAsync(Token);
        db.TapJudgements.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                TapId = tap.Id,
                EmployeeId = tap.EmployeeId,
                LocalDate = tap.LocalDate,
                Rules = "bukti-1",
                InputHash = "00",
                Score = score,
                Standing = standing,
                IsPositionSound = true,
                Verdicts = """
                [{"says":"weak","reason":"waktu_pasti","sentence":"Waktunya pasti.","weight":0},
                 {"says":"contradicting","reason":"lokasi_di_luar","sentence":"Lokasi 410 m di luar area.","weight":3}]
                """,
                JudgedAtUtc = school.Time.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync(Token);
    }

    private static async Task<IReadOnlyList<FindDoubtfulTaps.Row>> ListAsync(ReviewedSchool school)
    {
        await using var db = school.Open();
        var viewer = await ViewerAsync(school, school.Town.Officer);
        var today = school.Region.Today(school.Time);
        var reachable = await Reachable.ForAsync(db, viewer, today, Token);
        return await FindDoubtfulTaps.HandleAsync(db, new(null, null), reachable, today, school.Time, Token);
    }

    private static async Task<FindAboutTap.Outcome> FindAsync(ReviewedSchool school, Finding finding, Employee by)
    {
        var row = (await ListAsync(school)).Single();
        await using var db = school.Open();
        var viewer = await ViewerAsync(school, by);
        var request = new FindAboutTap.Request(
            Guid.CreateVersion7(),
            row,
            finding,
            "Sudah ditanyakan ke sekolah.",
            viewer
        );
        return await FindAboutTap.HandleAsync(db, request, school.Region.Today(school.Time), school.Time, Token);
    }

    private static async Task<Viewer> ViewerAsync(ReviewedSchool school, Employee person)
    {
        await using var db = school.Open();
        var row = Permissions.Find(Permissions.AddressOf("GET", ScrutinyPage.Route));
        return (await Viewer.FindAsync(db, person.Id, row, school.Region.Today(school.Time), Token))!;
    }
}
