using Laras.Core;
using Laras.Web.Places;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Places.Spots;

public sealed class SpotProposalTests
{
    private static readonly DateOnly May4 = new(2026, 5, 4);
    private static readonly EmployeeId Teacher = new(Guid.Parse("01900000-0000-7000-8000-000000000002"));
    private static readonly Guid School = Guid.Parse("01900000-0000-7000-8000-0000000000a2");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_unit_whose_only_place_is_that_of_one_person_has_no_place_of_its_own(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using (var db = database.Open())
        {
            db.Units.Add(SchoolRows.Unit(School, "SDN"));
            SchoolRows.Hire(db, Teacher, "HNR-0001", School);
            await db.SaveChangesAsync(Token);
            Propose(db, place: Guid.CreateVersion7());
            await db.SaveChangesAsync(Token);
        }

        await using var read = database.Open();
        var book = await PlaceBook.LoadAsync(read, Token);

        Assert.Empty(book.Of(School, May4));
        Assert.Equal("Lapangan", Assert.Single(book.Of(Teacher, School, May4)).Name);
        Assert.Equal("Lapangan", Assert.Single(await PhonePlace.OfAsync(read, Teacher, May4, Token)).Name);
    }

    private static void Propose(LarasDb db, Guid place)
    {
        var version = SchoolRows.Draw(db, School, Teacher, May4, radius: 50, place: place, name: "Lapangan");
        db.SpotProposals.Add(
            new()
            {
                Id = version,
                PlaceId = place,
                TapId = Guid.CreateVersion7(),
                EmployeeId = Teacher,
                IsForPerson = true,
                ProposedAtUtc = new(2026, 5, 4, 0, 0, 0, DateTimeKind.Utc),
            }
        );
    }
}
