using Laras.Core.Organisation;
using Laras.Web.Attendance.Reviews;
using Laras.Web.Attendance.Reviews.Upward;
using Laras.Web.News;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Reviews.Upward;

public sealed class RaiseWaitingTests
{
    private static readonly DateOnly Monday = new(2026, 5, 4);
    private static readonly DateTime Friday = new(2026, 5, 8, 7, 0, 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_odd_day_goes_up_once_after_three_working_days_and_both_may_decide(string engine)
    {
        await using var school = await LateOnMondayAsync(engine);
        school.Time = ReviewedSchool.At(new(2026, 5, 7, 23, 59, 59));
        Assert.Equal(0, await RaiseAsync(school));
        Assert.DoesNotContain((await school.LookAsync(school.Town.Leader)).Cases, IsTeacher(school));

        school.Time = ReviewedSchool.At(Friday);
        Assert.Equal(1, await RaiseAsync(school));
        Assert.Equal(0, await RaiseAsync(school));

        var above = Assert.Single((await school.LookAsync(school.Town.Leader)).Cases, IsTeacher(school));
        var below = Assert.Single(
            (await school.LookAsync()).Cases,
            one => IsTeacher(school)(one) && one.Date == Monday
        );
        Assert.StartsWith("Naik dari La Ode Ramli", above.Raised, StringComparison.Ordinal);
        Assert.Contains("Rusdi Amran", below.Raised!, StringComparison.Ordinal);
        Assert.True(above.IsOpen && below.IsOpen);

        var decision = school.Decide("accepted", Monday, seen: "lateBeyond");
        Assert.Equal("recorded", (await school.SendAsync([decision], school.Town.Leader)).Single().Status);
        Assert.Equal("before", (await school.SendAsync([school.Decide("accepted", Monday)])).Single().Status);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Only_the_day_goes_up_and_not_the_person(string engine)
    {
        await using var school = await LateOnMondayAsync(engine);
        school.Time = ReviewedSchool.At(Friday);
        await RaiseAsync(school);

        var other = school.Decide("accepted", Monday.AddDays(1));

        Assert.Equal("refused", (await school.SendAsync([other], school.Town.Leader)).Single().Status);
        Assert.Equal(
            "refused",
            (await school.SendAsync([school.Decide("accepted", Monday)], school.Town.Officer)).Single().Status
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_acting_head_above_receives_it_but_never_for_somebody_in_whose_place_he_stands(string engine)
    {
        await using var school = await LateOnMondayAsync(engine);
        await using (var db = school.Open())
        {
            db.ActingAssignments.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    ReplacedId = school.Town.Leader.Id,
                    ActingId = school.Town.Organiser.Id,
                    Kind = ActingKind.Plh,
                    Letter = "800/12/2026",
                    From = Monday,
                    To = new(2026, 5, 31),
                    RecordedBy = "operator",
                    RecordedAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
            await db.SaveChangesAsync(Token);
        }

        school.Time = ReviewedSchool.At(Friday);
        Assert.Equal(1, await RaiseAsync(school));

        await using var read = school.Open();
        Assert.Equal(school.Town.Organiser.Id, (await read.RaisedDays.SingleAsync(Token)).ToId);
        Assert.Contains((await school.LookAsync(school.Town.Organiser)).Cases, IsTeacher(school));
        Assert.DoesNotContain((await school.LookAsync(school.Town.Leader)).Cases, IsTeacher(school));
    }

    [Fact]
    public async Task Days_before_the_first_morning_of_this_rule_belong_to_nobodys_backlog()
    {
        await using var school = await LateOnMondayAsync("sqlite", since: null);
        school.Time = ReviewedSchool.At(Friday);

        Assert.Equal(0, await RaiseAsync(school));

        await using var db = school.Open();
        Assert.Equal(
            "2026-05-08",
            (await db.Settings.SingleAsync(row => row.Name == RaiseWaiting.SinceSetting, Token)).Value
        );
    }

    [Fact]
    public async Task The_person_sees_where_the_day_is_and_all_three_hear_of_it_once()
    {
        await using var school = await LateOnMondayAsync("sqlite");
        Assert.Equal(
            "Menunggu dilihat La Ode Ramli, M.Pd.; sampai diputus harinya dianggap benar",
            await WhereAsync(school)
        );
        school.Time = ReviewedSchool.At(Friday);
        await RaiseAsync(school);

        Assert.StartsWith(
            "Menunggu dilihat Rusdi Amran, M.Si., naik dari La Ode Ramli, M.Pd.",
            await WhereAsync(school),
            StringComparison.Ordinal
        );
        await using var db = school.Open();
        var told = await WriteNews.RunAsync(db, school.Time, Token);
        Assert.Equal(
            new[] { school.Town.Teacher.Id, school.Town.Leader.Id, school.Town.Head.Id }.OrderBy(id => id.Value),
            told.Select(item => item.EmployeeId).OrderBy(id => id.Value)
        );
        Assert.All(told, item => Assert.Equal(NewsKind.Raised, item.Kind));
        Assert.Empty(await WriteNews.RunAsync(db, school.Time, Token));
    }

    /// <summary>The teacher came at 08.00 on Monday, and nobody has decided.</summary>
    private static async Task<ReviewedSchool> LateOnMondayAsync(string engine, string? since = "2026-05-04")
    {
        var school = await ReviewedSchool.CreateAsync(engine);
        await school.TapAsync(Monday, "08.00", "14.05");
        if (since is not null)
        {
            await using var db = school.Open();
            db.Settings.Add(new() { Name = RaiseWaiting.SinceSetting, Value = since });
            await db.SaveChangesAsync(Token);
        }

        school.Time = ReviewedSchool.At(new(2026, 5, 5, 7, 0, 0));
        return school;
    }

    private static async Task<string?> WhereAsync(ReviewedSchool school)
    {
        await using var db = school.Open();
        var words = await ReviewInWords.OfOwnAsync(
            db,
            school.Town.Teacher.Id,
            (Monday, Monday),
            school.Region,
            school.Time,
            Token
        );
        return words.GetValueOrDefault(Monday);
    }

    private static Predicate<PhoneReviews.Case> IsTeacher(ReviewedSchool school) =>
        one => one.Person == school.Town.Teacher.Id.Value;

    private static async Task<int> RaiseAsync(ReviewedSchool school)
    {
        await using var db = school.Open();
        return await RaiseWaiting.RunAsync(db, school.Region, school.Time, Token);
    }
}
