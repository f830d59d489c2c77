using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Core.Tpp;
using Laras.Web.Tests.Layout;
using Laras.Web.Tpp.Periods;
using Xunit;

namespace Laras.Web.Tests.Tpp.Periods;

public sealed class MonthLockPageTests
{
    private const string Page = "/meja/tpp/2026-04/kunci";
    private const string Payment = "/meja/tpp/2026-04/bayar";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_personnel_office_sees_what_blocks_sets_it_aside_and_locks()
    {
        await using var desk = await CalculatedAsync("Wa Sulastri");
        var open = await desk.PageAsync(Page);
        Assert.Equal("April 2026 terbuka", Words(open.QuerySelector("h1")!));
        Assert.Equal(5, open.QuerySelectorAll(".langkah > li").Length);
        Assert.Equal("Data dikunci", Words(open.QuerySelector(".langkah > .kini b")!));
        Assert.Contains("slip belum punya jumlah", Words(open.QuerySelector("main")!), StringComparison.Ordinal);

        using var refused = await desk.SendAsync(FormOf(open));
        Assert.StartsWith($"{Page}?pesan=", refused.Headers.Location!.ToString(), default);
        var told = await desk.PageAsync(refused.Headers.Location.ToString());
        Assert.Matches(
            "Belum ada yang berubah. ?Masih ada [0-9]+ slip belum punya",
            Words(told.QuerySelector("[role=alert]")!)
        );

        using var locked = await desk.SendAsync(FormOf(open), ("alasan.fakta", "menyusul lewat selisih <b>"));
        Assert.Equal(Page, locked.Headers.Location?.ToString());
        var after = await desk.PageAsync(Page);
        Assert.Equal("April 2026 terkunci", Words(after.QuerySelector("h1")!));
        Assert.Contains("Wa Sulastri", Words(after.QuerySelector(".langkah > .sudah")!), StringComparison.Ordinal);
        Assert.Contains("menyusul lewat selisih <b>", Words(after.QuerySelector("main")!), StringComparison.Ordinal);
        Assert.Contains("Langkah ini milik Bagian Organisasi.", Words(after.QuerySelector("main")!), default);

        // The same button pressed again meets a month that has gone on.
        using var again = await desk.SendAsync(FormOf(open), ("alasan.fakta", "sekali lagi"));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task Somebody_else_fixes_the_calculation_and_then_nobody_calculates_again()
    {
        await using var desk = await CalculatedAsync("Lina Marwah");
        await LockAsync(desk);

        var page = await desk.PageAsync(Page);
        using var pressed = await desk.SendAsync(FormOf(page));

        Assert.Equal(PeriodState.Calculated, await StateAsync(desk));
        var calculation = await desk.PageAsync("/meja/tpp/2026-04");
        Assert.Empty(calculation.QuerySelectorAll("main aside button"));
        Assert.Contains(
            "Bulan ini ditetapkan, jadi angkanya belum final.",
            Words(calculation.QuerySelector("main aside")!),
            default
        );
    }

    [Fact]
    public async Task A_forged_remark_is_not_shown()
    {
        await using var desk = await CalculatedAsync("Wa Sulastri");
        var page = await desk.PageAsync($"{Page}?pesan=Kirim+uang+ke+rekening+ini");
        Assert.Null(page.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task Neither_teacher_nor_stranger_opens_it()
    {
        await using var desk = await CalculatedAsync("Nurhayati");
        using var page = await desk.GetAsync(Page);
        using var list = await desk.GetAsync(Payment);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, list.StatusCode));
    }

    [Theory]
    [InlineData("/meja/tpp/2026-13/kunci", HttpStatusCode.NotFound)]
    [InlineData("/meja/tpp/2026-02/kunci", HttpStatusCode.OK)]
    [InlineData("/meja/tpp/2026-02/bayar", HttpStatusCode.OK)]
    [InlineData("/meja/tpp/2026-02/bayar/cetak", HttpStatusCode.OK)]
    [InlineData("/meja/tpp/2026-04/bayar/cetak", HttpStatusCode.OK)]
    [InlineData("/meja/tpp/2026-04/bayar/csv", HttpStatusCode.OK)]
    [InlineData("/meja/tpp/2026-04/bayar/xlsx", HttpStatusCode.OK)]
    [InlineData("/meja/tpp/2026-04/bayar/pdf", HttpStatusCode.NotFound)]
    public async Task Every_address_of_a_month_answers(string address, HttpStatusCode expected)
    {
        await using var desk = await CalculatedAsync("Rusdi Amran");
        using var answer = await desk.GetAsync(address);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_payment_list_says_how_sure_it_is_and_who_is_paid()
    {
        await using var desk = await CalculatedAsync("Lina Marwah");
        var open = await desk.PageAsync(Payment);
        Assert.Equal("Daftar bayar April 2026: Rp 3.350.235 untuk 1 pegawai", Words(open.QuerySelector("h1")!));
        Assert.Contains("Perkiraan", Words(open.QuerySelector("main header")!), StringComparison.Ordinal);

        await LockAsync(desk);
        var slip = await desk.PageAsync($"/meja/pegawai/{SmallTown.TeacherNip}/2026-04/slip");
        var form = slip.QuerySelectorAll<IHtmlFormElement>("form")
            .Single(form => form.Action.Contains("/tahan/", default));
        using var held = await desk.SendAsync(form, ("Alasan", "rekening salah"));

        var list = await desk.PageAsync(Payment);
        Assert.Equal("Daftar bayar April 2026: Rp 0 untuk 0 pegawai", Words(list.QuerySelector("h1")!));
        Assert.Contains(
            "rekening salah Ditahan oleh Lina Marwah, S.H..",
            Words(list.QuerySelector("#ditahan")!),
            default
        );
    }

    private static async Task<RunningDesk> CalculatedAsync(string viewer)
    {
        var desk = await DeskTests.SignedInAsync(viewer);
        await desk.ReadAsync(async db =>
        {
            await PaidApril.CalculateAsync(desk.Town, db, Token);
            return true;
        });
        return desk;
    }

    private static Task<bool> LockAsync(RunningDesk desk) =>
        desk.ReadAsync(async db =>
        {
            var outcome = await ClosingTown.PressAsync(
                db,
                new(2026, 4),
                Core.Tpp.Periods.MonthStep.Lock,
                desk.Town.Officer.Id
            );
            return outcome is TakeStep.Outcome.Taken;
        });

    private static Task<PeriodState> StateAsync(RunningDesk desk) =>
        desk.ReadAsync(db => PeriodOfMonth.StateAsync(db, new(2026, 4), Token));

    private static IHtmlFormElement FormOf(IDocument page) =>
        page.QuerySelectorAll<IHtmlFormElement>("main form").First(form => form.Action.Contains("/langkah/", default));

    private static string Words(IElement element) =>
        string.Join(
            ' ',
            element.TextContent.Split([' ', '\n', '\r', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
        );
}
