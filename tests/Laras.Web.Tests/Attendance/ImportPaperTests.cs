using System.Text;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Attendance;
using Laras.Web.Imports;
using Laras.Web.Organisation;
using Laras.Web.Tests.Devices;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Attendance;

public sealed class ImportPaperTests
{
    private const string Header = "nip;tanggal;masuk;pulang;disahkan\n";

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_sheet_gives_an_arrival_and_a_departure_with_the_name_of_who_confirmed(string engine)
    {
        await using var office = await OpenAsync(engine);
        var file = $"{Header}{Office.AniNip};07-04-2026;06.47;14:01;Kepala Contoh\n";

        var report = await ImportAsync(office, file);
        var again = await ImportAsync(office, file + "\n");

        Assert.Equal((1, 0, 0), (report.New, report.Same, report.Waiting));
        Assert.Equal((0, 1, 0), (again.New, again.Same, again.Waiting));
        var taps = await office.ReadAsync(db => db.ClockEvents.OrderBy(tap => tap.TapUtc));
        Assert.Equal(
            [
                (Intent.In, new DateTime(2026, 4, 6, 22, 47, 0, DateTimeKind.Utc)),
                (Intent.Out, new DateTime(2026, 4, 7, 6, 1, 0, DateTimeKind.Utc)),
            ],
            taps.Select(tap => (tap.Intent, tap.TapUtc))
        );
        Assert.All(
            taps,
            tap => Assert.Equal((Channel.Paper, "lembar kertas, disahkan Kepala Contoh"), (tap.Channel, tap.Evidence))
        );
    }

    [Theory]
    [InlineData("22.00", "06.00", 8)]
    [InlineData("06.00", "06.00", 7)]
    public async Task Who_leaves_at_an_earlier_hour_left_the_next_day(string timeIn, string timeOut, int day)
    {
        await using var office = await OpenAsync("sqlite");

        await ImportAsync(office, $"{Header}{Office.AniNip};2026-04-07;{timeIn};{timeOut};Kepala Contoh\n");

        var left = (await office.ReadAsync(db => db.ClockEvents)).Single(tap => tap.Intent == Intent.Out);
        Assert.Equal(new DateOnly(2026, 4, day), left.LocalDate);
    }

    [Theory]
    [InlineData(";2026-04-07;06.47;;Kepala", "cell_empty")]
    [InlineData(Office.AniNip + ";2026-04-07;;;Kepala", "paper_without_time")]
    [InlineData(Office.AniNip + ";2026-04-07;06.47;;", "cell_empty")]
    [InlineData(Office.AniNip + ";2026-05-05;06.47;;Kepala", "future_date")]
    [InlineData(Office.AniNip + ";2026-05-04;06.47;;Kepala", null)]
    [InlineData(Office.AniNip + ";2025-12-31;06.47;;Kepala", "placement_missing")]
    [InlineData(Office.AniNip + ";2026-01-01;;14.00;Kepala", null)]
    public async Task A_row_that_cannot_be_a_sheet_waits(string row, string? problem)
    {
        await using var office = await OpenAsync("sqlite");

        var report = await ImportAsync(office, Header + row + "\n");

        Assert.Equal(problem, report.Problems.SingleOrDefault()?.Code);
        Assert.Equal(problem is null ? 1 : 0, (await office.ReadAsync(db => db.ClockEvents)).Count);
    }

    private static async Task<Office> OpenAsync(string engine)
    {
        var office = await Office.OpenAsync(engine);
        await using var db = office.Database.Open();
        var unit = Guid.CreateVersion7();
        db.Units.Add(
            new()
            {
                Id = unit,
                Code = "1.01",
                Name = "Dinas Contoh",
                Kind = UnitKind.Opd,
                Zone = Zone.Wita,
            }
        );
        db.Placements.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = office.Ani,
                UnitId = unit,
                Post = "Pengelola Data",
                PostClass = 6,
                PostKind = "pelaksana",
                WorkPattern = "lima-hari",
                From = new(2026, 1, 1),
            }
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return office;
    }

    private static async Task<ImportReport> ImportAsync(Office office, string text)
    {
        await using var db = office.Database.Open();
        return await ImportTable.RunAsync(
            ImportPaper.Kind,
            new(db, new("kertas.csv", Encoding.UTF8.GetBytes(text), "operator"), Office.Time),
            TestContext.Current.CancellationToken
        );
    }
}
