using Laras.Web.Audit;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Audit;

public sealed class FindEntriesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Going_down_page_by_page_and_up_again_meets_every_entry_once(string engine)
    {
        const int all = (FindEntries.PageSize * 2) + 1;
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var journal = new WrittenJournal(db);
        var written = new List<Guid>();
        for (var number = 0; number < all; number++)
        {
            written.Add((await journal.NoteAsync("impor", null, "baris perintah", $"Berkas {number}.")).Id);
        }

        var down = new List<Guid>();
        var pages = new List<FindEntries.Response> { await FindAsync(db, new()) };
        while (pages[^1].Older is { } older)
        {
            // What arrives meanwhile does not move the pages below.
            await journal.NoteAsync("impor", null, "baris perintah", "Berkas yang baru datang.");
            pages.Add(await FindAsync(db, new(), before: older));
        }

        down.AddRange(pages.SelectMany(page => page.Rows).Select(row => row.Told.Id));
        Assert.Equal(Enumerable.Reverse(written), down);
        Assert.Equal([FindEntries.PageSize, FindEntries.PageSize, 1], pages.Select(page => page.Rows.Count));
        Assert.Null(pages[0].Newer);

        var up = await FindAsync(db, new(), after: pages[^1].Newer);
        Assert.Equal(pages[1].Rows.Select(row => row.Told.Id), up.Rows.Select(row => row.Told.Id));
        var top = await FindAsync(db, new(), after: up.Newer);
        Assert.Equal(FindEntries.PageSize, top.Rows.Count);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Near_the_top_the_whole_first_page_is_shown(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var journal = new WrittenJournal(db);
        var first = await journal.NoteAsync("impor", null, "baris perintah", "Satu.");
        await journal.NoteAsync("impor", null, "baris perintah", "Dua.");

        var page = await FindAsync(db, new(), after: first.Id);

        Assert.Equal(["Dua.", "Satu."], page.Rows.Select(row => row.Told.Sentence));
        Assert.Equal((null, null), (page.Newer, page.Older));
    }

    public static TheoryData<string, EntryFilter, string> Filters
    {
        get
        {
            (EntryFilter Filter, string Expected)[] cases =
            [
                (new() { Person = "nurhayati" }, "CB"),
                (new() { Person = "LINA" }, "BA"),
                (new() { Person = "HNR-0002" }, "C"),
                (new() { Person = "baris perintah" }, "D"),
                (new() { Person = "%" }, ""),
                (new() { Person = "_" }, ""),
                (new() { Kind = "beri-peran" }, "A"),
                (new() { Kind = "beri" }, ""),
                (new() { Agency = "DIKBUD" }, "CB"),
                (new() { Agency = "SETDA.ORG" }, "BA"),
                (new() { Agency = "tidak-ada" }, ""),
                (new() { Text = "SAKIT" }, "C"),
                (new() { Text = "2026-04" }, "D"),
                (new() { Text = "100%" }, ""),
                (new() { From = new(2026, 5, 4) }, "DC"),
                (new() { To = new(2026, 5, 3) }, "BA"),
                (new() { From = new(2026, 5, 3), To = new(2026, 5, 3) }, "B"),
                (new() { To = DateOnly.MaxValue }, "DCBA"),
                (
                    new()
                    {
                        Person = "nurhayati",
                        Text = "sakit",
                        Kind = "koreksi",
                    },
                    "C"
                ),
            ];
            var data = new TheoryData<string, EntryFilter, string>();
            foreach (string engine in new[] { "sqlite", "postgres" })
            {
                foreach (var (filter, expected) in cases)
                {
                    data.Add(engine, filter, expected);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Filters))]
    public async Task A_filter_shows_what_it_means_and_nothing_else(string engine, EntryFilter filter, string expected)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var journal = new WrittenJournal(db);
        await journal.SettleAsync();
        var midnight = new DateTime(2026, 5, 3, 16, 0, 0, DateTimeKind.Utc);
        await journal.NoteAsync("beri-peran", journal.Lina, "Lina Marwah, S.H.", "A", at: midnight.AddDays(-2));
        await journal.NoteAsync(
            "hitung",
            journal.Lina,
            "Lina Marwah, S.H.",
            "B",
            journal.Nurhayati,
            at: midnight.AddSeconds(-1)
        );
        await journal.NoteAsync(
            "koreksi",
            journal.Ramli,
            "La Ode Ramli, M.Pd.",
            "C sakit",
            journal.Nurhayati,
            at: midnight
        );
        await journal.NoteAsync("impor", null, "baris perintah", "D", about: "2026-04");

        var found = await FindAsync(db, filter);

        Assert.Equal(expected, string.Concat(found.Rows.Select(row => row.Told.Sentence[0])));
        Assert.Equal(expected.Length, found.Total);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_entry_names_whom_it_was_done_to(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var journal = new WrittenJournal(db);
        await journal.SettleAsync();
        var entry = await journal.NoteAsync("koreksi", journal.Ramli, "La Ode Ramli, M.Pd.", "C", journal.Nurhayati);

        var opened = await OpenEntry.FindAsync(db, entry.Id, Token);

        Assert.Equal(("Nurhayati Wulandari, S.Pd.", "HNR-0003"), (opened!.Subject, opened.SubjectNumber));
        Assert.Null(await OpenEntry.FindAsync(db, Guid.CreateVersion7(), Token));
    }

    private static Task<FindEntries.Response> FindAsync(
        LarasDb db,
        EntryFilter filter,
        Guid? before = null,
        Guid? after = null
    ) => FindEntries.HandleAsync(new(filter, before, after), db, WrittenJournal.Region, Token);
}
