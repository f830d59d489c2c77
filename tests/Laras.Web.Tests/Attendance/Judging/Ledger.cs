using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Core.Places;
using Laras.Web.Attendance.Judging;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Storage;
using Laras.Web.Tests.Places;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Laras.Web.Tests.Attendance.Judging;

/// <summary>A small school with a ledger of taps, and the judge that follows it.</summary>
internal sealed class Ledger : IAsyncDisposable
{
    public static readonly Guid School = Guid.Parse("01900000-0000-7000-8000-0000000000a2");
    private static readonly StoppedClock Clock = new(new(2026, 5, 20, 0, 0, 0, DateTimeKind.Utc));

    private readonly Database database;
    private readonly LedgerNews news = new();
    private readonly JudgeTaps judge;
    private long batch;

    private Ledger(Database database, EvidenceRuleBook book)
    {
        this.database = database;
        judge = new(database.Store, new(database.Store, Clock), book, Clock, news, NullLogger<JudgeTaps>.Instance);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public LarasDb Open() => database.Open();

    public static Task<Ledger> OpenAsync(string engine, params EmployeeId[] people) =>
        OpenAsync(engine, RulesInUse.Book, people);

    public static async Task<Ledger> OpenAsync(string engine, EvidenceRuleBook book, params EmployeeId[] people)
    {
        var ledger = new Ledger(await Database.CreateAsync(engine), book);
        await using var db = ledger.Open();
        db.Units.Add(SchoolRows.Unit(School, "SDN"));
        foreach (var (person, n) in people.Select((person, n) => (person, n)))
        {
            SchoolRows.Hire(db, person, $"HNR-000{n}", School);
        }

        await db.SaveChangesAsync(Token);
        return ledger;
    }

    public async Task<Press.Phone> BindAsync(EmployeeId person, string? run = null, bool isShared = false)
    {
        var phone = new Press.Phone(person, Guid.CreateVersion7(), run ?? Guid.CreateVersion7().ToString("N"));
        await KnowAsync(phone);
        if (isShared)
        {
            await using var db = Open();
            db.SharedDevices.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    DeviceId = phone.Device,
                    IsShared = true,
                    Reason = "HP keluarga",
                    WrittenById = person,
                    WrittenBy = "operator",
                    WrittenAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
            await db.SaveChangesAsync(Token);
        }

        return phone;
    }

    public async Task KnowAsync(Press.Phone phone)
    {
        await using var db = Open();
        db.BoundDevices.Add(
            new()
            {
                Id = phone.Device,
                EmployeeId = phone.Person,
                KeyHash = phone.Device.ToString("N"),
                PublicKey = phone.PublicKey,
                Name = "HP",
                BoundAtUtc = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            }
        );
        await db.SaveChangesAsync(Token);
    }

    /// <summary>The school draws its yard and expects its people in it.</summary>
    public async Task ExpectLocationAsync(EmployeeId by, Expectation code = Expectation.Off)
    {
        await using var db = Open();
        SchoolRows.Draw(db, School, by, new(2026, 5, 1), radius: 60, name: "SDN");
        db.AttendancePolicies.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                UnitId = School,
                From = new(2026, 5, 1),
                Location = Expectation.Expected,
                Code = code,
                Face = Expectation.Off,
                Kiosk = Expectation.Off,
                Reason = "contoh",
                WrittenById = by,
                WrittenBy = "BKPSDM",
                WrittenAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
            }
        );
        await db.SaveChangesAsync(Token);
    }

    /// <summary>One commit; each tap arrived when it was made, or later when it was late.</summary>
    public async Task ReceiveAsync(params Press[] presses)
    {
        await using var db = Open();
        var number = Begin(db, presses.Length);
        foreach (var (press, place) in presses.Select((press, place) => (press, place)))
        {
            db.ReceivedTaps.Add(
                new()
                {
                    Id = press.Id,
                    EmployeeId = press.Person,
                    DeviceId = press.Device,
                    Channel = Channel.Phone,
                    Intent = press.Intent,
                    TapAt = new DateTimeOffset(press.AtUtc).ToUnixTimeMilliseconds(),
                    Body = press.Body,
                    Signature = press.Signature,
                    Batch = number,
                    Place = place,
                    ReceivedAtUtc = press.AtUtc + press.Late,
                }
            );
        }

        await db.SaveChangesAsync(Token);
    }

    public async Task AddAsync(Press addition)
    {
        await using var db = Open();
        db.ReceivedAdditions.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                TapId = addition.Id,
                EmployeeId = addition.Person,
                DeviceId = addition.Device,
                At = new DateTimeOffset(addition.AtUtc).ToUnixTimeMilliseconds(),
                Body = addition.Body,
                Signature = addition.Signature,
                Batch = Begin(db, 1),
                Place = 0,
                ReceivedAtUtc = addition.AtUtc,
            }
        );
        await db.SaveChangesAsync(Token);
    }

    public async Task JudgeAsync()
    {
        while (await judge.FollowAsync(Token)) { }
    }

    public async Task<JudgeAgain.Response> JudgeAgainAsync(EvidenceRuleBook rules, DateOnly from, DateOnly to)
    {
        await using var db = Open();
        return await JudgeAgain.RunAsync(
            db,
            new(database.Store, Clock),
            rules,
            new(from, to, "Titik sekolah digambar ulang", "Kominfo"),
            Clock,
            progress: null,
            Token
        );
    }

    public async Task ForgetFollowingAsync()
    {
        await using var db = Open();
        await db.TapFollowers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Batch, 0), Token);
    }

    public async Task<IReadOnlyList<TapJudgement>> JudgementsAsync()
    {
        await using var db = Open();
        return await db.TapJudgements.AsNoTracking().OrderBy(row => row.TapId).ThenBy(row => row.Id).ToListAsync(Token);
    }

    public ValueTask DisposeAsync()
    {
        judge.Dispose();
        return database.DisposeAsync();
    }

    private long Begin(LarasDb db, int size)
    {
        batch++;
        db.TapBatches.Add(SchoolRows.Batch(batch, size));
        return batch;
    }
}
