using System.Text;
using Laras.Core;
using Laras.Core.Devices;
using Laras.Core.Employees;
using Laras.Web.Devices;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Devices;

/// <summary>An office with two invented people and a machine, in a fresh database.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string AniNip = "198501012010019001";
    public const string BudiLocalId = "KTR-001";

    /// <summary>Monday 4 May 2026, 07.42 in the office.</summary>
    public static readonly DateTime NowUtc = new(2026, 5, 3, 23, 42, 0, DateTimeKind.Utc);

    private Office(Database database) => Database = database;

    public Database Database { get; }

    public EmployeeId Ani { get; } = EmployeeId.New();

    public EmployeeId Budi { get; } = EmployeeId.New();

    public static TimeProvider Time { get; } = new StoppedClock();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Office> OpenAsync(string engine)
    {
        var office = new Office(await Database.CreateAsync(engine));
        await using var db = office.Database.Open();
        db.Employees.Add(
            new()
            {
                Id = office.Ani,
                Nip = AniNip,
                Name = "Ani Contoh",
                Kind = EmploymentKind.Pns,
            }
        );
        db.Employees.Add(
            new()
            {
                Id = office.Budi,
                LocalId = BudiLocalId,
                Name = "Budi Contoh",
                Kind = EmploymentKind.NonAsn,
            }
        );
        await db.SaveChangesAsync(Token);
        return office;
    }

    /// <summary>Rows of a USB file: pin, time, machine 2, finger.</summary>
    public static string Rows(params string[] taps) =>
        string.Concat(
            taps.Select(tap => tap.Split(' ', 2)).Select(tap => $"{tap[0], 9}\t2026-04-{tap[1]}\t2\t0\t1\t0\n")
        );

    public Task<ImportAttendance.Outcome> ImportAsync(
        string text,
        Grammar grammar = Grammar.Usb6,
        string? device = null
    ) => ImportAsync(Encoding.ASCII.GetBytes(text), grammar, device);

    public async Task<ImportAttendance.Outcome> ImportAsync(
        byte[] content,
        Grammar grammar = Grammar.Usb6,
        string? device = null,
        Action<ImportAttendance.Progress>? progress = null
    )
    {
        await using var db = Database.Open();
        return await ImportAttendance.HandleAsync(
            db,
            new("2_attlog.dat", content, grammar, Zone.Wita, "operator", device),
            Time,
            progress,
            Token
        );
    }

    public async Task<ImportAttendance.Outcome.Imported> ImportedAsync(string text, Grammar grammar = Grammar.Usb6) =>
        Assert.IsType<ImportAttendance.Outcome.Imported>(await ImportAsync(text, grammar));

    public async Task<MapPin.Outcome> MapAsync(string? device, string pin, string number)
    {
        await using var db = Database.Open();
        return await MapPin.HandleAsync(db, new(device, pin, number, "operator"), Time, Token);
    }

    public async Task<List<T>> ReadAsync<T>(Func<LarasDb, IQueryable<T>> query)
    {
        await using var db = Database.Open();
        return await query(db).ToListAsync(Token);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => NowUtc;
    }
}
