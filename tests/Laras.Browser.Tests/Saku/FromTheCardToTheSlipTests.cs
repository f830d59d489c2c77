using Laras.Browser.Tests.Attendance.Reviews;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Tests;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Saku;

/// <summary>
/// One person's whole way, in real browsers that are put out in between and with nothing written by hand: from the paper
/// card over a late tap without signal, its receipt and the superior's word to the slip of the month.
/// </summary>
public sealed class FromTheCardToTheSlipTests(Browser browser, PayingTown town) : IClassFixture<PayingTown>
{
    private const string Slips = "/saku/slip";

    /// <summary>Rp 1.512.000 for 21 days of 450 minutes.</summary>
    private const int RupiahPerMinute = 160;

    /// <summary>Monday 4 May, after work.</summary>
    private static readonly DateTimeOffset Afternoon = At(5, 4, 14, 5);

    private static readonly DateTimeOffset NextMonth = At(6, 2, 8, 0);

    private static readonly TimeOnly Starts = new(6, 30);

    private readonly string memory = Directory.CreateTempSubdirectory("laras-hp-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_late_tap_without_signal_is_received_approved_and_stands_on_the_slip()
    {
        Assert.SkipUnless(SakuTown.HasPhone, "The phone app is not built here: apt-get install nodejs npm");
        var time = await ComeWithoutSignalAsync();
        var late = (int)(TimeOnly.ParseExact(time, "HH.mm") - Starts).TotalMinutes;
        await SignalComesBackAsync(time);

        await town.WakeUpAtAsync(Afternoon);
        await GoHomeAsync();
        await ApproveAsync(late);
        await SeeOnTheMonthPageAsync(time);
        await SeeOnThePhoneAsync($"{Slips}/berjalan", "Kira-kira diterima", late);

        await town.WakeUpAtAsync(NextMonth);
        await CloseMayAsync();
        await SeeOnThePhoneAsync($"{Slips}/2026-05", "Sudah disetujui.", late);
    }

    /// <summary>The first day, then the first tap: late, so it needs a reason, and without signal.</summary>
    private async Task<string> ComeWithoutSignalAsync()
    {
        await using var phone = await StartAsync();
        await FirstDay.LiveAsync(phone.Page, await town.PrintCardAsync(), "Nurhayati Wulandari");
        Assert.Equal(0, await StoredAsync());

        await phone.Context.SetOfflineAsync(true);
        await phone.Page.GetByText("Waktu masuk sudah lewat pukul 07.15").WaitForAsync();
        await phone.Page.GetByText("Alasan diterima: berkurang Rp").WaitForAsync();
        await phone.Page.GetByText("Alasan ditolak: berkurang Rp 72.000").WaitForAsync();
        await phone.Page.GetByRole(AriaRole.Radio, new() { Name = "Kendaraan" }).ClickAsync();
        await phone.Page.Locator(".tekan").ClickAsync();
        var time = await phone.Page.Locator("[data-uji=karcis] .jam").InnerTextAsync();
        await phone.Page.GetByText("Tidak ada sinyal. Tidak apa-apa.").WaitForAsync();
        Assert.Equal(["Di HP"], await ReachedAsync(phone.Page));
        await phone.PutAwayAsync();
        return time;
    }

    /// <summary>Started again without signal the ticket is there; with signal it is received, and counts.</summary>
    private async Task SignalComesBackAsync(string time)
    {
        await using var phone = await StartAsync(offline: true);
        await OpenAsync(phone.Page, "/saku/hadir");
        Assert.Equal(time, await phone.Page.Locator("[data-uji=karcis] .jam").InnerTextAsync());
        Assert.Equal(["Di HP"], await ReachedAsync(phone.Page));
        Assert.Equal(0, await StoredAsync());

        await phone.Context.SetOfflineAsync(false);
        await ReceivedAsync(phone.Page);
        Assert.Equal(1, await StoredAsync());
        var counted = await CountedAsync();
        Assert.Equal(Channel.Phone, counted.Channel);
        Assert.Equal(time, counted.LocalTime.ToString("HH.mm"));
        await phone.PutAwayAsync();
    }

    private async Task GoHomeAsync()
    {
        await using var phone = await StartAsync();
        await OpenAsync(phone.Page, "/saku/hadir");
        await phone.Page.Locator(".tekan", new() { HasTextString = "Pulang" }).ClickAsync();
        await ReceivedAsync(phone.Page);
        await phone.PutAwayAsync();
    }

    /// <summary>The headmaster begins on a phone of his own and looks at what is odd about the day.</summary>
    private async Task ApproveAsync(int late)
    {
        await using var phone = await Telephone.StartAsync(
            Directory.CreateTempSubdirectory("laras-hp-").FullName,
            town.Now,
            FirstDay.School
        );
        await FirstDay.LiveAsync(phone.Page, await town.PrintCardAsync(town.Town.Head), "La Ode Ramli");
        await OpenAsync(phone.Page, "/saku/setujui");
        await phone
            .Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"Nurhayati.*terlambat {late} menit") })
            .ClickAsync();
        await phone.Page.GetByText("Kendaraan").WaitForAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Setujui", Exact = true }).ClickAsync();
        await Approving.StoredAsync(town.ReadAsync, new(2026, 5, 4));
    }

    private async Task SeeOnTheMonthPageAsync(string time)
    {
        var desk = await DeskAsync("Wa Sulastri");
        await OpenAsync(desk, $"/meja/pegawai/{SmallTown.TeacherNip}/2026-05?hari=4");
        await desk.Locator("#hari").GetByText(time).First.WaitForAsync();
        await desk.Locator("#hari").GetByText("Disetujui La Ode Ramli").WaitForAsync();
        await desk.Context.CloseAsync();
    }

    /// <summary>The amount, its line for attendance, and in it the day with minutes times price.</summary>
    private async Task SeeOnThePhoneAsync(string path, string standing, int late)
    {
        await using var phone = await StartAsync();
        await OpenAsync(phone.Page, path);
        await phone.Page.GetByText(standing).WaitForAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Kehadiran") }).ClickAsync();
        var day = phone.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("4 Mei") });
        await day.GetByText($"{late} menit × Rp {RupiahPerMinute} per menit").WaitForAsync();
        await day.GetByText(new Rupiah(late * RupiahPerMinute).ToString()).WaitForAsync();
        await phone.PutAwayAsync();
    }

    /// <summary>The other days come on paper; then each office takes its own step, on the pages that it has for it.</summary>
    private async Task CloseMayAsync()
    {
        await ImportAsync("kertas", "nip;tanggal;masuk;pulang;disahkan", OtherDays());
        await ImportAsync(
            "nilai",
            "nip;bulan;fakta;nilai",
            ["nilai_kegiatan;95 persen", "nilai_perilaku;92 persen"],
            $"{SmallTown.TeacherNip};2026-05;"
        );
        var desk = await DeskAsync("Lina Marwah");
        await OpenAsync(desk, "/meja/tpp/2026-05");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Hitung TPP Mei 2026" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Hitung ulang" }).WaitForAsync();
        await StepAsync("Wa Sulastri", "Kunci data");
        await StepAsync("Lina Marwah", "Tetapkan hitungan");
        await StepAsync("Eko Saputra", "Nyatakan sudah diperiksa");
        await StepAsync("Rusdi Amran", "Setujui");
    }

    private async Task StepAsync(string officer, string verb)
    {
        var desk = await DeskAsync(officer);
        await OpenAsync(desk, "/meja/tpp/2026-05/kunci");
        foreach (var reason in await desk.Locator("input[name^='alasan.']").AllAsync())
        {
            await reason.FillAsync("Orang lain dalam kota contoh tidak ikut TPP bulan ini");
        }

        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{verb}") }).ClickAsync();
        await desk.Locator(".langkah, ol").First.WaitForAsync();
        await desk.Context.CloseAsync();
    }

    private static IReadOnlyList<string> OtherDays() =>
        [
            .. Enumerable
                .Range(1, 31)
                .Select(day => new DateOnly(2026, 5, day))
                .Where(date => date.Day != 4 && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                .Select(date => $"{SmallTown.TeacherNip};{date:yyyy-MM-dd};06.25;14.05;La Ode Ramli"),
        ];

    private async Task ImportAsync(string kind, string head, IEnumerable<string> rows, string prefix = "")
    {
        var file = Path.Combine(memory, $"{kind}.csv");
        await File.WriteAllLinesAsync(file, [head, .. rows.Select(row => prefix + row)], Token);
        await town.RunAsync("impor", kind, file);
    }

    private Task<Telephone> StartAsync(bool offline = false) =>
        Telephone.StartAsync(memory, town.Now, FirstDay.School, offline);

    private async Task<IPage> DeskAsync(string officer)
    {
        var desk = await browser.NewPageAsync(town.Address);
        await desk.GotoAsync("/masuk");
        await desk.GetByRole(AriaRole.Button, new() { Name = officer }).ClickAsync();
        return desk;
    }

    private Task<IResponse?> OpenAsync(IPage page, string path) =>
        page.GotoAsync(new Uri(town.Address, path).ToString());

    private static async Task ReceivedAsync(IPage page)
    {
        await page.Locator(".langkah li.ya >> nth=2").WaitForAsync();
        Assert.Equal(["Di HP", "Terkirim", "Diterima"], await ReachedAsync(page));
    }

    private static async Task<IReadOnlyList<string>> ReachedAsync(IPage page) =>
        await page.Locator(".langkah li.ya").AllInnerTextsAsync();

    private Task<int> StoredAsync() =>
        town.ReadAsync(db => db.ReceivedTaps.CountAsync(row => row.EmployeeId == town.Town.Teacher.Id, Token));

    private Task<Laras.Web.Attendance.ClockEvent> CountedAsync() =>
        Patience.FindAsync(() =>
            town.ReadAsync(db =>
                db.ClockEvents.AsNoTracking().SingleOrDefaultAsync(row => row.Channel == Channel.Phone, Token)
            )
        );

    private static DateTimeOffset At(int month, int day, int hour, int minute) =>
        new(Zone.Wita.ToUtc(new(2026, month, day, hour, minute, 0)), TimeSpan.Zero);
}
