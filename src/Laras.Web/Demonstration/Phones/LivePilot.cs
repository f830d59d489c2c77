using Laras.Core;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Demonstration.Days;
using Laras.Web.Demonstration.Land;
using Laras.Web.Demonstration.Staff;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Laras.Web.Demonstration.Phones;

/// <summary>
/// The first morning with phones: places drawn, phones bound, and every tap sent into the ledger as a phone sends it. Who
/// follows the ledger admits and judges them when the program begins to serve.
/// </summary>
internal static class LivePilot
{
    private const string PhoneName = "HP sendiri";
    private const int SecondsOnTheWay = 2;

    /// <summary>Nothing happens where taps are stored already.</summary>
    public static async Task RunAsync(DataStore store, int employees, CancellationToken cancellationToken)
    {
        var town = TownPlan.Of(employees);
        var ground = TownGround.Of(town);
        await using var db = store.Open();
        await DrawTownPlaces.RunAsync(db, town, ground, new DemonstrationTime(TownTime.NowUtc), cancellationToken);
        if (await db.ReceivedTaps.AnyAsync(cancellationToken))
        {
            return;
        }

        var taps = PilotMorning.Of(People.Of(town), ground);
        var ids = await IdsAsync(db, taps, cancellationToken);
        var phones = new Dictionary<Person, PhoneInHand>();
        try
        {
            foreach (var tap in taps)
            {
                var phone = phones.TryGetValue(tap.Phone, out var known) ? known : phones[tap.Phone] = new();
                db.BoundDevices.Add(phone.BindTo(ids[tap.Person.Number], PhoneName, TownTime.NowUtc.AddDays(-1)));
            }

            await db.SaveChangesAsync(cancellationToken);
            await SendAsync(store, taps, tap => phones[tap.Phone].Press(ids[tap.Person.Number], tap));
        }
        finally
        {
            foreach (var phone in phones.Values)
            {
                phone.Dispose();
            }
        }
    }

    private static async Task<IReadOnlyDictionary<string, EmployeeId>> IdsAsync(
        LarasDb db,
        IReadOnlyList<PilotMorning.PhoneTap> taps,
        CancellationToken cancellationToken
    )
    {
        var numbers = taps.Select(tap => tap.Person.Number).ToArray();
        return await db
            .Employees.AsNoTracking()
            .Where(person => numbers.Contains(person.Nip) || numbers.Contains(person.LocalId))
            .ToDictionaryAsync(person => person.Number, person => person.Id, cancellationToken);
    }

    private static async Task SendAsync(
        DataStore store,
        IReadOnlyList<PilotMorning.PhoneTap> taps,
        Func<PilotMorning.PhoneTap, LedgerRow> press
    )
    {
        using var signer = new ReceiptSigner(store);
        var clock = new ClockOnTheWall();
        using var ledger = new TapLedger(
            store,
            signer,
            clock,
            new(),
            new(TimeSpan.Zero),
            NullLogger<TapLedger>.Instance
        );
        await ledger.StartAsync(CancellationToken.None);
        foreach (var tap in taps)
        {
            clock.Utc = TownTime.Zone.ToUtc(tap.At.AddSeconds(SecondsOnTheWay));
            if (ledger.TryStore([press(tap)], out var stored))
            {
                await stored;
            }
        }

        await ledger.StopAsync(CancellationToken.None);
    }

    /// <summary>The clock of the server while it receives one tap after the other.</summary>
    private sealed class ClockOnTheWall : TimeProvider
    {
        public DateTime Utc { get; set; } = TownTime.NowUtc;

        public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(Utc, DateTimeKind.Utc));
    }
}
