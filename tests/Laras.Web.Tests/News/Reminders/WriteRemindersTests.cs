using Laras.Web.News;
using Laras.Web.News.Reminders;
using Laras.Web.Tests.Attendance.Reviews;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.News.Reminders;

public sealed class WriteRemindersTests
{
    private static readonly DateOnly Monday = new(2026, 5, 4);

    /// <summary>The town has no rule with a window, so the start of work at 06.30 closes it.</summary>
    private static readonly TimeOnly TooEarly = new(6, 19, 59);
    private static readonly TimeOnly Due = new(6, 20, 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Nobody_is_reminded_who_did_not_ask_and_whoever_did_is_once(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        Assert.Empty(await RemindAsync(school, Monday, Due));
        await WishAsync(school, isOn: true);
        Assert.Empty(await RemindAsync(school, Monday, TooEarly));

        var told = Assert.Single(await RemindAsync(school, Monday, Due));

        Assert.Equal(school.Town.Teacher.Id, told.EmployeeId);
        Assert.Equal("Jendela sampai 06.30.", told.Sentence);
        Assert.Empty(await RemindAsync(school, Monday, Due));
        await WishAsync(school, isOn: false);
        Assert.Empty(await RemindAsync(school, Monday.AddDays(1), Due));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_press_makes_it_superfluous(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        await WishAsync(school, isOn: true);
        await school.TapAsync(Monday, "06.10", null);

        Assert.Empty(await RemindAsync(school, Monday, Due));
        Assert.Equal("Sudah pulang?", Assert.Single(await RemindAsync(school, Monday, new(14, 15))).Title);
        await school.TapAsync(Monday, "", "14.16");
        Assert.Empty(await RemindAsync(school, Monday, new(14, 20)));
    }

    [Fact]
    public async Task Never_on_a_holiday_or_a_sunday()
    {
        await using var school = await ReviewedSchool.CreateAsync("sqlite");
        await WishAsync(school, isOn: true);

        Assert.Empty(await RemindAsync(school, new(2026, 4, 3), Due));
        Assert.Empty(await RemindAsync(school, new(2026, 5, 3), Due));
    }

    private static async Task WishAsync(ReviewedSchool school, bool isOn)
    {
        await using var db = school.Open();
        var context = await school.ContextAsync(db, school.Town.Teacher);
        await WishReminders.HandleAsync(new(isOn), context, db, school.Time, Token);
    }

    private static async Task<IReadOnlyList<NewsItem>> RemindAsync(ReviewedSchool school, DateOnly date, TimeOnly at)
    {
        school.Time = ReviewedSchool.At(date.ToDateTime(at));
        await using var db = school.Open();
        return await new WriteReminders(school.Region, school.Time).RunAsync(db, Token);
    }
}
