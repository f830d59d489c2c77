using System.Net;
using AngleSharp.Dom;
using Laras.Core.Attendance;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Tpp.Slips;

public sealed class SlipPageTests
{
    private const int Lines = 7;
    private const string Month = $"/meja/pegawai/{SmallTown.TeacherNip}/2026-04";
    private const string Slip = Month + "/slip";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_teacher_sees_one_number_and_the_equation_it_is_the_end_of()
    {
        await using var desk = await PaidAsync("Nurhayati");
        var page = await desk.PageAsync(Slip);

        Assert.Equal("Rp 3.350.235", page.QuerySelector(".slip-bersih")!.TextContent);
        Assert.Equal(
            ["pagu penuh 3.780.000", "penilaian 215.920", "pajak dan iuran 213.845"],
            page.QuerySelectorAll(".slip-asal div").Select(part => string.Join(' ', part.Children.Select(Words)))
        );
        Assert.Equal(
            [
                "Kehadiran Rp 1.432.160",
                "Kegiatan Rp 1.436.400",
                "Perilaku Rp 695.520",
                "TPP sebelum pajak Rp 3.564.080",
                "PPh 21 −Rp 178.204",
                "Iuran BPJS Kesehatan −Rp 35.641",
                "Diterima Rp 3.350.235",
            ],
            page.QuerySelectorAll(".slip-baris > li").Select(line => Words(line.FirstElementChild!))
        );
        Assert.Equal(
            ["Rp 1.512.000 −Rp 79.840", "Rp 1.512.000 −Rp 75.600", "Rp 756.000 −Rp 60.480"],
            page.QuerySelectorAll(".slip-baris > li > p")
                .Select(row => string.Join(' ', row.QuerySelectorAll("a").Select(Words)))
        );
    }

    [Fact]
    public async Task Every_amount_is_a_link_and_every_link_ends_at_a_place_that_is_there()
    {
        await using var desk = await PaidAsync("Lina Marwah");
        var page = await desk.PageAsync(Slip);

        var amounts = page.QuerySelectorAll("main .rp").Where(amount => amount.Closest(".urai") is null).ToArray();
        Assert.All(amounts, amount => Assert.Equal("a", amount.LocalName));
        Assert.Equal(21, amounts.Length);
        await AssertPlacesAsync(desk, page.QuerySelectorAll("main a[href]"));
    }

    [Fact]
    public async Task Every_day_that_moved_money_leads_to_its_minutes()
    {
        await using var desk = await PaidAsync("Lina Marwah");
        var page = await desk.PageAsync(Slip);

        var days = page.QuerySelectorAll(".slip-hari > li").ToArray();
        Assert.Equal(
            ["Selasa 7 April −Rp 2.720", "Kamis 16 April −Rp 5.120", "Rabu 22 April −Rp 72.000"],
            days.Select(day => $"{Words(day.FirstElementChild!)} {Words(day.LastElementChild!)}")
        );
        Assert.Contains("17 menit × Rp 160 per menit (Pasal 9 ayat (2))", Words(days[0]), StringComparison.Ordinal);
        Assert.All(
            days.Zip([7, 16, 22]),
            pair =>
                Assert.All(
                    pair.First.QuerySelectorAll("a"),
                    link => Assert.Equal($"{Month}?hari={pair.Second}#hari", link.GetAttribute("href"))
                )
        );
    }

    [Theory]
    [InlineData(1, "Kehadiran")]
    [InlineData(2, "Kegiatan")]
    [InlineData(3, "Perilaku")]
    [InlineData(4, "TPP sebelum pajak")]
    [InlineData(5, "PPh 21")]
    [InlineData(6, "Iuran BPJS Kesehatan")]
    [InlineData(7, "Diterima")]
    public async Task Every_line_is_explained_down_to_facts_and_pasal(int line, string label)
    {
        await using var desk = await PaidAsync("Lina Marwah");
        var page = await desk.PageAsync($"{Slip}?baris={line}");

        var aside = page.GetElementById("uraian")!;
        Assert.Equal(label, aside.QuerySelector("h2")!.TextContent);
        Assert.Equal(label, page.QuerySelector("[aria-current=true] .baris span")!.TextContent);
        var ends = aside.QuerySelectorAll(".urai li > div").Where(step => step.QuerySelector("li") is null).ToArray();
        Assert.NotEmpty(ends);
        Assert.All(ends, end => Assert.NotNull(end.QuerySelector("a[href*='#']")));
        await AssertPlacesAsync(desk, aside.QuerySelectorAll("a[href]"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("8")]
    [InlineData("-1")]
    public async Task A_line_that_is_not_there_opens_the_one_that_is_paid_out(string line)
    {
        await using var desk = await PaidAsync("Nurhayati");
        var page = await desk.PageAsync($"{Slip}?baris={line}");
        Assert.Equal("Diterima", page.QuerySelector("#uraian h2")!.TextContent);
        Assert.Equal(Lines, page.QuerySelectorAll(".slip-baris > li").Length);
    }

    [Fact]
    public async Task The_paper_names_the_person_the_post_the_law_and_the_seals()
    {
        await using var desk = await PaidAsync("Nurhayati");
        var page = await desk.PageAsync(Slip);

        var head = Words(page.QuerySelector("main header")!);
        foreach (
            var word in new[] { "19790412 200501 2 007", "III/d", "Guru kelas IV", "SDN 2 Tanjung Laras", "Kabupaten" }
        )
        {
            Assert.Contains(word, head, StringComparison.Ordinal);
        }

        var foot = page.QuerySelector("main footer")!;
        Assert.Matches(
            @"^Perbup 12/2026 tentang .+ Sidik teks [0-9a-f]{12}, sidik fakta [0-9a-f]{12}, sidik hasil [0-9a-f]{12}\.",
            Words(foot)
        );
        Assert.EndsWith("slip yang sama.", Words(foot), StringComparison.Ordinal);
        Assert.Contains("Dihitung 4 Mei 2026 oleh Lina Marwah, S.H.", Words(foot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_not_there_answers_like_somebody_who_is_not_the_viewers_business()
    {
        await using var desk = await PaidAsync("Nurhayati");
        using var foreign = await desk.GetAsync($"/meja/pegawai/{SmallTown.LeaderNip}/2026-04/slip");
        using var missing = await desk.GetAsync("/meja/pegawai/000000000000000000/2026-04/slip");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, missing.StatusCode));
        Assert.Equal(
            (await missing.Content.ReadAsByteArrayAsync(Token)).Length,
            (await foreign.Content.ReadAsByteArrayAsync(Token)).Length
        );
        Assert.Equal(await RunningDesk.BodyAsync(missing), await RunningDesk.BodyAsync(foreign));
    }

    [Fact]
    public async Task Who_is_outside_tpp_reads_why_and_no_amount()
    {
        await using var desk = await PaidAsync("Lina Marwah");
        var page = await desk.PageAsync($"/meja/pegawai/{SmallTown.GuardNumber}/2026-04/slip");

        var note = Words(page.QuerySelector("main .catatan")!);
        Assert.StartsWith("Tidak ada jumlah untuk bulan ini.", note, StringComparison.Ordinal);
        Assert.Contains("Pasal", note, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main .rp"));
    }

    [Fact]
    public async Task Whose_fact_is_missing_reads_which_one()
    {
        await using var desk = await PaidAsync("Lina Marwah");
        var page = await desk.PageAsync($"/meja/pegawai/{SmallTown.OtherTeacherNip}/2026-04/slip");
        Assert.Contains("belum ada", Words(page.QuerySelector("main .catatan")!), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("2026-03", HttpStatusCode.OK)]
    [InlineData("2026-05", HttpStatusCode.OK)]
    [InlineData("2026-06", HttpStatusCode.NotFound)]
    [InlineData("april", HttpStatusCode.NotFound)]
    public async Task A_month_that_was_not_calculated_is_empty_and_one_to_come_is_not_there(
        string month,
        HttpStatusCode status
    )
    {
        await using var desk = await PaidAsync("Nurhayati");
        using var answer = await desk.GetAsync($"/meja/pegawai/{SmallTown.TeacherNip}/{month}/slip");
        var page = await RunningDesk.DocumentOf(answer);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK, page.QuerySelector(".kosong a[href$='/" + month + "']") is not null);
        Assert.Empty(page.QuerySelectorAll("main .rp"));
    }

    [Fact]
    public async Task A_fact_that_came_after_the_slip_is_told()
    {
        await using var desk = await PaidAsync("Nurhayati");
        const string sentence = "Ada fakta baru sesudah slip ini dihitung.";
        Assert.DoesNotContain(sentence, Words((await desk.PageAsync(Slip)).Body!), StringComparison.Ordinal);

        await desk.ReadAsync(async db =>
        {
            db.Absences.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    EmployeeId = desk.Town.Teacher.Id,
                    From = new(2026, 4, 22),
                    To = new(2026, 4, 22),
                    Status = DayStatus.AnnualLeave,
                    Document = "cuti 800/7",
                }
            );
            return await db.SaveChangesAsync(Token);
        });

        Assert.Contains(sentence, Words((await desk.PageAsync(Slip)).Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_month_shows_what_each_day_did_to_the_pay_and_why()
    {
        await using var desk = await PaidAsync("Lina Marwah");
        var page = await desk.PageAsync(Month + "?hari=7");

        var rows = page.QuerySelector("details")!
            .QuerySelectorAll("tbody tr")
            .Select(row => Words(row.LastElementChild!))
            .ToArray();
        Assert.Equal(["0", "0", "", "0", "−2.720"], rows.Take(5));
        Assert.Equal(["−5.120", "−72.000"], rows.Skip(5).Where(amount => amount is not ("0" or "")));
        var cause = page.QuerySelector(".sebab")!;
        Assert.Equal("17 menit × Rp 160 per menit = Rp 2.720", Words(cause.QuerySelector(".hitungan")!));
        Assert.Contains("Harga semenit: Rp 72.000 ÷ 450 menit", Words(cause), StringComparison.Ordinal);
        Assert.Equal(["Rp 1.512.000", "Rp 79.840", "Rp 1.432.160"], page.QuerySelectorAll(".pisah a.rp").Select(Words));
        await AssertPlacesAsync(desk, page.QuerySelectorAll(".sebab a, .pisah a"));
    }

    [Fact]
    public async Task A_month_without_calculation_has_no_column_of_money()
    {
        await using var desk = await PaidAsync("Lina Marwah");
        var page = await desk.PageAsync($"/meja/pegawai/{SmallTown.TeacherNip}/2026-05");
        Assert.DoesNotContain("TPP (Rp)", Words(page.Body!), StringComparison.Ordinal);
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

    private static async Task AssertPlacesAsync(RunningDesk desk, IEnumerable<IElement> links)
    {
        var pages = new Dictionary<string, IDocument>(StringComparer.Ordinal);
        var targets = links.Select(link => link.GetAttribute("href")!).Distinct().ToArray();
        Assert.NotEmpty(targets);
        foreach (var target in targets.Where(target => target.StartsWith('/')))
        {
            var parts = target.Split('#');
            if (!pages.TryGetValue(parts[0], out var page))
            {
                using var answer = await desk.GetAsync(parts[0]);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, target);
                page = pages[parts[0]] = await RunningDesk.DocumentOf(answer);
            }

            Assert.True(parts.Length == 1 || page.GetElementById(parts[1]) is not null, target);
        }
    }

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
