using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Employees;
using Laras.Web.Places;
using Laras.Web.Places.Spots;
using Laras.Web.Tests.Attendance.Reviews;
using Laras.Web.Tests.Attendance.Reviews.OutsideTaps;
using Laras.Web.Tests.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Places.Spots;

public sealed class ProposeSpotTests
{
    private const string Yard = TapOnField.Yard;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_accepted_spot_waits_for_those_who_decide_about_places_and_changes_nothing_before(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var tap = await TapOnField.AddAsync(school);
        Assert.Equal("Setujui dahulu harinya, lalu usulkan tempatnya.", Refused(await ProposeAsync(school, tap)));
        await school.SendAsync([school.Decide("accepted", seen: "asked")]);

        var id = Guid.CreateVersion7();
        Assert.IsType<Ok<ProposeSpot.Response>>((await ProposeAsync(school, tap, id)).Result);
        Assert.IsType<Ok<ProposeSpot.Response>>((await ProposeAsync(school, tap, id)).Result);
        Assert.Contains("sudah pernah diusulkan", Refused(await ProposeAsync(school, tap)), StringComparison.Ordinal);
        Assert.Equal([Yard], await PlacesAsync(school, school.Town.Teacher.Id));

        await DecideAsync(school, id);

        Assert.Equal(["Lapangan desa", Yard], await PlacesAsync(school, school.Town.Teacher.Id));
        Assert.Equal(["Lapangan desa", Yard], await PlacesAsync(school, school.Town.Operator.Id));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_spot_for_one_person_counts_for_nobody_else(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var tap = await TapOnField.AddAsync(school);
        await school.SendAsync([school.Decide("accepted", seen: "asked")]);
        var id = Guid.CreateVersion7();
        await ProposeAsync(school, tap, id, forPerson: true);
        await DecideAsync(school, id);

        Assert.Equal([Yard, "Lapangan desa"], await PlacesAsync(school, school.Town.Teacher.Id));
        Assert.Equal([Yard], await PlacesAsync(school, school.Town.Operator.Id));
        await using var db = school.Open();
        var book = await PlaceBook.LoadAsync(db, Token);
        var unit = school.Town.Unit("DIKBUD.SDN02TL").Id;
        Assert.Single(book.OwnOf(unit, ReviewedSchool.Thursday));
        Assert.Equal(2, book.Of(school.Town.Teacher.Id, unit, ReviewedSchool.Thursday).Count);
    }

    [Fact]
    public async Task The_tap_of_somebody_elses_people_is_answered_like_none()
    {
        await using var school = await ReviewedSchool.CreateAsync("sqlite");
        var tap = await TapOnField.AddAsync(school);

        Assert.IsType<NotFound>((await ProposeAsync(school, tap, by: school.Town.Officer)).Result);
        Assert.IsType<NotFound>((await ProposeAsync(school, Guid.CreateVersion7())).Result);
    }

    private static string Refused(Results<Ok<ProposeSpot.Response>, NotFound, ProblemHttpResult> answer) =>
        Assert.IsType<ProblemHttpResult>(answer.Result).ProblemDetails.Detail!;

    private static async Task<Results<Ok<ProposeSpot.Response>, NotFound, ProblemHttpResult>> ProposeAsync(
        ReviewedSchool school,
        Guid tap,
        Guid? id = null,
        bool forPerson = false,
        Employee? by = null
    )
    {
        await using var db = school.Open();
        var request = new ProposeSpot.Request(
            id ?? Guid.CreateVersion7(),
            tap,
            school.Town.Teacher.Id.Value,
            ReviewedSchool.Thursday,
            "Lapangan desa",
            50,
            forPerson
        );
        var context = await school.ContextAsync(db, by);
        return await ProposeSpot.HandleAsync(request, context, db, school.Region, school.Time, Token);
    }

    private static async Task DecideAsync(ReviewedSchool school, Guid version)
    {
        await using var db = school.Open();
        var today = school.Region.Today(school.Time);
        var officer = await Viewer.FindAsync(db, school.Town.Officer.Id, null, today, Token);
        var row = await db.PlaceVersions.SingleAsync(one => one.Id == version, Token);
        Assert.Null(await DecidePlace.HandleAsync(db, new(row, true, "Cocok.", officer!), school.Time, Token));
    }

    private static async Task<IEnumerable<string>> PlacesAsync(ReviewedSchool school, EmployeeId person)
    {
        await using var db = school.Open();
        return (await PhonePlace.OfAsync(db, person, ReviewedSchool.Thursday, Token)).Select(place => place.Name);
    }
}
