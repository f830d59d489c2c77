using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Employees;
using Laras.Web.Attendance;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Storage;

public sealed class BulkInsertTests
{
    private static readonly DateTime Noon = new(2026, 4, 7, 12, 0, 0, DateTimeKind.Utc);
    private static readonly EmployeeId Person = EmployeeId.New();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Rows_come_back_as_if_they_had_been_added_one_by_one(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        db.Add(
            new Employee
            {
                Id = Person,
                Name = "Ibu Contoh",
                Kind = EmploymentKind.Pns,
            }
        );
        db.Add(Tap(1, Noon));
        await db.SaveChangesAsync(Token);

        await BulkInsert.InsertAsync(db, [Tap(2, Noon), Tap(3, Noon.AddTicks(15))], Token);
        await transaction.CommitAsync(Token);

        await using var read = database.Open();
        var taps = await read.ClockEvents.OrderBy(tap => tap.ImportLine).ToListAsync(Token);
        Assert.Equal([Noon, Noon, Noon.AddTicks(10)], taps.Select(tap => tap.TapUtc));
        Assert.All(
            taps,
            tap =>
                Assert.Equal(
                    (
                        Person,
                        Intent.In,
                        new DateOnly(2026, 4, 7),
                        new TimeOnly(20, 0),
                        Zone.Wita,
                        Channel.UsbFile,
                        null
                    ),
                    (tap.EmployeeId, tap.Intent, tap.LocalDate, tap.LocalTime, tap.Zone, tap.Channel, tap.Device)
                )
        );
        Assert.Equal(
            2,
            await read.ClockEvents.CountAsync(tap => tap.TapUtc == Noon && tap.Channel == Channel.UsbFile, Token)
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task They_go_away_with_their_transaction(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        await using (await db.Database.BeginTransactionAsync(Token))
        {
            await BulkInsert.InsertAsync(db, [Counter(0.1m)], Token);
            Assert.Equal(1, await db.YearCounters.CountAsync(Token));
        }

        Assert.Equal(0, await db.YearCounters.CountAsync(Token));
    }

    [Fact]
    public async Task Without_a_transaction_it_is_our_mistake()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => BulkInsert.InsertAsync(db, [Counter(1)], Token));
    }

    private static YearCounter Counter(decimal value) =>
        new()
        {
            RunId = Guid.CreateVersion7(),
            EmployeeId = Person,
            MonthKey = 202604,
            Name = "menit",
            Value = value,
        };

    private static ClockEvent Tap(int line, DateTime at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = Person,
            Intent = Intent.In,
            TapUtc = at,
            LocalDate = new(2026, 4, 7),
            LocalTime = new(20, 0),
            Zone = Zone.Wita,
            Channel = Channel.UsbFile,
            Evidence = "sidik jari, mesin 1",
            ImportLine = line,
            ReceivedAtUtc = at,
        };
}
