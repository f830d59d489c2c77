using Laras.Core;
using Laras.Core.Employees;
using Laras.Core.Journal;
using Laras.Web.Calendar;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Door = Laras.Web.Storage.Journal.Journal;

namespace Laras.Web.Tests.Storage.Journal;

public sealed class JournalTests
{
    private static readonly StoppedClock Clock = new(
        new DateTime(2026, 5, 3, 23, 42, 0, DateTimeKind.Utc).AddTicks(1_234_567)
    );

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static JournalNote Deed => new("uji", null, "Pemeriksa", "Mencoba jurnal.") { After = new { a = 1 } };

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_entry_carries_the_key_and_the_hash_of_each_row_as_it_is_stored(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var person = Person("Ani Contoh");
        await using (var db = database.Open())
        {
            db.Add(person);
            Door.Note(db, Deed, Clock, person);
            // What changes before the unit of work is saved is part of it.
            person.Grade = "III/d";
            await db.SaveChangesAsync(Token);
        }

        await using var read = database.Open();
        var entry = await read.JournalEntries.SingleAsync(Token);
        var stored = await read.Employees.SingleAsync(Token);
        var noted = Assert.Single(NotedRows.Read(entry.Rows));
        Assert.Equal("employees", entry.RowTable);
        Assert.Equal("employees", noted.Table);
        Assert.Equal(person.Id.Value, new Guid(noted.Key.Span, bigEndian: true));
        Assert.Equal(HashOf(read, stored), noted.Hash);
        Assert.Equal(HashOf(read, entry, Door.HashColumn).ToString(), entry.Hash);
        Assert.Equal("{\"a\":1}", entry.After);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_row_that_is_taken_away_is_noted_as_gone_and_a_changed_one_again(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var (goes, changes) = (Person("Ani Contoh"), Person("Budi Contoh"));
        await using var db = database.Open();
        db.AddRange(goes, changes);
        Door.Note(db, Deed, Clock, goes, changes);
        await db.SaveChangesAsync(Token);

        db.Remove(goes);
        changes.Name = "Budi Contoh, S.E.";
        var later = Door.Note(db, Deed, Clock, goes, changes);
        await db.SaveChangesAsync(Token);

        Assert.Equal([Digest.None, HashOf(db, changes)], NotedRows.Read(later.Rows).Select(noted => noted.Hash));
    }

    [Fact]
    public async Task The_same_values_have_the_same_hash_on_both_engines()
    {
        var person = new EmployeeId(Guid.Parse("0197a000-0000-7000-8000-00000000abcd"));
        var hashes = new List<Digest[]>();
        foreach (var engine in Database.Engines)
        {
            await using var database = await Database.CreateAsync(engine.Data);
            await using (var db = database.Open())
            {
                db.AddRange(Facts(person));
                await db.SaveChangesAsync(Token);
            }

            await using var read = database.Open();
            hashes.Add([
                HashOf(read, await read.Employees.SingleAsync(Token)),
                HashOf(read, await read.WorkPatternDays.SingleAsync(Token)),
                HashOf(read, await read.MonthlyFacts.SingleAsync(Token)),
                HashOf(read, await read.RosterDays.SingleAsync(Token)),
            ]);
        }

        Assert.Equal(hashes[0], hashes[1]);
        Assert.Equal(4, hashes[0].Distinct().Count());
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Of_many_rows_only_those_that_were_new_are_noted(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var person = Person("Ani Contoh");
        RosterDay Day(int day) =>
            new()
            {
                EmployeeId = person.Id,
                Date = new(2026, 4, day),
                Pattern = "pagi",
            };
        await using var db = database.Open();
        db.AddRange(person, Day(2), Day(5));
        await db.SaveChangesAsync(Token);
        db.ChangeTracker.Clear();

        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        var noted = new NotedRows();
        // The seventh of April comes twice in the same statement.
        RosterDay[] days = [.. Enumerable.Range(1, 7).Select(Day), Day(7), Day(8)];
        var added = await InsertMissing.RunAsync(db, days, noted, null, Token);
        Door.NoteMany(db, Deed, Clock, noted);
        await db.SaveChangesAsync(Token);
        await transaction.CommitAsync(Token);

        var entry = await db.JournalEntries.AsNoTracking().SingleAsync(Token);
        Assert.Equal(6, added);
        Assert.Equal(
            ["2026-04-01", "2026-04-03", "2026-04-04", "2026-04-06", "2026-04-07", "2026-04-08"],
            NotedRows.Read(entry.Rows).Select(row => System.Text.Encoding.UTF8.GetString(row.Key.Span[16..]))
        );
    }

    [Theory]
    [InlineData(NotedRows.RowsPerEntry, 1)]
    [InlineData(NotedRows.RowsPerEntry + 1, 2)]
    public async Task More_rows_than_one_entry_holds_go_on_in_the_next(int rows, int entries)
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var noted = new NotedRows();
        for (var row = 0; row < rows; row++)
        {
            noted.Add(db, new Setting { Name = $"nama-{row}", Value = "" });
        }

        Door.NoteMany(db, Deed, Clock, noted);
        await db.SaveChangesAsync(Token);

        var stored = await db.JournalEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(Token);
        Assert.Equal(entries, stored.Count);
        Assert.Equal(rows, stored.Sum(entry => NotedRows.Read(entry.Rows).Count));
    }

    [Fact]
    public async Task Every_table_that_the_journal_vouches_for_can_be_hashed()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();

        Assert.Contains("clock_events", JournaledTables.Of(db).Select(shape => shape.Table));
        Assert.DoesNotContain("accounts", JournaledTables.Of(db).Select(shape => shape.Table));
    }

    private static object[] Facts(EmployeeId person) =>
        [
            new Employee
            {
                Id = person,
                Name = "Ani Contoh, S.Pd.",
                Kind = EmploymentKind.NonAsn,
                BirthDate = new(1990, 1, 2),
                Sex = Sex.Female,
            },
            new WorkPatternDay
            {
                Id = person.Value,
                Pattern = "lima-hari",
                Name = "Lima hari — é",
                Ramadan = true,
                Starts = new(6, 30),
                Ends = new(14, 0, 1),
                OpensMinutesBefore = 120,
                ClosesMinutesAfter = 240,
                From = new(2026, 1, 1),
            },
            new MonthlyFact
            {
                Id = person.Value,
                EmployeeId = person,
                MonthKey = 202604,
                Name = "nilai_perilaku",
                Value = "92 persen",
                RecordedAtUtc = Clock.GetUtcNow().UtcDateTime,
            },
            new RosterDay { EmployeeId = person, Date = new(2026, 4, 7) },
        ];

    private static Employee Person(string name) =>
        new()
        {
            Id = EmployeeId.New(),
            Name = name,
            Kind = EmploymentKind.NonAsn,
        };

    private static Digest HashOf(LarasDb db, object entity, params string[] except)
    {
        var row = new CanonicalRow();
        RowShape.Of(db, entity.GetType()).Write(entity, row);
        return row.Hash(except);
    }
}
