using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Taps;
using Laras.Web.Access;
using Laras.Web.Attendance.Reviews.OutsideTaps;
using Laras.Web.Employees;
using Laras.Web.Places;
using Laras.Web.Tests.Places;
using Laras.Web.Tests.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Reviews.OutsideTaps;

public sealed class ProposeSpotFromTapTests
{
    private const string Yard = "SDN 2 Tanjung Laras";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_superior_sees_how_far_away_the_tap_was(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var tap = await TapOnFieldAsync(school);

        var seen = (await school.LookAsync()).Cases.Single(one => one.Date == ReviewedSchool.Thursday).Outside!;

        Assert.Equal((tap, "410 m", "sekolah", false), (seen.Tap, seen.Distance, seen.Word, seen.IsProposed));
        Assert.Equal("Sekitar 410 m di barat SDN 2 Tanjung Laras", seen.Sentence);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_accepted_spot_waits_for_those_who_decide_about_places_and_changes_nothing_before(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var tap = await TapOnFieldAsync(school);
        Assert.Equal("Setujui dahulu harinya, lalu usulkan tempatnya.", Refused(await ProposeAsync(school, tap)));
        await school.SendAsync([school.Decide("accepted", seen: "asked")]);

        var id = Guid.CreateVersion7();
        Assert.IsType<Ok<ProposeSpotFromTap.Response>>((await ProposeAsync(school, tap, id)).Result);
        Assert.IsType<Ok<ProposeSpotFromTap.Response>>((await ProposeAsync(school, tap, id)).Result);
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
        var tap = await TapOnFieldAsync(school);
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
        var tap = await TapOnFieldAsync(school);

        Assert.IsType<NotFound>((await ProposeAsync(school, tap, by: school.Town.Officer)).Result);
        Assert.IsType<NotFound>((await ProposeAsync(school, Guid.CreateVersion7())).Result);
    }

    private static string Refused(Results<Ok<ProposeSpotFromTap.Response>, NotFound, ProblemHttpResult> answer) =>
        Assert.IsType<ProblemHttpResult>(answer.Result).ProblemDetails.Detail!;

    private static async Task<Results<Ok<ProposeSpotFromTap.Response>, NotFound, ProblemHttpResult>> ProposeAsync(
        ReviewedSchool school,
        Guid tap,
        Guid? id = null,
        bool forPerson = false,
        Employee? by = null
    )
    {
        await using var db = school.Open();
        var request = new ProposeSpotFromTap.Request(
            id ?? Guid.CreateVersion7(),
            tap,
            school.Town.Teacher.Id.Value,
            ReviewedSchool.Thursday,
            "Lapangan desa",
            50,
            forPerson
        );
        var context = await school.ContextAsync(db, by);
        return await ProposeSpotFromTap.HandleAsync(request, context, db, school.Region, school.Time, Token);
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

    /// <summary>The school has its yard, and the teacher's tap of Thursday was 410 m west of it.</summary>
    private static async Task<Guid> TapOnFieldAsync(ReviewedSchool school)
    {
        await using var db = school.Open();
        var unit = school.Town.Unit("DIKBUD.SDN02TL").Id;
        SchoolRows.Draw(db, unit, school.Town.Officer.Id, ReviewedSchool.Thursday, radius: 60, name: Yard);
        var tap = await db
            .ClockEvents.Where(one => one.EmployeeId == school.Town.Teacher.Id)
            .Where(one => one.LocalDate == ReviewedSchool.Thursday && one.Intent == Intent.In)
            .SingleAsync(Token);
        var at = new DateTimeOffset(tap.TapUtc).ToUnixTimeMilliseconds();
        var signed = new SignedTap
        {
            Id = tap.Id,
            Person = tap.EmployeeId,
            Device = Guid.CreateVersion7(),
            Intent = Intent.In,
            TapAt = at,
            Run = "r",
            Zone = "WITA",
            Sequence = 0,
            Previous = null,
            Evidence = [new TapEvidence.Location("-5.4500000", "122.5957588", 9, null, 3, at)],
        };
        db.TapBatches.Add(SchoolRows.Batch(1, 1));
        db.ReceivedTaps.Add(
            new()
            {
                Id = tap.Id,
                EmployeeId = tap.EmployeeId,
                DeviceId = signed.Device,
                Channel = Channel.Phone,
                Intent = Intent.In,
                TapAt = at,
                Body = signed.ToText(),
                Signature = [1],
                Batch = 1,
                Place = 0,
                ReceivedAtUtc = tap.TapUtc,
            }
        );
        db.TapTraces.Add(
            new()
            {
                TapId = tap.Id,
                EmployeeId = tap.EmployeeId,
                UnitId = unit,
                DeviceId = signed.Device,
                KeyHash = "",
                Run = "r",
                Sequence = 0,
                Hash = "",
                Batch = 1,
                Place = 0,
                LocalDate = tap.LocalDate,
                At = at,
            }
        );
        db.TapJudgements.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                TapId = tap.Id,
                EmployeeId = tap.EmployeeId,
                LocalDate = tap.LocalDate,
                Rules = "bukti-1",
                InputHash = "00",
                Score = 3,
                Standing = Standing.Asked,
                IsPositionSound = true,
                Verdicts = """
                [{"says":"contradicting","reason":"lokasi_di_luar","sentence":"Sekitar 410 m di luar area.","weight":3}]
                """,
                JudgedAtUtc = tap.TapUtc,
            }
        );
        await db.SaveChangesAsync(Token);
        return tap.Id;
    }
}
