using System.Text;
using Laras.Core;
using Laras.Web.Devices;
using Laras.Web.Imports;
using Laras.Web.Organisation;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Devices;

public sealed class AttendanceImporterTests
{
    private const string FiveColumns = "17\t2026-04-07 06:47:12\t1\t0\t0\n";

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_machine_file_is_reported_like_any_import(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.MapAsync("", "17", Office.AniNip);
        var file = Office.Rows("17 07 06:47:12", "18 07 06:50:00", "17 07 06:47:12") + "rusak\n";

        var report = await ImportAsync(office, file);

        Assert.Equal((4, 1, 1, 2), (report.Rows, report.New, report.Same, report.Waiting));
        Assert.Equal(["pin_unmapped", "not_a_row"], report.Problems.Select(problem => problem.Code).OrderDescending());
        Assert.Empty(report.Refusals);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_preview_counts_everything_and_keeps_nothing(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.MapAsync("", "17", Office.AniNip);
        var file = Office.Rows("17 07 06:47:12", "18 07 06:50:00");

        var preview = await ImportAsync(office, file, preview: true);

        Assert.Equal((1, 1), (preview.New, preview.Waiting));
        Assert.Empty(await office.ReadAsync(db => db.ClockEvents));
        Assert.Empty(await office.ReadAsync(db => db.QuarantinedRows));
        Assert.Empty(await office.ReadAsync(db => db.ImportedFiles));
        Assert.Equal(1, (await ImportAsync(office, file)).New);
    }

    [Fact]
    public async Task Rows_that_can_be_read_two_ways_are_shown_both_ways_and_not_stored()
    {
        await using var office = await Office.OpenAsync("sqlite");

        var report = await ImportAsync(office, FiveColumns);

        var question = Assert.Single(report.Refusals).Sentence;
        Assert.Contains("--format awan5: PIN 17 2026-04-07 06:47:12 sidik jari", question);
        Assert.Contains("--format adms: PIN 17 2026-04-07 06:47:12 cara tidak dicatat", question);
        Assert.Empty(await office.ReadAsync(db => db.ImportedFiles));
        Assert.Equal(1, (await ImportAsync(office, FiveColumns, format: "AWAN5")).Waiting);
    }

    [Theory]
    [InlineData("Bentuk berkas \"usb9\" tidak dikenal. Yang dikenal: usb6, usb4", FiveColumns, "usb9")]
    [InlineData("Baris-baris pertama tidak dikenali", "nama;jam\n", null)]
    [InlineData("Berkas ini kosong.", "", "usb6")]
    public async Task What_cannot_be_read_is_answered_with_what_can_be_done(string begins, string text, string? format)
    {
        await using var office = await Office.OpenAsync("sqlite");

        var report = await ImportAsync(office, text, format: format);

        Assert.StartsWith(begins, Assert.Single(report.Refusals).Sentence);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("WIT", null, true)]
    [InlineData(null, Zone.Wit, true)]
    [InlineData("WIB", Zone.Wit, true)]
    public async Task The_zone_is_the_one_that_was_said_or_that_of_the_region(string? region, Zone? said, bool stored)
    {
        await using var office = await Office.OpenAsync("sqlite");
        await office.MapAsync("", "17", Office.AniNip);
        if (region is not null)
        {
            await using var db = office.Database.Open();
            db.Settings.Add(new() { Name = Region.ZoneSetting, Value = region });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await ImportAsync(office, Office.Rows("17 07 06:47:12"), zone: said);

        var zones = await office.ReadAsync(db => db.ClockEvents.Select(tap => tap.Zone));
        Assert.Equal(stored ? [Zone.Wit] : Array.Empty<Zone>(), zones);
    }

    [Fact]
    public async Task The_same_file_again_is_said_and_nothing_waits()
    {
        await using var office = await Office.OpenAsync("sqlite");
        await ImportAsync(office, Office.Rows("17 07 06:47:12"));

        var again = await ImportAsync(office, Office.Rows("17 07 06:47:12"));

        Assert.Equal((0, 0), (again.New, again.Waiting));
        Assert.StartsWith("Berkas yang sama sudah diimpor", Assert.Single(again.Notes).Sentence);
    }

    [Theory]
    [InlineData("17 07 06:47:12|17 07 06:47:12", "2_attlog.dat", true, null)]
    [InlineData("17 07 06:47:12|17 07 06:47:11", "2_attlog.dat", true, "jam_mesin_mundur")]
    [InlineData("17 07 06:47:12", "1_attlog.dat", true, "mesin_berbeda")]
    [InlineData("17 07 06:47:12", "attlog.dat", true, null)]
    [InlineData("17 07 06:47:12", "2_attlog.dat", false, "tail_unterminated")]
    public async Task What_is_strange_about_the_machine_or_the_copy_is_said(
        string taps,
        string fileName,
        bool ended,
        string? note
    )
    {
        await using var office = await Office.OpenAsync("sqlite");
        var text = Office.Rows(taps.Split('|'));

        var report = await ImportAsync(office, ended ? text : text.TrimEnd('\n'), fileName: fileName);

        Assert.Equal(note, report.Notes.SingleOrDefault()?.Code);
    }

    [Fact]
    public void Every_attendance_grammar_has_a_word() =>
        Assert.Equal(
            [Laras.Core.Devices.Grammar.PushOperations],
            Enum.GetValues<Laras.Core.Devices.Grammar>().Where(grammar => GrammarWords.Of(grammar).Length == 0)
        );

    [Fact]
    public void Machine_files_pins_and_paper_are_offered_with_all_other_imports() =>
        Assert.Subset(
            Importer.All.Select(importer => importer.Name).ToHashSet(),
            new HashSet<string> { "absen", "pin", "kertas" }
        );

    private static async Task<ImportReport> ImportAsync(
        Office office,
        string text,
        string? format = null,
        Zone? zone = Zone.Wita,
        bool preview = false,
        string fileName = "2_attlog.dat"
    )
    {
        await using var db = office.Database.Open();
        var request = new ImportRequest(db, new(fileName, Encoding.ASCII.GetBytes(text), "operator"), Office.Time)
        {
            Format = format,
            Zone = zone,
            PreviewOnly = preview,
        };
        return await AttendanceImporter.Importer.RunAsync(request, TestContext.Current.CancellationToken);
    }
}
