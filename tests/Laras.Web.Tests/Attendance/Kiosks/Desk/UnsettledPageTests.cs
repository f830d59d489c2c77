using System.Net;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Attendance.Kiosks.Desk;
using Laras.Web.Attendance.Kiosks.Device;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Tests.Attendance.Kiosks.Device;
using Laras.Web.Tests.Attendance.Taps;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Attendance.Kiosks.Desk;

/// <summary>Cards that a kiosk could not name, before the eyes of the operator.</summary>
public sealed class UnsettledPageTests
{
    private const string OldSecret = "ABCDEFGHJKMNPQRS";
    private const string ForeignSecret = "SRQPNMKJHGFEDCBA";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_replaced_card_is_shown_with_its_owner_and_a_way_to_put_the_day_right()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await ShowAsync(desk, kiosk, OldSecret, ForeignSecret);

        var page = await desk.PageAsync(UnsettledPage.Path);

        Assert.Equal("2 kartu menunggu dilihat", page.QuerySelector("h1")!.TextContent);
        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.Children[2].TextContent.Trim()).Order().ToList();
        Assert.Equal("Bukan kartu pegawai yang Anda lihat.", rows[0]);
        Assert.StartsWith($"Kartu {desk.Town.Teacher.Name}", rows[1], StringComparison.Ordinal);
        Assert.Equal(
            $"/meja/pegawai/{desk.Town.Teacher.Number}/2026-05/koreksi?hari=4",
            page.QuerySelector("tbody a")!.GetAttribute("href")
        );
        Assert.Contains(
            "2 kartu belum jelas",
            (await desk.PageAsync(KiosksPage.Path)).Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_became_of_a_card_is_said_once_noted_in_the_journal_and_moves_nothing()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await ShowAsync(desk, kiosk, ForeignSecret);
        var form = KioskDesk.FormWith(await desk.PageAsync(UnsettledPage.Path), "[name=jawaban]");

        using var nothing = await desk.SendAsync(form, ("jawaban", "entah"), ("catatan", ""));
        using var said = await desk.SendAsync(form, ("jawaban", "bukan-pegawai"), ("catatan", "Kartu perpustakaan"));

        Assert.Equal($"{UnsettledPage.Path}?jawab=belum", nothing.Headers.Location?.OriginalString);
        Assert.Equal($"{UnsettledPage.Path}?jawab=ya", said.Headers.Location?.OriginalString);
        var page = await desk.PageAsync(UnsettledPage.Path);
        Assert.Equal("Tidak ada kartu yang menunggu dilihat", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Kartu perpustakaan", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await desk.ReadAsync(db => db.UnsettledAnswers.CountAsync(Token)));
        Assert.Equal(
            $"Kartu yang belum jelas di kios {kiosk.State.Number}: bukan kartu pegawai kami.",
            await desk.ReadAsync(db =>
                db.JournalEntries.Where(row => row.Kind == "jawab-kartu-belum-jelas")
                    .Select(row => row.Sentence)
                    .SingleAsync(Token)
            )
        );
        Assert.Equal(0, await desk.ReadAsync(db => db.ReceivedTaps.CountAsync(Token)));
    }

    [Fact]
    public async Task Another_tap_under_a_number_that_was_used_is_shown_with_its_person_until_somebody_said_what_it_was()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var phone = new TestPhone(
            desk.Town.Teacher.Id,
            new DateTimeOffset(2026, 5, 3, 22, 24, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()
        );
        var tap = phone.Tap();
        await using (var db = desk.Services.GetRequiredService<DataStore>().Open())
        {
            var row = phone.Rows([tap]).Single();
            db.SetAsideTaps.Add(
                new()
                {
                    Hash = row.Hash.ToArray(),
                    Id = row.Id,
                    EmployeeId = row.Person,
                    DeviceId = row.Device,
                    Channel = row.Channel,
                    Body = System.Text.Encoding.UTF8.GetString(row.Body),
                    Signature = row.Signature,
                    Batch = 1,
                    Place = 0,
                    ReceivedAtUtc = new(2026, 5, 3, 22, 25, 0, DateTimeKind.Utc),
                }
            );
            await db.SaveChangesAsync(Token);
        }

        var page = await desk.PageAsync(UnsettledPage.Path);
        Assert.Equal("1 kartu menunggu dilihat", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(desk.Town.Teacher.Name, page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            $"/meja/pegawai/{desk.Town.Teacher.Number}/2026-05/koreksi?hari=4",
            page.QuerySelector("tbody a")!.GetAttribute("href")
        );
        var form = KioskDesk.FormWith(page, "[name=jawaban]");
        using var said = await desk.SendAsync(form, ("jawaban", "sudah-tercatat"), ("catatan", ""));

        Assert.Equal($"{UnsettledPage.Path}?jawab=ya", said.Headers.Location?.OriginalString);
        Assert.Equal(
            "Tidak ada kartu yang menunggu dilihat",
            (await desk.PageAsync(UnsettledPage.Path)).QuerySelector("h1")!.TextContent
        );
    }

    [Fact]
    public async Task Nobody_says_what_became_of_his_own_card_and_another_does()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await ShowAsync(desk, kiosk, desk.Town.Operator, OldSecret);
        await using var officer = desk.AnotherBrowser();
        using var seated = await officer.SignInAsync("Wa Sulastri");
        var form = KioskDesk.FormWith(await officer.PageAsync(UnsettledPage.Path), "[name=jawaban]");

        var own = KioskDesk.FormWith(await desk.PageAsync(KiosksPage.Path), "[name=nama]");
        own.SetAttribute("action", form.GetAttribute("action")!);
        var page = await desk.PageAsync(UnsettledPage.Path);
        using var byHimself = await desk.SendAsync(own, ("jawaban", "sudah-tercatat"), ("catatan", ""));
        Assert.Equal(0, await desk.ReadAsync(db => db.UnsettledAnswers.CountAsync(Token)));
        using var byOfficer = await officer.SendAsync(form, ("jawaban", "sudah-tercatat"), ("catatan", ""));

        var row = page.QuerySelector("tbody tr")!;
        Assert.Contains("orang lain yang melihatnya", row.TextContent, StringComparison.Ordinal);
        Assert.Empty(row.QuerySelectorAll("form, a"));
        Assert.Equal($"{UnsettledPage.Path}?jawab=sendiri", byHimself.Headers.Location?.OriginalString);
        Assert.Equal($"{UnsettledPage.Path}?jawab=ya", byOfficer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_looks_after_machines_is_led_to_no_correction()
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await ShowAsync(desk, kiosk, OldSecret);
        await using var technician = desk.AnotherBrowser();
        using var seated = await technician.SignInAsync("Benyamin Kambuaya");

        var row = (await technician.PageAsync(UnsettledPage.Path)).QuerySelector("tbody tr")!;

        Assert.Contains(desk.Town.Teacher.Name, row.TextContent, StringComparison.Ordinal);
        Assert.Empty(row.QuerySelectorAll("a"));
    }

    [Fact]
    public async Task A_card_at_the_kiosk_of_another_office_is_answered_like_one_that_does_not_exist()
    {
        await using var desk = await RunningDesk.StartAsync();
        using var technician = await desk.SignInAsync("Benyamin Kambuaya");
        using var kiosk = new TestKiosk();
        using var paired = await kiosk.PairAsync(desk, await KioskDesk.RegisterAsync(desk, "BKPSDM"));
        await ShowAsync(desk, kiosk, ForeignSecret);
        var tap = await desk.ReadAsync(db => db.UnsettledKioskTaps.Select(row => row.Id).SingleAsync(Token));
        await using var other = desk.AnotherBrowser();
        using var seated = await other.SignInAsync(KioskDesk.SchoolOperator);

        var page = await other.PageAsync(UnsettledPage.Path);
        var form = KioskDesk.FormWith(await other.PageAsync(KiosksPage.Path), "[name=nama]");
        form.SetAttribute("action", $"{UnsettledPage.Path}/{tap}");
        using var answer = await other.SendAsync(form, ("jawaban", "bukan-pegawai"), ("catatan", ""));

        Assert.Empty(page.QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>The old card of the teacher was replaced; the foreign one was never ours.</summary>
    private static Task ShowAsync(RunningDesk desk, TestKiosk kiosk, params string[] secrets) =>
        ShowAsync(desk, kiosk, desk.Town.Teacher, secrets);

    private static async Task ShowAsync(RunningDesk desk, TestKiosk kiosk, Employee owner, params string[] secrets)
    {
        var now = desk.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using (var db = desk.Services.GetRequiredService<DataStore>().Open())
        {
            db.EmployeeCards.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    EmployeeId = owner.Id,
                    CardHash = CodeSigns.HashOf(OldSecret),
                    BatchId = Guid.CreateVersion7(),
                    MadeById = desk.Town.Operator.Id,
                    MadeBy = desk.Town.Operator.Name,
                    MadeAtUtc = now.UtcDateTime.AddDays(-30),
                    EndedAtUtc = now.UtcDateTime.AddDays(-1),
                }
            );
            await db.SaveChangesAsync(Token);
        }

        var events = secrets
            .Select((secret, place) => kiosk.CardShown(Guid.Empty, secret, Intent.In, now, sequence: place))
            .ToArray();
        using var sent = await desk.PostJsonAsync(
            "/api/kiosk-events",
            new ReceiveKioskEvents.Request(kiosk.State.Kiosk, events)
        );
        sent.EnsureSuccessStatusCode();
    }
}
