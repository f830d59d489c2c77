using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Regulations;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Xunit;

namespace Laras.Web.Tests.Tpp;

public sealed class CalculationPageTests
{
    private const string Page = "/meja/tpp/2026-04";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_month_comes_to_one_sum_and_to_a_row_for_every_agency()
    {
        await using var desk = await PaidAsync("Rusdi Amran");
        var page = await desk.PageAsync(Page);

        Assert.Equal("TPP April 2026: Rp 3.350.235 untuk 1 pegawai", Words(page.QuerySelector("h1")!));
        Assert.Contains(
            "Dari pagu Rp 3.780.000. 1 orang tidak mendapat slip menurut peraturan, 10 perlu dilihat.",
            Words(page.QuerySelector("main header")!),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "Badan Kepegawaian dan Pengembangan SDM 0 0 1 0 0",
                "Badan Pengelola Keuangan dan Aset Daerah 0 0 1 0 0",
                "Dinas Komunikasi dan Informatika 0 0 1 0 0",
                "Dinas Pendidikan dan Kebudayaan 1 1 4 3.780.000 3.350.235",
                "Inspektorat 0 0 1 0 0",
                "Sekretariat Daerah 0 0 2 0 0",
            ],
            page.QuerySelectorAll("tbody tr").Select(Cells)
        );
        Assert.Equal("Semua 1 1 10 3.780.000 3.350.235", Cells(page.QuerySelector("tfoot tr")!));
    }

    [Fact]
    public async Task An_agency_opens_to_its_slips_and_each_slip_to_its_person()
    {
        await using var desk = await PaidAsync("Rusdi Amran");
        var overview = await desk.PageAsync(Page);
        var link = overview
            .QuerySelectorAll("tbody a")
            .First(link => link.TextContent.StartsWith("Dinas Pendidikan", default));

        var page = await desk.PageAsync(link.GetAttribute("href")!);

        Assert.Equal("Dinas Pendidikan dan Kebudayaan", page.QuerySelector("main h2")!.TextContent);
        var rows = page.QuerySelectorAll("tbody tr").ToArray();
        Assert.Equal(6, rows.Length);
        var teacher = rows.Single(row => row.TextContent.Contains("Nurhayati", StringComparison.Ordinal));
        Assert.EndsWith("3.780.000 3.350.235", Cells(teacher), StringComparison.Ordinal);
        Assert.All(
            teacher.QuerySelectorAll("a"),
            name => Assert.Equal($"/meja/pegawai/{SmallTown.TeacherNip}/2026-04/slip", name.GetAttribute("href"))
        );
        using var slip = await desk.GetAsync(teacher.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, slip.StatusCode);
    }

    [Theory]
    [InlineData("perlu-dilihat", "Perlu dilihat", 10)]
    [InlineData("tanpa-slip", "Tanpa slip", 1)]
    [InlineData("apa-saja", "Semua slip", 12)]
    public async Task Who_has_no_amount_is_listed_with_the_sentence_why(string state, string title, int people)
    {
        await using var desk = await PaidAsync("Rusdi Amran");
        var page = await desk.PageAsync($"{Page}?keadaan={state}");

        Assert.Equal(title, page.QuerySelector("main h2")!.TextContent);
        Assert.Equal(people, page.QuerySelectorAll("tbody tr").Length);
        var sentences = page.QuerySelectorAll("td[colspan]").Select(Words).ToArray();
        Assert.Equal(11, state == "apa-saja" ? sentences.Length : 11);
        Assert.All(sentences, sentence => Assert.True(sentence.Length > 10, sentence));
    }

    [Fact]
    public async Task Who_must_be_looked_at_is_one_press_away()
    {
        await using var desk = await PaidAsync("Rusdi Amran");
        var page = await desk.PageAsync(Page);
        Assert.Equal("10 orang", page.QuerySelector($"a[href='{Page}?keadaan=perlu-dilihat']")!.TextContent);
    }

    [Fact]
    public async Task The_keeper_of_the_law_calculates_from_the_page_and_comes_back_to_the_result()
    {
        await using var desk = await ReadyAsync("Lina Marwah");
        var before = await desk.PageAsync(Page);
        Assert.Equal("TPP April 2026 belum dihitung", Words(before.QuerySelector("h1")!));
        Assert.NotNull(before.QuerySelector("main .kosong"));

        using var pressed = await desk.SendAsync(FormOf(before), ("Perintah", "hitung"));
        Assert.Equal(Page, pressed.Headers.Location?.ToString());
        var after = await UntilAsync(desk, page => page.QuerySelector("tfoot") is not null);

        Assert.Equal("TPP April 2026: Rp 3.350.235 untuk 1 pegawai", Words(after.QuerySelector("h1")!));
        var status = Words(after.QuerySelector("main aside")!);
        Assert.Matches("Dihitung ?4 Mei 2026 oleh Lina Marwah, S.H. .*Sidik hasil ?[0-9a-f]{12} ", status);
        Assert.Equal("Hitung ulang", Words(after.QuerySelector("main aside button")!));
    }

    [Fact]
    public async Task A_calculation_under_way_can_be_stopped_and_keeps_other_months_waiting()
    {
        await using var desk = await ReadyAsync("Lina Marwah");
        var form = FormOf(await desk.PageAsync(Page));

        await desk.ReadAsync(async db =>
        {
            await using var holding = await HoldAsync(db);
            using var pressed = await desk.SendAsync(form, ("Perintah", "hitung"));

            var page = await desk.PageAsync(Page);
            Assert.Equal("Menyiapkan hitungan", Words(page.QuerySelector("[role=status]")!));
            Assert.Equal("2", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
            Assert.Equal("hentikan", page.QuerySelector("main aside button")!.GetAttribute("value"));

            var other = await desk.PageAsync("/meja/tpp/2026-03");
            Assert.Contains("April 2026 sedang dihitung.", Words(other.Body!), StringComparison.Ordinal);
            Assert.Empty(other.QuerySelectorAll("main aside button"));

            using var stopped = await desk.SendAsync(FormOf(page), ("Perintah", "hentikan"));
            return true;
        });

        var after = await UntilAsync(desk, page => page.QuerySelector("[role=status]") is null);
        Assert.Equal("TPP April 2026 belum dihitung", Words(after.QuerySelector("h1")!));
        Assert.Matches("dihentikan|berhenti", Words(after.QuerySelector("main aside")!));
        Assert.NotEmpty(after.QuerySelectorAll("main aside button"));
    }

    [Fact]
    public async Task A_run_that_was_cut_off_says_how_far_it_is_and_is_counted_on()
    {
        await using var desk = await ReadyAsync("Lina Marwah");
        var law = await desk.ReadAsync(db => db.Regulations.Select(text => text.Hash).SingleAsync(Token));
        await desk.ReadAsync(async db =>
        {
            db.CalculationRuns.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    MonthKey = PaidApril.April.Key,
                    RegulationHash = law,
                    StartedBy = PaidApril.Calculator,
                    StartedAtUtc = new(2026, 5, 3, 23, 42, 0, DateTimeKind.Utc),
                    State = RunState.Running,
                    Total = 8,
                    Done = 3,
                }
            );
            return await db.SaveChangesAsync(Token);
        });

        var page = await desk.PageAsync(Page);
        Assert.Contains("berhenti pada 3 dari 8", Words(page.QuerySelector("main aside")!), StringComparison.Ordinal);
        Assert.Equal(
            ["lanjutkan", "hitung"],
            page.QuerySelectorAll("main aside button").Select(button => button.GetAttribute("value"))
        );
        await desk.ReadAsync(async db =>
        {
            await using var holding = await HoldAsync(db);
            using var pressed = await desk.SendAsync(FormOf(page), ("Perintah", "lanjutkan"));
            var running = await desk.PageAsync(Page);
            Assert.Equal("Menghitung 3 dari 8", Words(running.QuerySelector("[role=status]")!));
            return true;
        });
        var after = await UntilAsync(desk, known => known.QuerySelector("tfoot") is not null);
        Assert.Contains("Rp 3.350.235", Words(after.QuerySelector("h1")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_without_law_says_so_on_its_own_page_only()
    {
        await using var desk = await DeskTests.SignedInAsync("Lina Marwah");
        var page = await desk.PageAsync(Page);
        Assert.Contains("Belum ada peraturan yang ditetapkan", Words(page.Body!), StringComparison.Ordinal);

        using var pressed = await desk.SendAsync(FormOf(page), ("Perintah", "hitung"));
        var after = await UntilAsync(desk, known => known.QuerySelector("main aside .catatan") is not null);

        Assert.Contains("April 2026", Words(after.QuerySelector("main aside .catatan")!), StringComparison.Ordinal);
        Assert.Null((await desk.PageAsync("/meja/tpp/2026-03")).QuerySelector("main aside .catatan"));
    }

    [Fact]
    public async Task A_law_that_was_decided_later_does_not_change_what_a_finished_run_was_calculated_by()
    {
        await using var desk = await PaidAsync("Lina Marwah");
        await desk.ReadAsync(async db =>
        {
            var taken = await TakeInRegulation.RunAsync(db, RegulationFolders.Flat(1_000_000), PayTown.Clock, Token);
            return await PutRegulationInForce.RunAsync(
                db,
                new(taken.Hash!, PaidApril.April, PaidApril.Calculator),
                PayTown.Clock,
                Token
            );
        });

        var calculated = await desk.PageAsync(Page);
        var next = await desk.PageAsync("/meja/tpp/2026-05");

        Assert.NotNull(calculated.QuerySelector("main aside dd a[href='/meja/aturan/perbup-12-2026']"));
        Assert.Contains("Menurut Perbup 99/2026", Words(next.QuerySelector("main header")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rusdi Amran")]
    [InlineData("Wa Sulastri")]
    public async Task Who_may_look_but_not_calculate_sees_no_button_and_is_answered_like_a_stranger(string viewer)
    {
        await using var desk = await ReadyAsync(viewer);
        var page = await desk.PageAsync(Page);
        Assert.Empty(page.QuerySelectorAll("main button"));

        // The token of another form of the same page; only the right to press is missing.
        var form = (IHtmlFormElement)page.QuerySelector("form[method=post]")!;
        form.SetAttribute("action", $"{Page}/hitung");
        using var answer = await desk.SendAsync(form, ("Perintah", "hitung"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(await desk.ReadAsync(db => db.CalculationRuns.AnyAsync(Token)));
    }

    [Fact]
    public async Task A_teacher_finds_no_such_page()
    {
        await using var desk = await ReadyAsync("Nurhayati");
        using var answer = await desk.GetAsync(Page);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_that_was_not_made_here_starts_nothing()
    {
        await using var desk = await ReadyAsync("Lina Marwah");
        var form = FormOf(await desk.PageAsync(Page));
        form.QuerySelector("[name=__RequestVerificationToken]")!.Remove();

        using var answer = await desk.SendAsync(form, ("Perintah", "hitung"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await desk.ReadAsync(db => db.CalculationRuns.AnyAsync(Token)));
    }

    [Fact]
    public async Task The_menu_opens_the_last_month_that_was_calculated_else_the_one_that_has_just_ended()
    {
        await using var paid = await PaidAsync("Rusdi Amran");
        using var last = await paid.GetAsync("/meja/tpp");
        Assert.Equal(Page, last.Headers.Location?.ToString());

        await using var empty = await DeskTests.SignedInAsync("Rusdi Amran");
        using var ended = await empty.GetAsync("/meja/tpp");
        Assert.Equal(Page, ended.Headers.Location?.ToString());
        using var never = await empty.GetAsync("/meja/tpp/2026-13");
        Assert.Equal(HttpStatusCode.NotFound, never.StatusCode);
    }

    private static async Task<RunningDesk> PaidAsync(string viewer)
    {
        var desk = await DeskTests.SignedInAsync(viewer);
        await desk.ReadAsync(async db =>
        {
            await PaidApril.CalculateAsync(desk.Town, db, Token);
            return true;
        });
        return desk;
    }

    private static async Task<RunningDesk> ReadyAsync(string viewer)
    {
        var desk = await DeskTests.SignedInAsync(viewer);
        await desk.ReadAsync(async db =>
        {
            await PaidApril.PrepareAsync(desk.Town, db, Token);
            return true;
        });
        return desk;
    }

    /// <summary>Whoever else writes holds a calculation up, and the pages go on.</summary>
    private static async Task<IDbContextTransaction> HoldAsync(LarasDb db)
    {
        var holding = await db.Database.BeginTransactionAsync(Token);
        await db.Database.ExecuteSqlAsync($"UPDATE settings SET value = value", Token);
        return holding;
    }

    private static async Task<IDocument> UntilAsync(RunningDesk desk, Func<IDocument, bool> isThere)
    {
        return await Patience.FindAsync(async () =>
            await desk.PageAsync(Page) is { } page && isThere(page) ? page : null
        );
    }

    private static IHtmlFormElement FormOf(IDocument page) => (IHtmlFormElement)page.QuerySelector("main aside form")!;

    private static string Cells(IElement row) => string.Join(' ', row.Children.Select(Words));

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
