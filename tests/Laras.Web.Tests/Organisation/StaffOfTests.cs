using Laras.Core;
using Laras.Core.Employees;
using Laras.Core.Organisation;
using Laras.Web.Employees;
using Laras.Web.Organisation;
using Laras.Web.Organisation.Acting;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Organisation;

/// <summary>The short ways through the database give the answers of the whole chart, whatever the chart looks like.</summary>
public sealed class StaffOfTests
{
    private const int People = 14;
    private const int Posts = 9;
    private const int Letters = 7;
    private const int CasesOnSqlite = 60;
    private const int CasesOnPostgres = 12;

    private static readonly DateOnly Today = new(2026, 5, 4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Decider_and_staff_agree_with_the_whole_chart(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        foreach (var seed in Enumerable.Range(1, engine == "sqlite" ? CasesOnSqlite : CasesOnPostgres))
        {
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            var people = await SettleAsync(db, seed);
            var whole = await LoadChart.WholeAsync(db, Today, Token);
            var deciders = people.ToDictionary(person => person, person => Deciders.Of(person, whole).Decider);

            var found = await FindDecider.ForManyAsync(db, people, Today, Token);
            Assert.Equal(deciders, people.ToDictionary(person => person, person => found[person].Id));
            foreach (var person in people)
            {
                var one = await FindDecider.ForAsync(db, person, Today, Token);
                Assert.True(deciders[person] == one.Id, $"seed {seed}: {one.Why}");
                Assert.Equal(
                    deciders.Where(pair => pair.Value == person).Select(pair => pair.Key.Value).Order(),
                    (await StaffOf.ForAsync(db, person, Today, Token)).Select(id => id.Value).Order()
                );
            }

            var some = people.Where((_, index) => index % 3 == seed % 3).ToList();
            Assert.Equal(
                deciders
                    .Where(pair => pair.Value is { } decider && some.Contains(decider))
                    .Select(pair => pair.Key.Value)
                    .Order(),
                (await StaffOf.ForAnyAsync(db, some, Today, Token)).Select(id => id.Value).Order()
            );
            await transaction.RollbackAsync(Token);
        }
    }

    private static async Task<List<EmployeeId>> SettleAsync(LarasDb db, int seed)
    {
        var dice = new Dice((uint)seed);
        var unit = new Unit
        {
            Id = Guid.CreateVersion7(),
            Code = "U",
            Name = "Unit",
            Kind = UnitKind.Opd,
            Zone = Zone.Wita,
        };
        db.Add(unit);
        var posts = Enumerable.Range(0, Posts).Select(_ => Guid.CreateVersion7()).ToArray();
        db.AddRange(
            posts.Select(
                (id, index) =>
                    new Post
                    {
                        Id = id,
                        Code = $"J-{index}",
                        UnitId = unit.Id,
                        Title = $"Jabatan {index}",
                        Kind = "struktural",
                        Class = 9,
                        SuperiorId = Maybe(posts, 4),
                        Seats = 1,
                        From = Today.AddDays(-300),
                        To = dice.Next(8) == 0 ? Today.AddDays(dice.Next(-1, 2)) : null,
                    }
            )
        );
        var people = Enumerable.Range(0, People).Select(_ => EmployeeId.New()).ToArray();
        db.AddRange(
            people.Select(
                (id, index) =>
                    new Employee
                    {
                        Id = id,
                        LocalId = $"L-{index:00}",
                        Name = $"Orang {index:00}",
                        Kind = EmploymentKind.NonAsn,
                        EndsOn = dice.Next(7) == 0 ? Today.AddDays(dice.Next(-1, 2)) : null,
                    }
            )
        );
        foreach (var id in people.Where(_ => dice.Next(10) > 0))
        {
            var superior = dice.Next(3) > 0 ? people[dice.Next(People)] : (EmployeeId?)null;
            db.Add(
                new Placement
                {
                    Id = Guid.CreateVersion7(),
                    EmployeeId = id,
                    UnitId = unit.Id,
                    PostId = Maybe(posts, 5),
                    Post = "Jabatan",
                    PostClass = 5,
                    PostKind = "pelaksana",
                    SupervisorId = superior == id ? null : superior,
                    WorkPattern = "lima-hari",
                    From = Today.AddDays(-dice.Next(3)),
                    To = dice.Next(8) == 0 ? Today.AddDays(dice.Next(-1, 2)) : null,
                }
            );
        }

        for (var letter = dice.Next(Letters); letter > 0; letter--)
        {
            var onPost = dice.Next(2) == 0;
            db.Add(
                new ActingAssignment
                {
                    Id = Guid.CreateVersion7(),
                    PostId = onPost ? posts[dice.Next(Posts)] : null,
                    ReplacedId = onPost ? null : people[dice.Next(People)],
                    ActingId = people[dice.Next(People)],
                    Kind = ActingKind.Plh,
                    Letter = $"SPT {letter}",
                    From = Today.AddDays(dice.Next(-2, 2)),
                    To = Today.AddDays(dice.Next(-1, 3)),
                    RecordedBy = "uji",
                    RecordedAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
        }

        await db.SaveChangesAsync(Token);
        db.ChangeTracker.Clear();
        return [.. people];

        Guid? Maybe(Guid[] from, int often) => dice.Next(often) == 0 ? null : from[dice.Next(from.Length)];
    }

    /// <summary>The same throws for the same seed, on every computer.</summary>
    private sealed class Dice(uint seed)
    {
        private uint state = unchecked(seed * 2_654_435_761);

        public int Next(int below)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            return (int)((state >> 16) % (uint)below);
        }

        public int Next(int from, int below) => from + Next(below - from);
    }
}
