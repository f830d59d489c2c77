using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access;

public sealed class ReachableTests
{
    private static readonly DateOnly Today = new(2026, 5, 4);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_person_is_in_reach_exactly_when_the_list_of_those_in_reach_names_him(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: true, Cancellation);
        var people = await db.Employees.AsNoTracking().ToListAsync(Cancellation);
        (Reach Reach, EmployeeId Who, Guid? Unit, int Expected)[] cases =
        [
            (Reach.Nobody, town.Leader.Id, null, 0),
            (Reach.Self, town.Leader.Id, null, 1),
            (Reach.Staff, town.Head.Id, null, 4),
            (Reach.Staff, town.Leader.Id, null, 10),
            (Reach.Staff, town.Teacher.Id, null, 0),
            (Reach.Unit, town.Operator.Id, town.Unit("DIKBUD.SDN02TL").Id, 5),
            (Reach.Unit, town.Operator.Id, town.Unit("DIKBUD").Id, 6),
            (Reach.Unit, town.Operator.Id, null, 0),
            (Reach.Agency, town.Operator.Id, town.Unit("DIKBUD.SDN02TL").Id, 6),
            (Reach.Agency, town.Organiser.Id, null, 2),
        ];

        foreach (var (reach, who, unit, expected) in cases)
        {
            var viewer = ViewerWith(who, reach, unit);
            var listed = await Reachable.ForAsync(db, viewer, Today, Cancellation);
            Assert.Equal(expected, people.Count(person => listed.Contains(person.Id)));
            foreach (var person in people)
            {
                Assert.Equal(
                    listed.Contains(person.Id),
                    await Reachable.IncludesAsync(db, viewer, person.Id, Today, Cancellation)
                );
            }
        }
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_circle_of_superiors_ends_and_nobody_is_his_own_staff(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: true, Cancellation);
        await db
            .Placements.Where(placement => placement.EmployeeId == town.Leader.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SupervisorId, town.Teacher.Id), Cancellation);
        var leader = ViewerWith(town.Leader.Id, Reach.Staff, null);

        var listed = await Reachable.ForAsync(db, leader, Today, Cancellation);

        Assert.Contains(town.Teacher.Id, listed.People!);
        Assert.DoesNotContain(town.Leader.Id, listed.People!);
        Assert.True(await Reachable.IncludesAsync(db, leader, town.Teacher.Id, Today, Cancellation));
        Assert.False(await Reachable.IncludesAsync(db, leader, town.Leader.Id, Today, Cancellation));
    }

    [Theory]
    [InlineData("2026-05-03", true)]
    [InlineData("2026-05-04", false)]
    public async Task Staff_is_staff_until_the_last_day_of_the_placement(string day, bool expected)
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: true, Cancellation);
        await db
            .Placements.Where(placement => placement.EmployeeId == town.Teacher.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.To, new DateOnly(2026, 5, 3)), Cancellation);
        var head = ViewerWith(town.Head.Id, Reach.Staff, null);

        Assert.Equal(
            expected,
            await Reachable.IncludesAsync(db, head, town.Teacher.Id, DateOnly.Parse(day), Cancellation)
        );
    }

    /// <summary>Somebody with one office, and a permission that reaches this far for it.</summary>
    private static Viewer ViewerWith(EmployeeId id, Reach reach, Guid? unit) =>
        new()
        {
            Id = id,
            Name = "",
            Post = "",
            Offices = [new(Role.UnitOperator, unit)],
            Permission = new()
            {
                Action = "",
                Address = "",
                Reaches = [.. Enumerable.Repeat(reach, Enum.GetValues<Role>().Length)],
                States = [],
            },
        };
}
