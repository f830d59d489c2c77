using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Attendance.Morning;

public sealed class SummaryPageTests
{
    [Fact]
    public async Task The_first_sentence_is_the_answer()
    {
        await using var desk = await MorningAsync();
        var page = await desk.PageAsync("/meja/ringkasan");

        // Twelve people; one is in time, one late, and nobody knows anything of the others at 07.42.
        Assert.Equal("2 dari 12 pegawai sudah tercatat pagi ini", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("Senin, 4 Mei 2026, pukul 07.42 WITA", page.QuerySelector(".jejak [aria-current]")?.TextContent);
        Assert.Equal(
            "tepat waktu, 8,3% 1, terlambat 1, perlu penjelasan 0, luar, cuti, izin 0, belum ada kabar 10",
            page.QuerySelector("#pagi > svg")?.GetAttribute("aria-label")
        );
    }

    [Fact]
    public async Task Every_arrival_has_its_minute()
    {
        await using var desk = await MorningAsync();
        var page = await desk.PageAsync("/meja/ringkasan");

        var rows = page.QuerySelectorAll("details table")[0].QuerySelectorAll("tbody tr");
        Assert.Equal(
            ["06.25 1 0", "06.47 0 1"],
            rows.Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent)))
        );
    }

    [Fact]
    public async Task What_waits_for_a_person_is_listed_with_its_page()
    {
        await using var desk = await MorningAsync();
        var page = await desk.PageAsync("/meja/ringkasan");

        var item = Assert.Single(page.QuerySelectorAll(".daftar li"));
        Assert.Equal("1 pegawai belum punya atasan", item.QuerySelector("b")?.TextContent);
        Assert.Equal("/meja/pegawai?tanpa=atasan", item.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_free_day_says_that_nobody_was_to_work()
    {
        await using var desk = await MorningAsync();
        var page = await desk.PageAsync("/meja/ringkasan?tanggal=2026-05-03");
        Assert.Equal("Tidak ada yang bertugas pada Minggu 3 Mei", page.QuerySelector("h1")?.TextContent);
    }

    [Theory]
    [InlineData("2026-05-05")]
    [InlineData("kemarin")]
    public async Task A_date_that_cannot_be_opened_leads_back_to_today(string date)
    {
        await using var desk = await MorningAsync();
        var page = await desk.PageAsync($"/meja/ringkasan?tanggal={date}");
        Assert.Equal("Tanggal itu belum bisa dibuka", page.QuerySelector("h1")?.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/meja/ringkasan']"));
    }

    private static async Task<RunningDesk> MorningAsync()
    {
        var desk = await RunningDesk.StartAsync(
            prepare: (town, db) =>
            {
                SmallTown.Tap(db, town.Teacher, new(2026, 5, 4), "06.47", "");
                SmallTown.Tap(db, town.Head, new(2026, 5, 4), "06.25", "");
            }
        );
        using var signedIn = await desk.SignInAsync("Rusdi Amran");
        return desk;
    }
}
