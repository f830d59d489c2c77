using System.Net;
using AngleSharp.Dom;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Regulations.Showing;

public sealed class RegulationPagesTests
{
    private const string Contoh = "/meja/aturan/perbup-12-2026";

    [Fact]
    public async Task A_clause_is_a_sentence_with_its_numbers_standing_out_and_its_pasal_beside_it()
    {
        await using var desk = await SignedInAsync("Nurhayati Wulandari");

        var clause = (await desk.PageAsync(Contoh)).GetElementById("jam_masuk")!;

        Assert.Equal("Jam masuk pukul 06.30.", clause.QuerySelector(".kalimat")!.TextContent.Trim());
        Assert.Equal("06.30", clause.QuerySelector(".isian")!.TextContent);
        Assert.Equal("Pasal 6 ayat (1)", clause.QuerySelector("#pasal-6-ayat-1")!.TextContent);
    }

    [Fact]
    public async Task Tables_facts_slip_lines_and_what_is_left_out_stand_on_the_same_page()
    {
        await using var desk = await SignedInAsync("Lina Marwah");

        var page = await desk.PageAsync(Contoh);

        var rows = page.QuerySelectorAll("#tarif_pajak_pppk tbody tr").Select(Cells);
        Assert.Equal(["sampai 8 | 0 persen", "mulai 9 | 5 persen"], rows);
        Assert.Contains("tercatat", Words(page.GetElementById("fakta-masuk")!), StringComparison.Ordinal);
        Assert.Equal(
            ["Kehadiran", "Kegiatan", "Perilaku", "TPP sebelum pajak", "PPh 21", "Iuran BPJS Kesehatan", "Diterima"],
            page.QuerySelectorAll("aside .kartu:nth-of-type(3) a").Select(line => line.TextContent)
        );
        Assert.Contains("Pasal 15 tentang tata cara keberatan", Words(page.Body!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/kasus")]
    [InlineData("/kasus/1")]
    [InlineData("/kasus/5")]
    [InlineData("/kasus/8")]
    [InlineData("/pemeriksaan")]
    public async Task Every_link_into_a_regulation_ends_at_a_place_that_is_there(string tab)
    {
        await using var desk = await SignedInAsync("Lina Marwah");
        var pages = new Dictionary<string, IDocument>(StringComparer.Ordinal);

        var page = pages[Contoh + tab] = await desk.PageAsync(Contoh + tab);

        var links = page.QuerySelectorAll("main a[href*='#']").Select(link => link.GetAttribute("href")!).Distinct();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var parts = link.Split('#');
            var path = parts[0].Length == 0 ? Contoh + tab : parts[0];
            pages.TryAdd(path, await desk.PageAsync(path));
            Assert.True(pages[path].GetElementById(parts[1]) is not null, link);
        }
    }

    [Fact]
    public async Task Every_regulation_that_came_with_the_program_opens_on_all_its_pages()
    {
        await using var desk = await SignedInAsync("Lina Marwah");
        foreach (var folder in RegulationLibrary.Find(null).Folders())
        {
            foreach (var tab in new[] { "", "/kasus", "/kasus/1", "/pemeriksaan", "/berkas" })
            {
                using var answer = await desk.GetAsync($"/meja/aturan/{folder.Address}{tab}");
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{folder.Address}{tab}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task No_place_stands_twice_on_a_page()
    {
        await using var desk = await SignedInAsync("Lina Marwah");
        foreach (var tab in new[] { "", "/kasus/1", "/berkas" })
        {
            var page = await desk.PageAsync(Contoh + tab);
            var twice = page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1);
            Assert.Empty(twice.Select(group => group.Key));
        }
    }

    [Fact]
    public async Task A_case_shows_what_was_given_what_was_expected_and_why_it_comes_out()
    {
        await using var desk = await SignedInAsync("Lina Marwah");

        var list = await desk.PageAsync(Contoh + "/kasus");
        var amount = list.QuerySelectorAll("main a.rp").First(link => link.TextContent == "Rp 3.350.235");
        Assert.Equal(Contoh + "/kasus/1#diterima", amount.GetAttribute("href"));

        var page = await desk.PageAsync(Contoh + "/kasus/1");
        var lateDay = page.GetElementById("tpp_kehadiran.potongan_terlambat.2026-04-07")!;
        Assert.Contains("17 menit × Rp 160 per menit", Words(lateDay), StringComparison.Ordinal);
        Assert.Contains("Pasal 9 ayat (2)", Words(lateDay), StringComparison.Ordinal);
        Assert.Contains(
            "sudah diuraikan di atas",
            Words(page.GetElementById("tpp_kehadiran")!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_folder_with_problems_says_all_of_them_with_their_places_and_others_are_not_harmed()
    {
        using var law = new LawFolder()
            .Add("11-hulu", "baik")
            .Add("11-hulu", "rusak", formula: "pagu x nilai_kegiatn + 5 menit");
        await using var desk = await SignedInAsync("Lina Marwah", law.Root);

        var list = await desk.PageAsync("/meja/aturan");
        Assert.Contains("perlu dibetulkan", Words(Row(list, "/rusak")), StringComparison.Ordinal);
        Assert.Contains("1 cocok", Words(Row(list, "/baik")), StringComparison.Ordinal);

        var page = await desk.PageAsync("/meja/aturan/rusak");
        var row = page.QuerySelectorAll("tbody tr")
            .First(row => Words(row).Contains("nilai_kegiatn", StringComparison.Ordinal));
        Assert.StartsWith("1-bayar.yaml | 4 | ", Cells(row), StringComparison.Ordinal);
        var line = row.QuerySelector("a")!.GetAttribute("href")!.Split('#');
        Assert.Contains(
            "nilai_kegiatn",
            (await desk.PageAsync(line[0])).GetElementById(line[1])!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_regulation_cannot_write_into_the_page()
    {
        const string Title = "<script>alert(1)</script><img src=x>";
        using var law = new LawFolder().Add("11-hulu", "perbup-1-2020", Title);
        await using var desk = await SignedInAsync("Lina Marwah", law.Root);
        foreach (var path in new[] { "", "/perbup-1-2020", "/perbup-1-2020/kasus", "/perbup-1-2020/berkas" })
        {
            var page = await desk.PageAsync("/meja/aturan" + path);

            Assert.Contains(Title, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("script:not([src]), img"));
        }
    }

    [Theory]
    [InlineData("tidak-ada")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("%2fetc")]
    [InlineData("%3Cscript%3E")]
    [InlineData("C:%5Cwindows")]
    [InlineData("contoh-nusa-laras")]
    [InlineData("perbup-12-2026/kasus/0")]
    [InlineData("perbup-12-2026/kasus/99")]
    [InlineData("0123456789ab")]
    [InlineData("%25%25%25%25%25%25%25%25%25%25%25%25")]
    public async Task What_is_no_regulation_is_a_page_that_is_not_there(string folder)
    {
        await using var desk = await SignedInAsync("Lina Marwah");

        using var answer = await desk.GetAsync("/meja/aturan/" + folder);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await RunningDesk.DocumentOf(answer);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task What_the_region_pays_by_stands_on_top_and_its_stored_text_stays_readable()
    {
        using var law = new LawFolder().Add("11-hulu", "perbup-1-2020").Add("10-udik", "perbup-9-2019", "Lain");
        var older = LawFolder.Files(expected: "900.001");
        var newer = LawFolder.Files();
        await using var desk = await SignedInAsync(
            "Lina Marwah",
            law.Root,
            db =>
            {
                Rule(db, "perbup-1-2020", older, 202601);
                Rule(db, "perbup-1-2020", newer, 202604);
            }
        );

        var page = await desk.PageAsync("/meja/aturan");
        var table = page.QuerySelector("table")!;
        var inUse = table.QuerySelectorAll("tbody tr").Select(row => Words(row)).ToList();
        Assert.Equal(2, inUse.Count);
        Assert.Contains("mulai April 2026", inUse[0], StringComparison.Ordinal);
        Assert.Contains("Januari 2026 sampai Maret 2026", inUse[1], StringComparison.Ordinal);
        Assert.Contains("1 dari 1 berbeda", inUse[1], StringComparison.Ordinal);

        var stored = table.QuerySelector("tbody tr:last-child th a")!.GetAttribute("href")!;
        Assert.Equal("/meja/aturan/" + RegulationText.HashOf(older)[..12], stored);
        Assert.Contains("900.001", Words((await desk.PageAsync(stored + "/kasus")).Body!), StringComparison.Ordinal);
    }

    private static void Rule(LarasDb db, string folder, IReadOnlyDictionary<string, string> files, int fromMonth)
    {
        var hash = RegulationText.HashOf(files);
        db.Regulations.Add(
            new()
            {
                Hash = hash,
                Folder = folder,
                Title = folder,
                Files = RegulationText.Write(files),
                TakenInAtUtc = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            }
        );
        db.RegulationsInForce.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                Hash = hash,
                FromMonthKey = fromMonth,
                DecidedBy = "Lina Marwah",
                DecidedAtUtc = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            }
        );
    }

    private static IElement Row(IDocument page, string address) =>
        page.QuerySelectorAll("tbody tr")
            .Single(row => row.QuerySelector($"a[href='/meja/aturan{address}']") is not null);

    private static string Cells(IElement row) => string.Join(" | ", row.Children.Select(Words));

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<RunningDesk> SignedInAsync(
        string name,
        string? regulations = null,
        Action<LarasDb>? prepare = null
    )
    {
        var desk = await RunningDesk.StartAsync(prepare: (_, db) => prepare?.Invoke(db), regulations: regulations);
        using var answer = await desk.SignInAsync(name);
        return desk;
    }
}
