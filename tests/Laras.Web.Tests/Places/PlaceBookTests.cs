using Laras.Core;
using Laras.Core.Places;
using Laras.Web.Organisation;
using Laras.Web.Places;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Places;

public sealed class PlaceBookTests
{
    private static readonly DateOnly May4 = new(2026, 5, 4);
    private static readonly EmployeeId Officer = new(Guid.Parse("01900000-0000-7000-8000-000000000001"));
    private static readonly EmployeeId Teacher = new(Guid.Parse("01900000-0000-7000-8000-000000000002"));
    private static readonly Guid Agency = Guid.Parse("01900000-0000-7000-8000-0000000000a1");
    private static readonly Guid School = Guid.Parse("01900000-0000-7000-8000-0000000000a2");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_drawing_counts_from_its_first_day_until_the_next_accepted_one(string engine)
    {
        await using var database = await SettledAsync(engine);
        var place = Guid.CreateVersion7();
        await using (var db = database.Open())
        {
            Draw(db, School, place, 1, May4, radius: 60, accepted: true);
            Draw(db, School, place, 2, May4.AddDays(2), radius: 90, accepted: true);
            Draw(db, School, place, 3, May4.AddDays(2), radius: 5000, accepted: false);
            Draw(db, School, place, 4, May4.AddDays(2), radius: 4000, accepted: null);
            Draw(db, School, place, 5, May4.AddDays(9), radius: 70, accepted: true, to: May4.AddDays(10));
            await db.SaveChangesAsync(Token);
        }

        await using var read = database.Open();
        var book = await PlaceBook.LoadAsync(read, Token);

        int? RadiusOn(int day) => book.Of(Teacher, School, May4.AddDays(day)).SingleOrDefault()?.Area.Radius;
        Assert.Equal([null, 60, 60, 90, 90, 70, 70, null], new[] { -1, 0, 1, 2, 8, 9, 10, 11 }.Select(RadiusOn));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_unit_without_place_works_where_its_agency_does_and_a_letter_adds_a_place(string engine)
    {
        await using var database = await SettledAsync(engine);
        var (office, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var db = database.Open())
        {
            Draw(db, Agency, office, 1, May4, radius: 100, accepted: true);
            Draw(db, Guid.Parse("01900000-0000-7000-8000-0000000000a3"), second, 1, May4, radius: 50, accepted: true);
            Stay(db, second, May4, to: null, minute: 0);
            Stay(db, second, May4, to: May4.AddDays(3), minute: 1);
            await db.SaveChangesAsync(Token);
        }

        await using var read = database.Open();
        var book = await PlaceBook.LoadAsync(read, Token);
        var phone = await PhonePlace.OfAsync(read, Teacher, May4, Token);

        Assert.Equal([office, second], book.Of(Teacher, School, May4.AddDays(3)).Select(place => place.Id));
        Assert.Equal([office], book.Of(Teacher, School, May4.AddDays(4)).Select(place => place.Id));
        Assert.Equal([office], book.Of(Officer, School, May4).Select(place => place.Id));
        Assert.Equal([office, second], phone.Select(place => place.Id));
        Assert.Equal([-5.45m, 122.6m], Assert.Single(phone[0].Points));
        Assert.Equal(100, phone[0].Radius);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_policy_counts_from_its_day_and_reaches_the_units_below_that_have_none(string engine)
    {
        await using var database = await SettledAsync(engine);
        await using (var db = database.Open())
        {
            Policy(db, Agency, May4, Expectation.Expected);
            Policy(db, School, May4.AddDays(1), Expectation.Off);
            await db.SaveChangesAsync(Token);
        }

        await using var read = database.Open();
        var book = await PlaceBook.LoadAsync(read, Token);

        Assert.Equal(ProofPolicy.Beginning, book.PolicyOf(School, May4.AddDays(-1)));
        Assert.Equal(Expectation.Expected, book.PolicyOf(School, May4).Location);
        Assert.Equal(Expectation.Off, book.PolicyOf(School, May4.AddDays(1)).Location);
        Assert.Equal(Expectation.Expected, book.PolicyOf(Agency, May4.AddDays(1)).Location);
        Assert.Equal(ProofPolicy.Beginning, book.PolicyOf(null, May4));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_drawn_yard_is_read_back_to_the_last_digit(string engine)
    {
        await using var database = await SettledAsync(engine);
        Area.Polygon yard = new([new(-5.4500000000001m, 122.6m), new(-5.45m, 122.601m), new(-5.449m, 122.601m)]);
        await using (var db = database.Open())
        {
            Draw(
                db,
                School,
                Guid.CreateVersion7(),
                1,
                May4,
                radius: null,
                accepted: true,
                points: AreaText.Write(yard.Points)
            );
            await db.SaveChangesAsync(Token);
        }

        await using var read = database.Open();
        var book = await PlaceBook.LoadAsync(read, Token);

        Assert.Equal(yard, Assert.Single(book.OwnOf(School, May4)).Area);
    }

    private static async Task<Database> SettledAsync(string engine)
    {
        var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        db.Units.Add(SchoolRows.Unit(Agency, "DIKBUD", UnitKind.Opd));
        db.Units.Add(SchoolRows.Unit(School, "DIKBUD.SDN", parent: Agency));
        db.Units.Add(SchoolRows.Unit(Guid.Parse("01900000-0000-7000-8000-0000000000a3"), "DIKBUD.SDN2", UnitKind.Opd));
        SchoolRows.Hire(db, Officer, "HNR-0001", unit: null);
        SchoolRows.Hire(db, Teacher, "HNR-0002", School);
        await db.SaveChangesAsync(Token);
        return database;
    }

    private static void Draw(
        LarasDb db,
        Guid unit,
        Guid place,
        int number,
        DateOnly from,
        int? radius,
        bool? accepted,
        DateOnly? to = null,
        string points = "-5.45, 122.6"
    ) => SchoolRows.Draw(db, unit, Officer, from, radius, accepted, place, number, points: points, to: to);

    private static void Stay(LarasDb db, Guid place, DateOnly from, DateOnly? to, int minute) =>
        db.PersonPlaces.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = Teacher,
                PlaceId = place,
                From = from,
                To = to,
                Letter = "SPT 1",
                WrittenById = Officer,
                WrittenBy = "Orang contoh",
                WrittenAtUtc = new(2026, 5, 1, 0, minute, 0, DateTimeKind.Utc),
            }
        );

    private static void Policy(LarasDb db, Guid unit, DateOnly from, Expectation location) =>
        db.AttendancePolicies.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                UnitId = unit,
                From = from,
                Location = location,
                Code = Expectation.Note,
                Face = Expectation.Off,
                Kiosk = Expectation.Note,
                Reason = "contoh",
                WrittenById = Officer,
                WrittenBy = "Orang contoh",
                WrittenAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
            }
        );
}
