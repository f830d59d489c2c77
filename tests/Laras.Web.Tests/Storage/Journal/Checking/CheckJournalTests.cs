using Laras.Web.Storage;
using Laras.Web.Storage.Journal.Checking;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Storage.Journal.Checking;

public sealed class CheckJournalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task What_only_the_program_wrote_is_found_whole(string engine)
    {
        await using var town = await KeptTown.OpenAsync(engine);
        await town.LiveAsync();

        var report = await town.CheckAsync(new KeptHead(2, await RootAtAsync(town, 2)));

        Assert.Empty(report.Findings.Kept);
        Assert.Equal(32, report.Rows);
        Assert.Equal((5L, 5L), (report.Entries, report.Sealed));
    }

    [Theory]
    [InlineData("sqlite", "UPDATE clock_events SET local_time = '06:20:00' WHERE local_time = '06:10:00'")]
    [InlineData("postgres", "UPDATE clock_events SET local_time = '06:20:00' WHERE local_time = '06:10:00'")]
    public async Task A_changed_tap_is_named_with_its_person(string engine, string sql)
    {
        await using var town = await KeptTown.OpenAsync(engine);
        await town.LiveAsync();
        Assert.Equal(1, await town.TamperAsync(sql));

        var finding = Assert.Single((await town.CheckAsync()).Findings.Kept);

        Assert.Equal((FindingKind.Changed, "clock_events"), (finding.Kind, finding.Table));
        Assert.Equal($"{Core.ContentId.Of("tap 10")}", finding.Id);
        Assert.Contains($"Milik Ani Contoh ({KeptTown.AniNip})", finding.Sentence, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_deleted_tap_is_missing_and_a_slipped_in_one_was_added(string engine)
    {
        await using var town = await KeptTown.OpenAsync(engine);
        await town.LiveAsync();
        await town.TamperAsync("DELETE FROM clock_events WHERE local_time = '06:10:00'");
        Assert.Equal(
            (FindingKind.Missing, $"{Core.ContentId.Of("tap 10")}"),
            (await town.CheckAsync()).Findings.Kept.Select(finding => (finding.Kind, finding.Id)).Single()
        );

        await using (var db = town.Open())
        {
            db.Add(KeptTown.Person("Tanpa Catatan"));
            await db.SaveChangesAsync(Token);
        }

        Assert.Equal(
            [(FindingKind.Missing, "clock_events"), (FindingKind.Added, "employees")],
            (await town.CheckAsync()).Findings.Kept.Select(finding => (finding.Kind, finding.Table))
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_row_put_back_to_what_it_once_was_is_found(string engine)
    {
        await using var town = await KeptTown.OpenAsync(engine);
        await town.LiveAsync();
        await town.TamperAsync("UPDATE employees SET grade = NULL WHERE name = 'Ani Contoh'");

        Assert.Equal("employees", Assert.Single((await town.CheckAsync()).Findings.Kept).Table);
    }

    [Theory]
    [InlineData(
        "UPDATE journal_entries SET sentence = 'Lain.' WHERE sentence = 'Menaikkan golongan.'",
        "journal_entries",
        "diubah"
    )]
    [InlineData("DELETE FROM journal_entries WHERE sentence = 'Menaikkan golongan.'", "journal_entries", "hilang")]
    [InlineData("UPDATE journal_leaves SET seq = seq + 100 WHERE seq = 1", "journal_leaves", "hilang")]
    [InlineData("UPDATE journal_leaves SET seq = seq + 1099511627776 WHERE seq = 4", "journal_leaves", "diubah")]
    [InlineData("DELETE FROM journal_leaves WHERE seq = 4", "journal_heads", "hilang")]
    [InlineData("DELETE FROM journal_heads WHERE size = 2", "journal_heads", "hilang")]
    [InlineData("DELETE FROM journal_heads WHERE size = 5", "journal_leaves", "ditambahkan")]
    [InlineData(
        "UPDATE journal_heads SET key_id = (SELECT max(id) FROM journal_keys WHERE id <> key_id)",
        "journal_heads",
        "diubah"
    )]
    [InlineData("DELETE FROM journal_keys WHERE number = 1", "journal_keys", "hilang")]
    public async Task The_journal_itself_is_examined(string sql, string table, string kind)
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await town.LiveAsync();
        await town.TamperAsync(sql);

        var first = (await town.CheckAsync()).Findings.Kept[0];

        Assert.Equal((table, kind), (first.Table, Finding.Word(first.Kind)));
    }

    [Fact]
    public async Task Two_entries_that_changed_places_are_found()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await town.LiveAsync();
        await town.TamperAsync(
            """
            UPDATE journal_leaves SET seq = 99 WHERE seq = 3;
            UPDATE journal_leaves SET seq = 3 WHERE seq = 4;
            UPDATE journal_leaves SET seq = 4 WHERE seq = 99;
            """
        );

        var finding = (await town.CheckAsync()).Findings.Kept[0];

        Assert.Equal((FindingKind.Order, "journal_leaves", "2..4"), (finding.Kind, finding.Table, finding.Id));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Whoever_holds_key_and_data_can_write_all_anew_but_not_a_head_that_was_kept_elsewhere(
        string engine
    )
    {
        await using var town = await KeptTown.OpenAsync(engine);
        await town.LiveAsync();
        var kept = await town.HeadAsync();
        await town.TamperAsync(
            """
            DELETE FROM journal_leaves;
            DELETE FROM journal_heads;
            DELETE FROM journal_entries;
            UPDATE clock_events SET local_time = '06:20:00' WHERE local_time = '06:10:00';
            """
        );
        await BeginAnewAsync(town);

        Assert.Equal(0, (await town.CheckAsync()).Findings.Count);
        var finding = Assert.Single((await town.CheckAsync(new KeptHead(kept.Size, kept.ShortRoot))).Findings.Kept);
        Assert.Equal((FindingKind.Missing, "journal_heads"), (finding.Kind, finding.Table));

        // With as many entries as there were, the root is still another.
        while ((await town.HeadAsync()).Size < kept.Size)
        {
            await town.NoteAsync();
            await town.SealAsync();
        }

        Assert.Equal(0, (await town.CheckAsync()).Findings.Count);
        finding = Assert.Single((await town.CheckAsync(new KeptHead(kept.Size, kept.ShortRoot))).Findings.Kept);
        Assert.Equal((FindingKind.Changed, $"{kept.Size}"), (finding.Kind, finding.Id));
    }

    [Fact]
    public async Task A_log_that_was_cut_off_together_with_its_rows_is_found_by_a_kept_head()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await town.LiveAsync();
        var kept = await town.HeadAsync();
        await town.TamperAsync(
            """
            DELETE FROM clock_events WHERE id IN (SELECT id FROM clock_events ORDER BY tap_utc DESC LIMIT 10);
            DELETE FROM journal_heads WHERE size > 2;
            DELETE FROM journal_entries WHERE id IN (SELECT entry_id FROM journal_leaves WHERE seq >= 2);
            DELETE FROM journal_leaves WHERE seq >= 2;
            UPDATE employees SET grade = NULL;
            """
        );

        Assert.Equal(0, (await town.CheckAsync()).Findings.Count);
        var finding = Assert.Single((await town.CheckAsync(new KeptHead(kept.Size, kept.ShortRoot))).Findings.Kept);
        Assert.Contains("terpotong", finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    public async Task An_entry_that_nobody_sealed_for_ten_minutes_is_told(int minutes, int findings)
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await town.NoteAsync(KeptTown.Person("Budi Contoh"));

        await using var db = town.Open();
        await using var source = await StoredRows.OpenAsync(db, Token);
        var later = new StoppedClock(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(minutes).AddSeconds(10));
        var report = await CheckJournal.RunAsync(source, db, CheckJournal.Request.Plain, later, Token);

        Assert.Equal(findings, report.Findings.Count);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_export_is_examined_without_the_database_and_every_line_of_it_counts(string engine)
    {
        await using var town = await KeptTown.OpenAsync(engine);
        await town.LiveAsync();
        var folder = Directory.CreateTempSubdirectory("laras-ekspor-").FullName;
        await using (var db = town.Open())
        {
            Assert.Equal(32 + 5 + 5 + 3 + 2, await ExportJournal.RunAsync(db, folder, Token));
        }

        Assert.Equal((ExitCode.Good, true), await SayAsync("--dari", folder));

        var taps = Path.Combine(folder, "clock_events.jsonl");
        var lines = await File.ReadAllLinesAsync(taps, Token);
        await File.WriteAllLinesAsync(taps, [lines[0].Replace("sidik jari", "sidik Jari"), .. lines[1..]], Token);
        Assert.Equal((ExitCode.SomethingWaits, false), await SayAsync("--dari", folder));
        await File.WriteAllLinesAsync(taps, lines[1..], Token);
        Assert.Equal((ExitCode.SomethingWaits, false), await SayAsync("--dari", folder));
        await File.WriteAllLinesAsync(taps, [.. lines, lines[0]], Token);
        Assert.Equal((ExitCode.SomethingWaits, false), await SayAsync("--dari", folder));
        await File.WriteAllLinesAsync(taps, [lines[0][..^1], .. lines[1..]], Token);
        Assert.Equal((ExitCode.SomethingWaits, false), await SayAsync("--dari", folder));
        await File.WriteAllLinesAsync(taps, lines.Reverse(), Token);
        Assert.Equal((ExitCode.Good, true), await SayAsync("--dari", folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_command_compares_with_a_head_from_paper()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await town.LiveAsync();
        var data = ((DataStore.Folder)town.Store).Path;
        var paper = Path.Combine(data, "kepala.txt");
        var head = await town.HeadAsync();

        await File.WriteAllTextAsync(paper, $"# dari slip April\n{head.Size} {head.ShortRoot}\n", Token);
        Assert.Equal((ExitCode.Good, true), await SayAsync("--data", data, "--kepala", paper));
        await File.WriteAllTextAsync(paper, $"{head.Size} {new string('0', 12)}\n", Token);
        Assert.Equal((ExitCode.SomethingWaits, false), await SayAsync("--data", data, "--kepala", paper));
        await File.WriteAllTextAsync(paper, $"{head.Size} {head.ShortRoot[..11]}\n", Token);
        Assert.Equal((ExitCode.WrongCall, false), await SayAsync("--data", data, "--kepala", paper));
        Assert.Equal((ExitCode.WrongCall, false), await SayAsync("--dari", Path.Combine(data, "tak-ada")));
    }

    [Fact]
    public async Task A_journal_begins_once_over_data_from_before()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await using (var db = town.Open())
        {
            db.Add(KeptTown.Person("Budi Contoh"));
            await db.SaveChangesAsync(Token);
        }

        Assert.Equal(1, (await town.CheckAsync()).Findings.Count);
        Assert.Equal(ExitCode.Good, await BeginAnewAsync(town));
        Assert.Equal(0, (await town.CheckAsync()).Findings.Count);
        Assert.Equal(ExitCode.WrongCall, await BeginAnewAsync(town));
    }

    private static async Task<int> BeginAnewAsync(KeptTown town)
    {
        if (town.Store is DataStore.Folder folder)
        {
            string[] call = ["jurnal", "mulai", "--data", folder.Path];
            return await CommandLine.RunAsync(call, TextWriter.Null, TextWriter.Null, TimeProvider.System, Token);
        }

        await using var db = town.Open();
        await JournalCommand.NoteEverythingAsync(db, TimeProvider.System, Token);
        await town.SealAsync();
        return ExitCode.Good;
    }

    private static async Task<string> RootAtAsync(KeptTown town, long size)
    {
        await using var db = town.Open();
        return (await db.JournalHeads.SingleAsync(head => head.Size == size, Token)).ToTreeHead().Root.ToString();
    }

    /// <summary>The exit code, and whether it said that all is well.</summary>
    private static async Task<(int Code, bool IsWell)> SayAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        string[] call = ["periksa", .. arguments];
        var code = await CommandLine.RunAsync(call, output, TextWriter.Null, TimeProvider.System, Token);
        return (code, output.ToString().Contains("Semua cocok", StringComparison.Ordinal));
    }
}
