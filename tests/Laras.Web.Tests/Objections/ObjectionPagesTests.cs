using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Core.Objections;
using Laras.Web.Objections;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Tpp;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Objections;

public sealed class ObjectionPagesTests
{
    private const string Month = $"/meja/pegawai/{SmallTown.TeacherNip}/2026-04";
    private const string OfDay = $"{Month}/keberatan?hari=22";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_day_that_cost_her_the_teacher_comes_to_everything_that_is_known()
    {
        await using var desk = await PaidAsync("Nurhayati");
        var day = await desk.PageAsync($"{Month}?hari=22");
        var link = day.QuerySelectorAll("a").Single(a => a.TextContent == "Ada yang keliru?");

        var page = await desk.PageAsync(link.GetAttribute("href")!);

        Assert.Equal("Rabu 22 April", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Tidak ada catatan, −Rp 72.000", Words(page.QuerySelector("header > .redup")!), Exact);
        Assert.Matches(
            @"^(\d+) dari \1 rekan di SDN 2 Tanjung Laras juga kosong pada hari itu\.$",
            Words(page.QuerySelector(".diketahui.memihak .isi")!)
        );
        Assert.Contains("Dijawab Rusdi Amran, M.Si. paling lambat 11 Mei 2026.", Words(page.Body!), Exact);
        Assert.Contains("Bila diterima, TPP bisa bertambah Rp 72.000.", Words(page.Body!), Exact);
    }

    [Fact]
    public async Task Every_line_of_the_slip_can_be_objected_to_by_its_owner_only()
    {
        await using var desk = await PaidAsync("Nurhayati");
        var slip = await desk.PageAsync($"{Month}/slip");
        var links = slip.QuerySelectorAll(".slip-baris a").Where(a => a.TextContent == "Ada yang keliru?").ToArray();

        Assert.Equal(7, links.Length);
        var page = await desk.PageAsync(links[2].GetAttribute("href")!);
        Assert.Equal("Baris Perilaku", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("aside .urai"));

        await using var other = await PaidAsync("Lina Marwah");
        var foreign = await other.PageAsync($"{Month}/slip");
        Assert.DoesNotContain("Ada yang keliru?", foreign.Body!.TextContent, Exact);
    }

    [Fact]
    public async Task The_teacher_writes_the_leader_answers_and_both_texts_stand_beside_each_other()
    {
        await using var desk = await PaidAsync("Nurhayati");
        var objection = await SendAsync(desk, "Listrik mati, saya menandatangani kertas.");

        await desk.SignInAsync("Rusdi Amran");
        var page = await desk.PageAsync(objection);
        Assert.DoesNotContain("Bila diterima, TPP", Words(page.Body!), Exact);
        using var answered = await AnswerAsync(desk, page);
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);

        await desk.SignInAsync("Nurhayati");
        var told = await desk.PageAsync(objection);
        Assert.Equal(
            [
                "Listrik mati, saya menandatangani kertas.",
                "Lembar kertas hari itu ada dan sudah diperiksa.\nTerima kasih.",
            ],
            told.QuerySelectorAll(".ucapan").Select(text => text.TextContent)
        );
        Assert.Equal(
            ["Sebelum: Tidak ada catatan", "Sesudah: hadir, masuk 06.30, pulang 14.00"],
            told.QuerySelectorAll(".pasangan div").Select(pair => string.Join(": ", pair.Children.Select(Words)))
        );
        Assert.Contains("Bulan April 2026 masih terbuka: harinya dihitung ulang.", Words(told.Body!), Exact);
        var month = await desk.PageAsync(Month);
        Assert.Contains("Keberatan Rabu 22 April 2026: diterima", month.QuerySelectorAll(".cip").Select(Words));
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_who_was_first()
    {
        await using var desk = await PaidAsync("Nurhayati");
        var objection = await SendAsync(desk, "");
        await desk.SignInAsync("Wa Sulastri");
        var stale = await desk.PageAsync(objection);
        await desk.SignInAsync("Rusdi Amran");
        using var first = await AnswerAsync(desk, await desk.PageAsync(objection));

        await desk.SignInAsync("Wa Sulastri");
        var list = await desk.PageAsync("/meja/keberatan?tampil=dijawab");
        Assert.Contains("dijawab Rusdi Amran, M.Si.", Words(list.QuerySelector("main")!), Exact);
        using var second = await AnswerAsync(desk, stale);
        var told = await desk.PageAsync(second.Headers.Location!.ToString());
        Assert.Contains("Rusdi Amran, M.Si. sudah menjawab ini.", Words(told.QuerySelector(".catatan")!), Exact);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("javascript:alert(1)//${{7*7}}")]
    public async Task Hostile_words_stay_words(string text)
    {
        await using var desk = await PaidAsync("Nurhayati");

        var page = await desk.PageAsync(await SendAsync(desk, text));

        Assert.Equal(text, page.QuerySelector(".ucapan")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main script, main img, [onerror]"));
    }

    [Fact]
    public async Task A_foreign_objection_is_answered_like_a_missing_one()
    {
        await using var desk = await PaidAsync("Nurhayati");
        var objection = await SendAsync(desk, "");
        var missing = $"/meja/keberatan/{Guid.CreateVersion7()}";

        // The head of the school reads it, a colleague does not.
        await desk.SignInAsync("La Ode Ramli");
        using (var read = await desk.GetAsync(objection))
        {
            Assert.Equal(HttpStatusCode.OK, read.StatusCode);
            var page = await RunningDesk.DocumentOf(read);
            Assert.Null(page.QuerySelector("main form"));
            Assert.DoesNotContain("Rp", Words(page.QuerySelector("main")!), Exact);
        }

        await desk.SignInAsync("Nurhayati");
        using var foreign = await desk.GetAsync(await ColleagueObjectsAsync(desk));
        using var nothing = await desk.GetAsync(missing);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        Assert.Equal(await RunningDesk.BodyAsync(nothing), await RunningDesk.BodyAsync(foreign));
        using var writing = await desk.GetAsync(
            OfDay.Replace(SmallTown.TeacherNip, SmallTown.OtherTeacherNip, StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.NotFound, writing.StatusCode);
    }

    [Theory]
    [InlineData("hari=31")]
    [InlineData("hari=0")]
    [InlineData("baris=99")]
    [InlineData("banding=00000000-0000-0000-0000-000000000001")]
    public async Task There_is_no_objection_to_what_is_not_there(string query)
    {
        await using var desk = await PaidAsync("Nurhayati");

        using var answer = await desk.GetAsync($"{Month}/keberatan?{query}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("Nurhayati", "keberatan", "Hari atau baris mana yang keliru?")]
    [InlineData("La Ode Ramli", "koreksi", "Hari mana yang dikoreksi?")]
    public async Task Whoever_says_nothing_is_asked_which_day(string viewer, string page, string question)
    {
        await using var desk = await PaidAsync(viewer);

        Assert.Equal(question, (await desk.PageAsync($"{Month}/{page}")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_form_without_a_choice_keeps_what_was_typed_and_says_what_is_missing()
    {
        await using var desk = await PaidAsync("Nurhayati");
        var form = (await desk.PageAsync(OfDay)).QuerySelector<IHtmlFormElement>("main form")!;

        using var answer = await desk.SendAsync(form, ("cerita", "Listrik mati."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await RunningDesk.DocumentOf(answer);
        Assert.Equal("Listrik mati.", page.QuerySelector("textarea")!.TextContent);
        Assert.Contains("Pilih dahulu apa yang terjadi.", Words(page.QuerySelector("[role=alert]")!), Exact);
    }

    [Theory]
    [InlineData("Nurhayati", "/meja/keberatan/saya", "Belum ada keberatan.")]
    [InlineData("Wa Sulastri", "/meja/keberatan", "Tidak ada keberatan di sini.")]
    [InlineData("Wa Sulastri", "/meja/koreksi", "Usulan muncul di sini")]
    public async Task An_empty_list_says_when_something_will_be_there(string viewer, string path, string words)
    {
        await using var desk = await PaidAsync(viewer);

        Assert.Contains(words, Words((await desk.PageAsync(path)).QuerySelector(".kosong")!), Exact);
    }

    [Fact]
    public async Task A_correction_goes_from_the_head_of_the_school_to_a_second_person()
    {
        await using var desk = await PaidAsync("La Ode Ramli");
        var day = await desk.PageAsync($"{Month}?hari=22");
        var link = day.QuerySelectorAll("a").Single(a => a.TextContent == "Usulkan koreksi");
        var form = (await desk.PageAsync(link.GetAttribute("href")!)).QuerySelector<IHtmlFormElement>("main form")!;
        using var proposed = await desk.SendAsync(
            form,
            ("keadaan", "hadir"),
            ("masuk", "06.30"),
            ("pulang", "14.00"),
            ("alasan", "Saksi dua guru.")
        );
        var proposal = proposed.Headers.Location!.ToString();
        Assert.Null((await desk.PageAsync(proposal)).QuerySelector("main form"));

        await desk.SignInAsync("Rusdi Amran");
        var waiting = (await desk.PageAsync(proposal)).QuerySelector<IHtmlFormElement>("main form")!;
        using var confirmed = await desk.SendAsync(waiting, ("putusan", "sahkan"), ("alasan", ""));

        var told = await desk.PageAsync(proposal);
        Assert.Contains("Rusdi Amran, M.Si. sudah mengesahkan usulan ini.", Words(told.QuerySelector("main")!), Exact);
    }

    private const StringComparison Exact = StringComparison.Ordinal;

    private static string Words(IElement element) =>
        string.Join(
            ' ',
            element.TextContent.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static async Task<string> SendAsync(RunningDesk desk, string text)
    {
        var form = (await desk.PageAsync(OfDay)).QuerySelector<IHtmlFormElement>("main form")!;
        using var sent = await desk.SendAsync(form, ("sebab", "PresentOnPaper"), ("cerita", text));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return sent.Headers.Location!.ToString();
    }

    private static async Task<string> ColleagueObjectsAsync(RunningDesk desk)
    {
        var id = Guid.CreateVersion7();
        await desk.ReadAsync(async db =>
        {
            var colleague = await db.Employees.SingleAsync(one => one.Nip == SmallTown.OtherTeacherNip, Token);
            db.Objections.Add(
                new()
                {
                    Id = id,
                    EmployeeId = colleague.Id,
                    MonthKey = 202604,
                    Date = new(2026, 4, 22),
                    About = "2026-04-22",
                    Instance = FileObjection.First,
                    Reason = ObjectionReason.WrongTime,
                    Text = "",
                    WrittenById = colleague.Id,
                    WrittenBy = colleague.Name,
                    WrittenAtUtc = FixedTime.Monday.GetUtcNow().UtcDateTime,
                    LastDay = new(2026, 5, 11),
                }
            );
            return await db.SaveChangesAsync(Token);
        });
        return $"/meja/keberatan/{id}";
    }

    private static Task<HttpResponseMessage> AnswerAsync(RunningDesk desk, IDocument page) =>
        desk.SendAsync(
            page.QuerySelector<IHtmlFormElement>("main form")!,
            ("putusan", "Accepted"),
            ("keadaan", "hadir"),
            ("masuk", "06.30"),
            ("pulang", "14.00"),
            ("alasan_siap", "Lembar kertas hari itu ada dan sudah diperiksa."),
            ("alasan", "Terima kasih.")
        );

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
}
