using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Employees;
using Laras.Core.Journal;
using Laras.Web.Attendance;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Laras.Web.Storage.Journal.Checking;
using Laras.Web.Storage.Journal.Sealing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Xunit;
using Door = Laras.Web.Storage.Journal.Journal;

namespace Laras.Web.Tests.Storage.Journal;

/// <summary>A database with two invented people and their taps, noted and sealed, and hands that reach past the program.</summary>
internal sealed class KeptTown : IAsyncDisposable
{
    public const string AniNip = "198501012010019001";

    /// <summary>An hour later, when nothing may wait unsealed any more.</summary>
    public static readonly StoppedClock Later = new(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1));

    private readonly Database database;

    private KeptTown(Database database) => this.database = database;

    public DataStore Store => database.Store;

    /// <summary>Where the keys lie: beside the embedded database, else in a folder of the test.</summary>
    public DataStore Keys { get; private init; } = new DataStore.Folder("");

    public Employee Ani { get; } =
        new()
        {
            Id = EmployeeId.New(),
            Nip = AniNip,
            Name = "Ani Contoh",
            Kind = EmploymentKind.Pns,
        };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<KeptTown> OpenAsync(string engine)
    {
        var database = await Database.CreateAsync(engine);
        var keys = database.Store as DataStore.Folder;
        return new(database)
        {
            Keys = keys ?? new DataStore.Folder(Directory.CreateTempSubdirectory("laras-kunci-").FullName),
        };
    }

    public LarasDb Open() => Store.Open();

    /// <summary>People, an import with taps, a change and a pin, sealed in three heads by two keys.</summary>
    public async Task LiveAsync()
    {
        await NoteAsync(Ani, Person("Budi Contoh"));
        await SealAsync();
        await TapsAsync(1, 20);
        await SealAsync();
        await using (var db = Open())
        {
            await KeyRegister.RotateAsync(db, Keys, withoutOld: false, TimeProvider.System, Token);
        }

        await using (var db = Open())
        {
            var ani = await db.Employees.SingleAsync(person => person.Nip == AniNip, Token);
            ani.Grade = "III/d";
            Door.Note(db, Deed("Menaikkan golongan."), TimeProvider.System, ani);
            await db.SaveChangesAsync(Token);
        }

        await TapsAsync(21, 30);
        await SealAsync();
    }

    public async Task NoteAsync(params object[] facts)
    {
        await using var db = Open();
        db.AddRange(facts);
        Door.Note(db, Deed("Mencatat."), TimeProvider.System, facts);
        await db.SaveChangesAsync(Token);
    }

    public async Task TapsAsync(int from, int to)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        var noted = new NotedRows();
        var taps = Enumerable.Range(from, to - from + 1).Select(Tap);
        await ClockEventLog.AppendAsync(db, taps, noted, null, Token);
        Door.NoteMany(db, Deed("Mengimpor tap."), TimeProvider.System, noted);
        await db.SaveChangesAsync(Token);
        await transaction.CommitAsync(Token);
    }

    public async Task<int> SealAsync(bool everything = false)
    {
        await using var db = Open();
        return await SealJournal.RunAsync(db, Keys, TimeProvider.System, everything, Token);
    }

    public async Task<TreeHead> HeadAsync()
    {
        await using var db = Open();
        return (await LatestHead.OfAsync(db, Token))!;
    }

    public Task<CheckJournal.Report> CheckAsync(params KeptHead[] kept) => CheckAsync(Store, kept);

    public static async Task<CheckJournal.Report> CheckAsync(DataStore store, params KeptHead[] kept)
    {
        await using var db = store.Open();
        await using var source = await StoredRows.OpenAsync(db, Token);
        return await CheckJournal.RunAsync(source, db, new(kept, new HashSet<string>()), Later, Token);
    }

    /// <summary>As somebody does who has the database in his hands: no guard, no key checks, no trace.</summary>
    public Task<int> TamperAsync(string sql) => TamperAsync(Store, sql);

    public static async Task<int> TamperAsync(DataStore store, string sql)
    {
        await using var db = store.Open();
        return await TamperAsync(db, sql);
    }

    public static async Task<int> TamperAsync(LarasDb db, string sql)
    {
        await db.Database.OpenConnectionAsync(Token);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = db.Database.IsSqlite()
            ? "PRAGMA foreign_keys = OFF; SELECT name FROM sqlite_schema WHERE type = 'trigger'"
            : "SET session_replication_role = replica; SELECT NULL WHERE false";
        var guards = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(Token))
        {
            while (await reader.ReadAsync(Token))
            {
                guards.Add(reader.GetString(0));
            }
        }

        foreach (var name in guards)
        {
            command.CommandText = $"DROP TRIGGER {name}";
            await command.ExecuteNonQueryAsync(Token);
        }

        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (Store is DataStore.Postgres && Keys is DataStore.Folder keys)
        {
            Directory.Delete(keys.Path, recursive: true);
        }

        await database.DisposeAsync();
    }

    public static Employee Person(string name) =>
        new()
        {
            Id = EmployeeId.New(),
            LocalId = $"KTR-{Guid.CreateVersion7():N}",
            Name = name,
            Kind = EmploymentKind.NonAsn,
        };

    private static JournalNote Deed(string sentence) => new("uji", null, "Pemeriksa", sentence);

    private ClockEvent Tap(int number)
    {
        var at = new DateTime(2026, 4, 1, 6, 0, 0, DateTimeKind.Utc).AddMinutes(number);
        return new()
        {
            Id = ContentId.Of($"tap {number}"),
            EmployeeId = Ani.Id,
            Intent = Intent.In,
            TapUtc = at,
            LocalDate = DateOnly.FromDateTime(at),
            LocalTime = TimeOnly.FromDateTime(at),
            Zone = Zone.Wita,
            Channel = Channel.UsbFile,
            Device = "2",
            Evidence = "sidik jari, mesin 2",
            ReceivedAtUtc = at,
        };
    }
}
