using System.Text;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Devices;
using Laras.Web.Devices;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Devices;

public sealed class ImportAttendanceTests
{
    private static readonly string TwoDays = Office.Rows("17 07 06:47:12", "17 07 14:01:00", "17 08 06:30:00");

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_tap_is_stored_with_its_place_and_its_evidence(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.MapAsync("2", "17", Office.AniNip);

        var imported = await office.ImportedAsync(Office.Rows("17 07 06:47:12"));

        var tap = Assert.Single(await office.ReadAsync(db => db.ClockEvents));
        Assert.Equal(new TapKey("2", "17", new(2026, 4, 7, 6, 47, 12), 1).ToId(), tap.Id);
        Assert.Equal((office.Ani, Intent.Unknown, Channel.UsbFile), (tap.EmployeeId, tap.Intent, tap.Channel));
        Assert.Equal(new DateTime(2026, 4, 6, 22, 47, 12, DateTimeKind.Utc), tap.TapUtc);
        Assert.Equal(
            (new DateOnly(2026, 4, 7), new TimeOnly(6, 47, 12), Zone.Wita),
            (tap.LocalDate, tap.LocalTime, tap.Zone)
        );
        Assert.Equal(("2", "sidik jari, mesin 2"), (tap.Device, tap.Evidence));
        Assert.Equal((imported.ImportId, 1, Office.NowUtc), (tap.ImportId, tap.ImportLine, tap.ReceivedAtUtc));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_same_file_twice_says_so_and_changes_nothing(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.MapAsync("2", "17", Office.AniNip);
        await office.ImportedAsync(TwoDays);

        var again = Assert.IsType<ImportAttendance.Outcome.AlreadyImported>(await office.ImportAsync(TwoDays));

        Assert.Equal(
            "Berkas yang sama sudah diimpor 4 Mei 2026 pukul 07.42 WITA oleh operator sebagai 2_attlog.dat. "
                + "Tidak ada yang berubah.",
            again.Sentence
        );
        Assert.Equal(3, (await office.ReadAsync(db => db.ClockEvents)).Count);
        Assert.Single(await office.ReadAsync(db => db.ImportedFiles));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_same_file_twice_at_once_is_stored_once(string engine)
    {
        await using var office = await Office.OpenAsync(engine);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.ImportAsync(TwoDays)));

        Assert.Single(outcomes.OfType<ImportAttendance.Outcome.Imported>());
        Assert.Single(await office.ReadAsync(db => db.ImportedFiles));
        Assert.Equal(3, (await office.ReadAsync(db => db.QuarantinedRows)).Count);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Files_that_overlap_add_only_what_is_new(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.MapAsync("2", "17", Office.AniNip);
        await office.ImportedAsync(TwoDays);

        var second = await office.ImportedAsync(TwoDays + Office.Rows("17 08 06:30:00", "17 09 06:31:00"));

        Assert.Equal((1, 4, 0), (second.Accepted, second.Known, second.Waiting));
        Assert.Equal(4, (await office.ReadAsync(db => db.ClockEvents)).Count);
        var file = (await office.ReadAsync(db => db.ImportedFiles)).Single(one => one.Id == second.ImportId);
        Assert.Equal((1, 4, 0), (file.Accepted, file.Duplicates, file.Quarantined));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task What_cannot_be_read_and_what_has_no_owner_waits_with_a_sentence(string engine)
    {
        await using var office = await Office.OpenAsync(engine);

        var imported = await office.ImportedAsync(Office.Rows("99 07 06:47:12") + "rusak\n");

        Assert.Equal((0, 0, 2, 1), (imported.Accepted, imported.Known, imported.Waiting, imported.UnmappedPins));
        var rows = await office.ReadAsync(db => db.QuarantinedRows.OrderBy(row => row.Line));
        Assert.Equal(["pin_unmapped", "not_a_row"], rows.Select(row => row.Reason));
        Assert.Equal(
            "PIN 99 di mesin 2 belum punya pemilik. Tap-nya aman tersimpan; petakan PIN ini ke pegawai, lalu barisnya "
                + "masuk sendiri.",
            rows[0].Sentence
        );
        Assert.Equal(
            ("2", "99", 1, new DateTime(2026, 4, 7, 6, 47, 12)),
            (rows[0].Device, rows[0].Pin, rows[0].Verify, rows[0].LocalTime)
        );
        Assert.Equal("       99\t2026-04-07 06:47:12\t2\t0\t1\t0", rows[0].Raw);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_file_that_stops_midway_leaves_nothing_behind(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.MapAsync("", "17", Office.AniNip);
        var content = Encoding.ASCII.GetBytes(ManyRows(350) + "rusak\n");

        await Assert.ThrowsAsync<IOException>(() => office.ImportAsync(content, progress: FailAfter200));

        Assert.Empty(await office.ReadAsync(db => db.ClockEvents));
        Assert.Empty(await office.ReadAsync(db => db.QuarantinedRows));
        Assert.Empty(await office.ReadAsync(db => db.ImportedFiles));

        Assert.Equal(350, Assert.IsType<ImportAttendance.Outcome.Imported>(await office.ImportAsync(content)).Accepted);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Progress_is_counted_to_the_end(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.MapAsync("", "17", Office.AniNip);
        List<ImportAttendance.Progress> steps = [];

        await office.ImportAsync(Encoding.ASCII.GetBytes(ManyRows(250) + "rusak\n"), progress: steps.Add);

        Assert.Equal(steps.Select(step => step.Done).Order().Distinct(), steps.Select(step => step.Done));
        Assert.InRange(steps.Count, 3, 10);
        Assert.Equal(251, steps[^1].Done);
        Assert.All(steps, step => Assert.Equal(251, step.Total));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_file_read_in_the_wrong_grammar_may_be_read_again(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var wrong = await office.ImportedAsync(TwoDays, Grammar.Cloud5);
        Assert.Equal((0, 3), (wrong.Accepted, wrong.Waiting));
        await office.MapAsync("2", "17", Office.AniNip);

        var right = await office.ImportedAsync(TwoDays);

        Assert.Equal(3, right.Accepted);
        var left = await office.ReadAsync(db => db.QuarantinedRows);
        Assert.All(left, row => Assert.Equal(QuarantineState.SetAside, row.State));
        Assert.Equal("Berkas dibaca ulang sebagai berkas USB mesin (6 kolom).", left[0].Note);
        Assert.IsType<ImportAttendance.Outcome.AlreadyImported>(await office.ImportAsync(TwoDays, Grammar.Push));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_recap_is_kept_to_look_at_and_never_counts_as_taps(string engine)
    {
        await using var office = await Office.OpenAsync(engine);

        var imported = await office.ImportedAsync(
            "1,17,,Ani Contoh,,07/04/2026,Reguler,06:30,14:00,06:47,14:01,1,1,,,,,,,True,True,Dinas Contoh,1,,,,,,\n",
            Grammar.DailyRecap
        );

        Assert.Equal((0, 0, 1), (imported.Accepted, imported.Waiting, imported.Recaps));
        var row = Assert.Single(await office.ReadAsync(db => db.QuarantinedRows));
        Assert.Equal(
            ("rekap_saja", QuarantineState.Evidence, "17", null),
            (row.Reason, row.State, row.Pin, row.LocalTime)
        );
        Assert.StartsWith("Rekap 7 April 2026 dari program lain", row.Sentence);
        Assert.Empty(await office.ReadAsync(db => db.ClockEvents));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Machines_with_the_same_number_are_told_apart_by_whoever_imports(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.MapAsync("dinkes-2", "17", Office.AniNip);
        await office.MapAsync("dikbud-2", "17", Office.BudiLocalId);

        await office.ImportAsync(Office.Rows("17 07 06:47:12"), device: "dinkes-2");
        await office.ImportAsync(Office.Rows("17 07 06:47:12", "17 07 14:01:00"), device: "dikbud-2");

        var taps = await office.ReadAsync(db => db.ClockEvents.OrderBy(tap => tap.Device).ThenBy(tap => tap.TapUtc));
        Assert.Equal([office.Budi, office.Budi, office.Ani], taps.Select(tap => tap.EmployeeId));
    }

    [Theory]
    [InlineData("", Grammar.Usb6, "Berkas ini kosong.")]
    [InlineData("OPLOG 21\t0\t2026-04-07 06:47:12\n", Grammar.PushOperations, "Berkas ini catatan operasi mesin")]
    public async Task A_file_that_holds_no_attendance_is_refused(string text, Grammar grammar, string begins)
    {
        await using var office = await Office.OpenAsync("sqlite");

        var refused = Assert.IsType<ImportAttendance.Outcome.Refused>(await office.ImportAsync(text, grammar));

        Assert.StartsWith(begins, refused.Sentence);
        Assert.Empty(await office.ReadAsync(db => db.ImportedFiles));
    }

    /// <summary>A large office over a month: 100,000 taps.</summary>
    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_hundred_thousand_taps_enter_within_a_minute(string engine)
    {
        const int taps = 100_000;
        await using var office = await Office.OpenAsync(engine);
        await office.MapAsync("", "17", Office.AniNip);
        var content = Encoding.ASCII.GetBytes(ManyRows(taps));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var imported = Assert.IsType<ImportAttendance.Outcome.Imported>(await office.ImportAsync(content));

        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: {taps} taps in {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal(taps, imported.Accepted);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"took {clock.Elapsed}");
    }

    private static void FailAfter200(ImportAttendance.Progress step)
    {
        if (step.Done >= 200)
        {
            throw new IOException("the disk is full");
        }
    }

    private static string ManyRows(int count)
    {
        var text = new StringBuilder();
        var start = new DateTime(2026, 4, 1, 6, 0, 0);
        for (var number = 0; number < count; number++)
        {
            text.Append($"       17\t{start.AddSeconds(number):yyyy-MM-dd HH:mm:ss}\t2\t0\t1\t0\n");
        }

        return text.ToString();
    }
}
