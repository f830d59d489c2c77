using Laras.Core;
using Laras.Core.Organisation;
using Laras.Core.Tpp.Periods;
using Laras.Web.Access;
using Laras.Web.Organisation.Acting;
using Laras.Web.Tests.Regulations;
using Laras.Web.Tests.Storage;
using Laras.Web.Tests.Tpp.Periods;
using Laras.Web.Tpp.Holds;
using Laras.Web.Tpp.Payment;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Tpp.Holds;

public sealed class HoldSlipTests
{
    private static readonly Month April = PayTown.April;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_held_slip_is_not_paid_until_another_person_lets_it_go(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        var (people, _) = await CalculatedAsync(town);
        var before = await PaidAsync(town);

        Assert.Null(await DecideAsync(town, people[0], hold: true, people[1]));
        Assert.Equal("Slip ini sudah ditahan.", await DecideAsync(town, people[0], hold: true, people[2]));
        Assert.Equal(before.People - 1, (await PaidAsync(town)).People);
        Assert.NotNull(await DecideAsync(town, people[0], hold: false, people[1]));
        Assert.NotNull(await DecideAsync(town, people[0], hold: false, people[0]));
        Assert.Null(await DecideAsync(town, people[0], hold: false, people[2]));

        Assert.Equal(before, await PaidAsync(town));
        await using var db = town.Open();
        Assert.Equal(
            [HoldKind.Held, HoldKind.Released],
            await db.SlipHolds.OrderBy(hold => hold.Number).Select(hold => hold.Kind).ToListAsync(Token)
        );
    }

    [Theory]
    [InlineData(Role.Organisation, true)]
    [InlineData(Role.Leader, true)]
    [InlineData(Role.Treasurer, false)]
    public async Task An_own_slip_is_let_go_by_the_same_office_or_by_a_leader(Role office, bool may)
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        var (people, closing) = await CalculatedAsync(town);
        await closing.PressAsync(April, MonthStep.Lock, people[0]);

        Assert.Equal(may, await DecideAsync(town, people[0], hold: false, people[1], office) is null);
    }

    [Fact]
    public async Task Nobody_decides_about_the_own_slip_and_nobody_without_a_reason()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        var (people, _) = await CalculatedAsync(town);

        Assert.NotNull(await DecideAsync(town, people[0], hold: true, people[0]));
        Assert.NotNull(await DecideAsync(town, people[0], hold: true, people[1], reason: " "));
        Assert.NotNull(await DecideAsync(town, people[0], hold: false, people[1]));
    }

    [Theory]
    [InlineData("2026-05-04", false)]
    [InlineData("2026-05-03", true)]
    public async Task Who_stands_in_for_somebody_does_not_decide_about_the_slip_as_long_as_the_letter_runs(
        string lastDay,
        bool may
    )
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        var (people, _) = await CalculatedAsync(town);
        await using (var db = town.Open())
        {
            db.Add(
                new ActingAssignment
                {
                    Id = Guid.CreateVersion7(),
                    ReplacedId = people[0],
                    ActingId = people[1],
                    Kind = ActingKind.Plh,
                    Letter = "SPT 800/5/2026 (contoh)",
                    From = new(2026, 5, 1),
                    To = DateOnly.Parse(lastDay),
                    RecordedBy = "uji",
                    RecordedAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
            await db.SaveChangesAsync(Token);
        }

        Assert.Equal(may, await DecideAsync(town, people[0], hold: true, people[1]) is null);
    }

    private static async Task<(EmployeeId[] People, ClosingTown Closing)> CalculatedAsync(PayTown town)
    {
        await town.UseAsync(RegulationFolders.Flat(1_000_000), new(2026, 4));
        var people = new[] { "A-1", "A-2", "A-3" }.Select(number => town.Hire(number)).ToArray();
        var closing = await ClosingTown.OfAsync(town);
        await town.CalculateAsync();
        return (people, closing);
    }

    private static async Task<(int People, Rupiah Total)> PaidAsync(PayTown town)
    {
        await using var db = town.Open();
        var list = await PaymentList.LoadAsync(db, April, Token);
        return (list.Paid.Count(), list.Total);
    }

    private static async Task<string?> DecideAsync(
        PayTown town,
        EmployeeId subject,
        bool hold,
        EmployeeId by,
        Role office = Role.Treasurer,
        string reason = "rekening berubah"
    )
    {
        await using var db = town.Open();
        return await HoldSlip.HandleAsync(
            db,
            new(April, subject, hold, by, "Pejabat", [Role.Employee, office], reason),
            PayTown.Clock,
            Token
        );
    }
}
