using Laras.Web.Attendance.Saku;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Saku;

public sealed class WhoHelpsTests
{
    private static readonly DateOnly Today = new(2026, 5, 4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_operator_of_the_own_unit_helps(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: false, Token);

        Assert.Equal(
            new SakuMe.Contact("Bu Fathimah", "operator SDN 2 Tanjung Laras"),
            await AskAsync(db, town, town.Teacher, "DIKBUD.SDN02TL")
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Nobody_is_told_to_ask_himself_nor_somebody_whose_role_has_ended(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: false, Token);

        Assert.Equal("BKPSDM", (await AskAsync(db, town, town.Operator, "DIKBUD.SDN02TL"))!.Post);

        var grant = await db.RoleGrants.SingleAsync(row => row.EmployeeId == town.Operator.Id, Token);
        db.RoleGrantEnds.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                GrantId = grant.Id,
                LastDay = Today.AddDays(-1),
                Letter = "SK 2 (contoh)",
                EndedBy = "uji",
                EndedAtUtc = DateTime.UnixEpoch,
            }
        );
        await db.SaveChangesAsync(Token);

        Assert.Equal("BKPSDM", (await AskAsync(db, town, town.Teacher, "DIKBUD.SDN02TL"))!.Post);
    }

    private static Task<SakuMe.Contact?> AskAsync(LarasDb db, SmallTown town, Employee who, string unit) =>
        WhoHelps.ForAsync(db, who.Id, town.Unit(unit).Id, Today, Token);
}
