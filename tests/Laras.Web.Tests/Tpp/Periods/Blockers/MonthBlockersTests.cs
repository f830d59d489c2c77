using Laras.Core;
using Laras.Core.Objections;
using Laras.Web.Devices;
using Laras.Web.Objections;
using Laras.Web.Tests.Storage;
using Laras.Web.Tpp.Periods.Blockers;
using Xunit;

namespace Laras.Web.Tests.Tpp.Periods.Blockers;

public sealed class MonthBlockersTests
{
    private static readonly Month April = PayTown.April;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Each_open_question_is_counted_named_and_given_to_somebody(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        town.Hire("TANPA-NILAI");
        town.Tap(teacher, new(2026, 4, 22, 23, 0, 0));
        await town.SaveAsync();
        var run = await town.CalculateAsync();
        town.Hire("BARU");
        await town.SaveAsync();
        await WaitAsync(town, "pin_unmapped", "7", new(2026, 4, 30, 23, 59, 59));
        await WaitAsync(town, "pin_unmapped", "7", new(2026, 4, 1, 0, 0, 0));
        await WaitAsync(town, "pin_unmapped", "8", new(2026, 5, 1, 0, 0, 0));
        await WaitAsync(town, "time_unreadable", null, null);
        await WaitAsync(town, "time_unreadable", null, new(2026, 3, 31, 23, 59, 59));
        await ObjectAsync(town, teacher, new(2026, 4, 22));
        await ObjectAsync(town, teacher, new(2026, 5, 4));

        await using var db = town.Open();
        var blockers = await MonthBlockers.FindAsync(new(db, April, run, TimeProvider.System), Token);

        Assert.Equal(
            [
                "fakta 1 Contoh TANPA-NILAI",
                "hari 1 Contoh GURU-01",
                "pin 1 ",
                "baris 1 ",
                "daftar 1 Contoh BARU",
                "keberatan 1 Contoh GURU-01, Rabu 22 April 2026",
            ],
            blockers.Select(blocker =>
                $"{blocker.Kind} {blocker.Count} {(blocker.Kind is "pin" or "baris" ? "" : string.Join(", ", blocker.Some.Select(one => one.Name)))}"
            )
        );
        Assert.All(blockers, blocker => Assert.NotEmpty(blocker.Resolver));
        Assert.All(blockers.SelectMany(blocker => blocker.Some), one => Assert.StartsWith("/meja/", one.Href, default));
    }

    [Fact]
    public async Task A_month_without_open_questions_has_no_blocker()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseNusaLarasAsync();
        town.HireTheTeacher();
        await town.SaveAsync();
        var run = await town.CalculateAsync();

        await using var db = town.Open();
        Assert.Empty(await MonthBlockers.FindAsync(new(db, April, run, TimeProvider.System), Token));
    }

    private static async Task ObjectAsync(PayTown town, EmployeeId employee, DateOnly date)
    {
        await using var db = town.Open();
        var matter = ObjectionMatter.OfDay(date);
        db.Add(
            new Objection
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = employee,
                MonthKey = matter.Month.Key,
                Date = date,
                About = matter.About,
                Instance = FileObjection.First,
                Reason = ObjectionReason.WrongTime,
                Text = "",
                WrittenById = employee,
                WrittenBy = "Contoh GURU-01",
                WrittenAtUtc = PayTown.Clock.GetUtcNow().UtcDateTime,
                LastDay = new(2026, 5, 11),
            }
        );
        await db.SaveChangesAsync(Token);
    }

    private static async Task WaitAsync(PayTown town, string reason, string? pin, DateTime? local)
    {
        await using var db = town.Open();
        var file = new ImportedFile
        {
            Id = Guid.CreateVersion7(),
            Kind = "absen",
            FileName = "2_attlog.dat",
            Sha256 = "00",
            Bytes = 1,
            ImportedBy = "uji",
            ImportedAtUtc = PayTown.Clock.GetUtcNow().UtcDateTime,
            Accepted = 0,
            Duplicates = 0,
            Quarantined = 1,
        };
        db.Add(file);
        db.Add(
            new QuarantinedRow
            {
                Id = Guid.CreateVersion7(),
                ImportId = file.Id,
                Line = 1,
                Raw = "7",
                Reason = reason,
                Sentence = "Menunggu.",
                Device = "2",
                Pin = pin,
                LocalTime = local,
                State = QuarantineState.Open,
            }
        );
        await db.SaveChangesAsync(Token);
    }
}
