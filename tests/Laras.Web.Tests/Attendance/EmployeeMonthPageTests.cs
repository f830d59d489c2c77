using System.Net;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Attendance;

public sealed class EmployeeMonthPageTests
{
    private static readonly string April = $"/meja/pegawai/{SmallTown.TeacherNip}/2026-04";

    [Fact]
    public async Task The_month_is_drawn_day_by_day_and_each_row_opens_its_day()
    {
        await using var desk = await LivedAsync("La Ode Ramli");
        var page = await desk.PageAsync(April + "?hari=7");

        var rows = page.QuerySelectorAll("svg a").ToArray();
        Assert.Equal(22, rows.Length);
        Assert.Equal(
            "Selasa 7 April: Terlambat 17 menit, masuk 06.47, pulang 14.07",
            rows[4].GetAttribute("aria-label")
        );
        Assert.Equal("date", rows[4].GetAttribute("aria-current"));
        Assert.Equal("/meja/pegawai/197904122005012007/2026-04?hari=22#22", rows[15].GetAttribute("href"));
        Assert.Equal("libur: Wafat Isa Almasih", rows[2].QuerySelectorAll("text")[2].TextContent);
    }

    [Fact]
    public async Task The_same_month_is_there_as_a_table()
    {
        await using var desk = await LivedAsync("La Ode Ramli");
        var page = await desk.PageAsync(April);

        var row = page.QuerySelectorAll("details tbody tr").ElementAt(4);
        Assert.Equal(
            ["Selasa 7 April", "06.30 sampai 14.00", "06.47", "14.07", "mesin", "Terlambat 17 menit"],
            row.Children.Select(cell => cell.TextContent.Trim())
        );
    }

    [Theory]
    [InlineData("7", "Selasa, 7 April", "Terlambat 17 menit", "06.47.12 Masuk")]
    [InlineData("9", "Kamis, 9 April", "Sakit, surat dokter", null)]
    [InlineData("27", "Senin, 27 April", "Tercatat di kertas", "06.25.00 Masuk")]
    [InlineData("22", "Rabu, 22 April", "Tidak ada catatan", null)]
    public async Task A_day_opens_with_everything_that_is_known_about_it(
        string day,
        string title,
        string verdict,
        string? first
    )
    {
        await using var desk = await LivedAsync("La Ode Ramli");
        var page = await desk.PageAsync($"{April}?hari={day}");

        var panel = page.QuerySelector("aside .kartu")!;
        Assert.Equal(title, panel.QuerySelector("h2")?.TextContent);
        Assert.Equal(verdict, panel.QuerySelector(".cip")?.TextContent.Trim());
        var moment = panel.QuerySelector(".peristiwa li");
        Assert.Equal(
            first,
            moment is null
                ? null
                : $"{moment.QuerySelector("b")!.TextContent} {moment.QuerySelector(".sedang")!.TextContent}"
        );
    }

    [Fact]
    public async Task A_superior_sees_the_own_people_and_a_teacher_only_the_own_month()
    {
        await using var head = await LivedAsync("La Ode Ramli");
        using var ofTeacher = await head.GetAsync(April);
        Assert.Equal(HttpStatusCode.OK, ofTeacher.StatusCode);

        using var back = await head.SignInAsync("Nurhayati");
        using var own = await head.GetAsync(April);
        using var colleague = await head.GetAsync($"/meja/pegawai/{SmallTown.OtherTeacherNip}/2026-04");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, colleague.StatusCode);
    }

    [Fact]
    public async Task Somebody_who_is_not_there_answers_like_somebody_who_is_not_the_viewers_business()
    {
        await using var desk = await LivedAsync("Nurhayati");
        using var foreign = await desk.GetAsync($"/meja/pegawai/{SmallTown.LeaderNip}/2026-04");
        using var missing = await desk.GetAsync("/meja/pegawai/000000000000000000/2026-04");

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(missing.StatusCode, foreign.StatusCode);
        Assert.Equal(await RunningDesk.BodyAsync(missing), await RunningDesk.BodyAsync(foreign));
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("april")]
    [InlineData("2026-06")]
    public async Task A_month_that_cannot_be_opened_says_so(string month)
    {
        await using var desk = await LivedAsync("La Ode Ramli");
        using var answer = await desk.GetAsync($"/meja/pegawai/{SmallTown.TeacherNip}/{month}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_month_before_the_first_record_is_empty_and_nobody_was_absent_in_it()
    {
        await using var desk = await LivedAsync("La Ode Ramli");
        var page = await desk.PageAsync($"/meja/pegawai/{SmallTown.TeacherNip}/2026-03");
        Assert.Empty(page.QuerySelectorAll("svg a"));
        Assert.Contains("Belum ada hari kerja", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_without_a_month_opens_in_the_one_that_is_asked_about()
    {
        await using var desk = await LivedAsync("La Ode Ramli");
        using var answer = await desk.GetAsync($"/meja/pegawai/{SmallTown.TeacherNip}");
        Assert.Equal(April, answer.Headers.Location?.ToString());
    }

    private static async Task<RunningDesk> LivedAsync(string viewer)
    {
        var desk = await DeskTests.SignedInAsync(viewer);
        await desk.LiveThroughAprilAsync();
        return desk;
    }
}
