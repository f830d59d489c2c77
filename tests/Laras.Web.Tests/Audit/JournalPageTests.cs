using System.Net;
using Laras.Web.Access;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Audit;

public sealed class JournalPageTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>\"'&";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, HttpStatusCode.NotFound)]
    [InlineData(Role.Inspector, HttpStatusCode.OK)]
    [InlineData(Role.Personnel, HttpStatusCode.NotFound)]
    [InlineData(Role.Technology, HttpStatusCode.NotFound)]
    [InlineData(Role.Organisation, HttpStatusCode.NotFound)]
    [InlineData(Role.Treasurer, HttpStatusCode.NotFound)]
    [InlineData(Role.Leader, HttpStatusCode.NotFound)]
    public async Task Only_the_inspectorate_reads_the_journal(Role? role, HttpStatusCode status)
    {
        var entry = Guid.Empty;
        await using var desk = await StartAsync(
            role,
            (town, db) => entry = Note(db, town.Teacher, "Memutuskan sakit.").Id
        );
        foreach (var path in new[] { "/meja/jejak", $"/meja/jejak/{entry}" })
        {
            using var answer = await desk.GetAsync(path);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_list_tells_who_did_what_to_whom_and_when_and_leads_to_each_entry()
    {
        await using var desk = await StartAsync(
            Role.Inspector,
            (town, db) => Note(db, town.Teacher, "Memutuskan sakit.", author: town.Head)
        );
        var page = await desk.PageAsync("/meja/jejak?cari=memutuskan");

        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Equal(
            [
                "Senin 4 Mei 2026, 07.42",
                "La Ode Ramli, M.Pd.",
                "Memutuskan sakit.",
                "Nurhayati Wulandari, S.Pd.",
                "Koreksi",
            ],
            row.Children.Select(cell => cell.TextContent.Trim())
        );
        var opened = await desk.PageAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("Memutuskan sakit.", opened.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["status|tanpa keterangan|sakit", "tanggal|7 April 2026|7 April 2026"],
            opened
                .QuerySelectorAll(".banding tbody tr")
                .Select(change => string.Join('|', change.Children.Select(cell => cell.TextContent.Trim())))
        );
        Assert.Equal("sakit", Assert.Single(opened.QuerySelectorAll("mark")).TextContent);
    }

    [Fact]
    public async Task What_somebody_wrote_with_bad_intent_stays_text()
    {
        var entry = Guid.Empty;
        await using var desk = await StartAsync(
            Role.Inspector,
            (town, db) =>
                entry = Note(db, town.Teacher, Hostile, before: new { a = Hostile }, after: new { a = "=1+1" }).Id
        );
        foreach (
            var path in new[]
            {
                "/meja/jejak",
                $"/meja/jejak/{entry}",
                $"/meja/jejak?orang={Uri.EscapeDataString(Hostile)}&jenis={Uri.EscapeDataString(Hostile)}",
            }
        )
        {
            var page = await desk.PageAsync(path);
            Assert.Empty(page.QuerySelectorAll("img, [onerror]"));
            Assert.Contains("onerror=alert(1)", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/meja/jejak?orang=tidak-ada-orangnya")]
    [InlineData("/meja/jejak?dari=2030-01-01")]
    [InlineData("/meja/jejak?sebelum=00000000-0000-0000-0000-000000000000")]
    public async Task Where_nothing_is_found_the_page_says_what_to_do(string path)
    {
        await using var desk = await StartAsync(Role.Inspector, (town, db) => Note(db, town.Teacher, "Ada."));
        var page = await desk.PageAsync(path);
        Assert.NotNull(page.QuerySelector(".kosong"));
    }

    [Theory]
    [InlineData("00000000-0000-7000-8000-000000000000")]
    [InlineData("bukan-nomor")]
    public async Task An_entry_that_is_not_there_is_not_there(string id)
    {
        await using var desk = await StartAsync(Role.Inspector, (town, db) => Note(db, town.Teacher, "Ada."));
        using var answer = await desk.GetAsync($"/meja/jejak/{id}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Everybody_reads_who_changed_his_own_record_and_nobody_elses()
    {
        await using var desk = await StartAsync(
            null,
            (town, db) =>
            {
                Note(db, town.Teacher, "Memutuskan sakit.", author: town.Head);
                Note(db, town.Head, "Bukan tentang Anda.");
            }
        );
        var page = await desk.PageAsync("/meja/saya/jejak");

        var line = Assert.Single(page.QuerySelectorAll("main .daftar > li"));
        Assert.Equal(
            ["La Ode Ramli, M.Pd.: Memutuskan sakit.", "Senin 4 Mei 2026, 07.42"],
            line.QuerySelectorAll("p").Select(part => part.TextContent.Trim())
        );
    }

    [Fact]
    public async Task Who_was_never_looked_at_reads_so()
    {
        await using var desk = await StartAsync(null, (_, _) => { });
        Assert.NotNull((await desk.PageAsync("/meja/saya/jejak")).QuerySelector(".kosong"));
    }

    [Fact]
    public async Task The_own_month_leads_to_the_own_trail_and_anothers_does_not()
    {
        await using var desk = await DeskTests.SignedInAsync("La Ode Ramli");
        var own = await desk.PageAsync($"/meja/pegawai/{SmallTown.HeadNip}/2026-04");
        var other = await desk.PageAsync($"/meja/pegawai/{SmallTown.TeacherNip}/2026-04");

        Assert.NotNull(own.QuerySelector("main a[href='/meja/saya/jejak']"));
        Assert.Null(other.QuerySelector("main a[href='/meja/saya/jejak']"));
    }

    /// <summary>The teacher, with one role more when it is said.</summary>
    internal static async Task<RunningDesk> StartAsync(Role? role, Action<SmallTown, LarasDb> prepare)
    {
        var desk = await RunningDesk.StartAsync(
            prepare: (town, db) =>
            {
                if (role is { } granted)
                {
                    db.RoleGrants.Add(GrantOf(town.Teacher, granted));
                }

                prepare(town, db);
            }
        );
        using var signedIn = await desk.SignInAsync("Nurhayati");
        return desk;
    }

    internal static JournalEntry Note(
        LarasDb db,
        Employee subject,
        string sentence,
        Employee? author = null,
        object? before = null,
        object? after = null
    ) =>
        Journal.Note(
            db,
            new("koreksi", author?.Id, author?.Name ?? "Laras", sentence)
            {
                SubjectId = subject.Id,
                Before = before ?? new { Status = "tanpa keterangan", Date = "2026-04-07" },
                After = after ?? new { Status = "sakit", Date = "2026-04-07" },
            },
            FixedTime.Monday
        );

    private static RoleGrant GrantOf(Employee employee, Role role) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = employee.Id,
            Role = role,
            Letter = "SK 800/2/2020 (contoh)",
            From = new(2020, 1, 1),
            GrantedBy = "uji",
            GrantedAtUtc = WrittenJournal.Monday,
        };
}
