using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Employees;
using Laras.Web.Attendance;
using Laras.Web.Demonstration;
using Laras.Web.Devices;
using Laras.Web.Employees;
using Laras.Web.Organisation;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Demonstration;

public sealed class FillTownTests
{
    private const string NurhayatisNip = "197904122005012007";
    private static readonly Month April = new(2026, 4);

    private const int Start = ((6 * 60) + 30) * 60;
    private const int End = 14 * 60 * 60;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Every_row_of_every_file_is_taken_in_and_only_the_troubles_on_purpose_wait(string engine)
    {
        using var town = new WrittenTown(TownGenerator.FewestEmployees);
        await using var database = await Database.CreateAsync(engine);

        var filled = await FillAsync(database, town);

        await using var db = database.Open();
        Assert.Equal(town.Manifest.Count, filled.Files);
        Assert.Equal(TownGenerator.FewestEmployees, await db.Employees.CountAsync(Cancelled));
        Assert.Equal(
            ["pin_unmapped", "truncated_tail"],
            await db
                .QuarantinedRows.Select(row => row.Reason)
                .Distinct()
                .OrderBy(reason => reason)
                .ToListAsync(Cancelled)
        );
        var region = Region.Read(database.Store);
        Assert.Equal(
            (TownGenerator.RegionName, Zone.Wita, true, new DateTimeOffset(2026, 5, 3, 23, 42, 0, TimeSpan.Zero)),
            (region.Name, region.Zone, region.IsDemonstration, region.DemonstrationStart)
        );
    }

    [Fact]
    public async Task The_teacher_of_the_pictures_has_the_month_of_the_pictures_after_all_importers()
    {
        using var town = new WrittenTown(TownGenerator.FewestEmployees);
        await using var database = await Database.CreateAsync("sqlite");
        await FillAsync(database, town);

        await using var db = database.Open();
        var id = await db
            .Employees.Where(person => person.Nip == NurhayatisNip)
            .Select(person => person.Id)
            .SingleAsync(Cancelled);
        var time = new DemonstrationTime(Region.Read(database.Store).DemonstrationStart!.Value);
        var days = (await LoadWorkDays.ForAsync(db, [id], April, time, Cancelled))[id]
            .ToDictionary(day => day.Schedule.Date.Day);

        Assert.Equal(21, days.Values.Count(day => day.Status is not DayStatus.DayOff));
        Assert.Equal(DayStatus.SickWithLetter, days[9].Status);
        Assert.Equal(DayStatus.AbsentWithoutReason, days[22].Status);
        Assert.Equal(DayStatus.Present, days[27].Status);
        Assert.Equal(Channel.Paper, days[27].In!.Channel);
        Assert.Equal([(7, 17)], Minutes(days, day => day.InSecond - Start));
        Assert.Equal([(16, 32)], Minutes(days, day => End - day.OutSecond));
    }

    /// <summary>The days on which there is at least one whole minute, and how many.</summary>
    private static IEnumerable<(int Day, int Minutes)> Minutes(
        IReadOnlyDictionary<int, WorkDay> days,
        Func<WorkDay, int?> seconds
    ) => from day in days let minutes = seconds(day.Value) / 60 where minutes > 0 select (day.Key, minutes!.Value);

    [Fact]
    public async Task Filling_a_town_twice_changes_nothing()
    {
        using var town = new WrittenTown(TownGenerator.FewestEmployees);
        await using var database = await Database.CreateAsync("sqlite");
        await FillAsync(database, town);
        var once = await CountsAsync(database);

        await FillAsync(database, town);

        Assert.Equal(once, await CountsAsync(database));
    }

    [Fact]
    public async Task A_town_is_never_poured_over_the_people_of_a_real_region()
    {
        using var town = new WrittenTown(TownGenerator.FewestEmployees);
        await using var database = await Database.CreateAsync("sqlite");
        await using (var db = database.Open())
        {
            db.Add(
                new Employee
                {
                    Id = EmployeeId.New(),
                    LocalId = "A-1",
                    Name = "Seorang Pegawai",
                    Kind = EmploymentKind.NonAsn,
                }
            );
            await db.SaveChangesAsync(Cancelled);
        }

        var outcome = await FillTown.RunAsync(database.Store, town.Folder, null, Cancelled);

        Assert.IsType<FillTown.Outcome.Refused>(outcome);
        Assert.False(Region.Read(database.Store).IsDemonstration);
        await using var after = database.Open();
        Assert.Equal(1, await after.Employees.CountAsync(Cancelled));
        Assert.Equal(0, await after.Units.CountAsync(Cancelled));
    }

    private static async Task<FillTown.Outcome.Filled> FillAsync(Database database, WrittenTown town)
    {
        var steps = new List<int>();
        var outcome = await FillTown.RunAsync(database.Store, town.Folder, step => steps.Add(step.Number), Cancelled);
        Assert.True(outcome is not FillTown.Outcome.Refused refused || refused.Sentences.Count == 0, Describe(outcome));
        Assert.Equal(Enumerable.Range(1, town.Manifest.Count), steps);
        return Assert.IsType<FillTown.Outcome.Filled>(outcome);
    }

    private static string Describe(FillTown.Outcome outcome) =>
        outcome is FillTown.Outcome.Refused refused ? string.Join('\n', refused.Sentences) : "";

    private static async Task<(int People, int Taps, int Waiting, int Facts, int Roster)> CountsAsync(Database database)
    {
        await using var db = database.Open();
        return (
            await db.Employees.CountAsync(Cancelled),
            await db.ClockEvents.CountAsync(Cancelled),
            await db.QuarantinedRows.CountAsync(row => row.State == QuarantineState.Open, Cancelled),
            await db.MonthlyFacts.CountAsync(Cancelled),
            await db.RosterDays.CountAsync(Cancelled)
        );
    }
}
