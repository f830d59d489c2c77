using System.Text;
using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Calendar;

public sealed class ImportRosterTests
{
    private const string Header = "nip;tanggal;pola\n";
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_person_is_found_by_either_number_and_a_later_file_replaces_the_day(string engine)
    {
        await using var database = await Bring.RegionAsync(engine);
        await Bring.TextAsync(
            database,
            "jadwal",
            Header + "NL-0007;2026-04-07;rsud-malam\n198001012005012901;2026-04-07;\nNL-0007;2026-04-08;rsud-malam"
        );

        var report = await Bring.TextAsync(
            database,
            "jadwal",
            Header + "nl-0007;2026-04-07;\nNL-0007;2026-04-08;rsud-malam\nNL-0007;2026-04-09;rsud-malam"
        );

        Assert.Equal((1, 1, 1, 0), report.Counts());
        await using var db = database.Open();
        var citra = (await db.Employees.SingleAsync(person => person.LocalId == "NL-0007", Token)).Id;
        var days = await db
            .RosterDays.Where(day => day.EmployeeId == citra)
            .OrderBy(day => day.Date)
            .ToListAsync(Token);
        Assert.Equal([null, "rsud-malam", "rsud-malam"], days.Select(day => day.Pattern));
        Assert.Equal(2, days.Select(day => day.ImportId).Distinct().Count());
    }

    [Fact]
    public async Task Unknown_people_and_patterns_wait()
    {
        await using var database = await Bring.RegionAsync("sqlite");

        var report = await Bring.TextAsync(
            database,
            "jadwal",
            Header
                + "199001012015011999;2026-04-07;rsud-pagi\n1,98E+17;2026-04-07;\nNL-0007;2026-04-07;\nNL-0007;07-04-2026;rsud-malam"
        );

        Assert.Equal(
            ["2 nip employee_unknown", "2 pola pattern_unknown", "3 nip employee_unknown", "5 tanggal row_repeated"],
            report.Places()
        );
        Assert.Contains("tidak dapat dipulihkan", report.Problems[2].Sentence, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Forty_thousand_rows_come_in_at_once(string engine)
    {
        await using var database = await Bring.RegionAsync(engine);
        var text = new StringBuilder(Header);
        for (var day = 0; day < 20_000; day++)
        {
            var date = new DateOnly(1990, 1, 1).AddDays(day);
            text.AppendLine($"{Bring.Adi};{date:yyyy-MM-dd};{(day % 2 == 0 ? "rsud-malam" : "")}");
            text.AppendLine($"NL-0007;{date:dd-MM-yyyy};rsud-malam");
        }

        var report = await Bring.TextAsync(database, "jadwal", text.ToString());

        Assert.Equal((40_000, 0, 0, 0), report.Counts());
        await using var db = database.Open();
        Assert.Equal(30_000, await db.RosterDays.CountAsync(day => day.Pattern == "rsud-malam", Token));
    }
}
