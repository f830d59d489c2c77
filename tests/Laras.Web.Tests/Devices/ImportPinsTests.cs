using System.Text;
using Laras.Web.Devices;
using Laras.Web.Imports;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Devices;

public sealed class ImportPinsTests
{
    private static readonly string File = $"mesin;pin;nip\n2;17;{Office.AniNip}\n;0018;{Office.BudiLocalId}\n";

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_table_of_pins_lets_the_waiting_taps_in(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.ImportedAsync(Office.Rows("17 07 06:47:12", "18 07 06:50:00", "19 07 06:51:00"));

        var report = await ImportAsync(office, File);

        Assert.Equal((2, 0, 0), (report.New, report.Same, report.Waiting));
        Assert.Equal("2 tap yang menunggu kini punya pemilik.", Assert.Single(report.Notes).Sentence);
        var owners = await office.ReadAsync(db =>
            db.ClockEvents.OrderBy(tap => tap.TapUtc).Select(tap => tap.EmployeeId)
        );
        Assert.Equal([office.Ani, office.Budi], owners);
        var open = await office.ReadAsync(db => db.QuarantinedRows.Where(row => row.State == QuarantineState.Open));
        Assert.Equal("19", Assert.Single(open).Pin);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_preview_of_pins_changes_nothing(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.ImportedAsync(Office.Rows("17 07 06:47:12"));
        await using var db = office.Database.Open();

        var report = await ImportTable.RunAsync(
            ImportPins.Kind,
            new(db, Source(File), Office.Time) { PreviewOnly = true },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("1 tap yang menunggu kini punya pemilik.", Assert.Single(report.Notes).Sentence);
        Assert.Empty(await office.ReadAsync(read => read.ClockEvents));
        Assert.Empty(await office.ReadAsync(read => read.DevicePins));
        Assert.Equal(QuarantineState.Open, Assert.Single(await office.ReadAsync(read => read.QuarantinedRows)).State);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_same_pins_twice_are_known_and_a_second_owner_is_refused(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await ImportAsync(office, File);

        var again = await ImportAsync(office, File);
        var other = await ImportAsync(office, $"mesin;pin;nip\n2;17;{Office.BudiLocalId}\n2;A-1;123\n");

        Assert.Equal((0, 2), (again.New, again.Same));
        Assert.Equal((0, 2), (other.New, other.Waiting));
        Assert.Equal(["pin_taken", "employee_unknown", "pin_charset"], other.Problems.Select(problem => problem.Code));
        Assert.Equal(2, (await office.ReadAsync(db => db.DevicePins)).Count);
    }

    private static async Task<ImportReport> ImportAsync(Office office, string text)
    {
        await using var db = office.Database.Open();
        return await ImportTable.RunAsync(
            ImportPins.Kind,
            new(db, Source(text), Office.Time),
            TestContext.Current.CancellationToken
        );
    }

    private static ImportSource Source(string text) => new("pin.csv", Encoding.UTF8.GetBytes(text), "operator");
}
