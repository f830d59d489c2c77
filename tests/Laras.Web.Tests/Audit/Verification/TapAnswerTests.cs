using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Audit.Verification;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Audit.Verification;

public sealed partial class TapAnswerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ticket_that_has_arrived_is_confirmed_with_day_and_hour_and_no_more_of_the_person_than_a_slip_tells()
    {
        await using var desk = await RunningDesk.StartAsync();
        var tap = Guid.CreateVersion7();
        await desk.ReadAsync(async db =>
        {
            await ReceivedAsync(db, desk.Town.Teacher.Id, tap);
            return true;
        });

        using var answer = await desk.GetAsync($"/verifikasi/{tap}");
        var page = await RunningDesk.DocumentOf(answer);

        Assert.Equal("Catatan ini sudah diterima", page.QuerySelector("h1")!.TextContent);
        var told = Words(page.QuerySelector("main")!);
        foreach (
            var word in new[] { "Masuk", "Senin 4 Mei 2026, 06.24", "N**** W****", "berakhir 2007", "penerimaan ke-7" }
        )
        {
            Assert.Contains(word, told, StringComparison.Ordinal);
        }

        foreach (var secret in new[] { "Nurhayati", "Wulandari", SmallTown.TeacherNip, "SDN", "122.6", "lokasi" })
        {
            Assert.DoesNotContain(secret, page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_ticket_that_has_not_arrived_calls_nobody_a_forger()
    {
        await using var desk = await RunningDesk.StartAsync();

        using var answer = await desk.GetAsync($"/verifikasi/{Guid.CreateVersion7()}");
        var told = Words((await RunningDesk.DocumentOf(answer)).QuerySelector("main")!);

        Assert.Contains("belum sampai di sini", told, StringComparison.Ordinal);
        Assert.Contains("masih di HP", told, StringComparison.Ordinal);
        Assert.DoesNotContain("jangan pakai", told, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_short_code_of_a_ticket_leads_to_its_picture()
    {
        await using var desk = await RunningDesk.StartAsync();

        using var answer = await desk.GetAsync("/verifikasi?kode=LRS%207K4Q%200624");
        var told = Words((await RunningDesk.DocumentOf(answer)).QuerySelector("main")!);

        Assert.Contains("gambar kotak di karcis", told, StringComparison.Ordinal);
        Assert.DoesNotContain("jangan pakai", told, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_asks_for_tickets_too_often_is_asked_to_wait_too()
    {
        await using var desk = await RunningDesk.StartAsync();
        for (var ask = 0; ask < VerificationLimit.AsksPerMinute; ask++)
        {
            using var answer = await desk.GetAsync($"/verifikasi/{Guid.CreateVersion7()}");
        }

        using var last = await desk.GetAsync($"/verifikasi/{Guid.CreateVersion7()}");
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
    }

    private static async Task ReceivedAsync(LarasDb db, EmployeeId person, Guid tap)
    {
        var at = new DateTime(2026, 5, 3, 22, 24, 0, DateTimeKind.Utc);
        db.ReceivedTaps.Add(
            new()
            {
                Id = tap,
                EmployeeId = person,
                DeviceId = Guid.CreateVersion7(),
                Channel = Channel.Phone,
                Intent = Intent.In,
                TapAt = new DateTimeOffset(at).ToUnixTimeMilliseconds(),
                Body = "laras-tap-1\nlocation -5.45 122.6",
                Signature = new byte[64],
                Batch = 7,
                Place = 0,
                ReceivedAtUtc = at.AddSeconds(2),
            }
        );
        db.ClockEvents.Add(
            new()
            {
                Id = tap,
                EmployeeId = person,
                Intent = Intent.In,
                TapUtc = at,
                LocalDate = new(2026, 5, 4),
                LocalTime = new(6, 24),
                Zone = Zone.Wita,
                Channel = Channel.Phone,
                Evidence = "HP dengan posisi",
                ReceivedAtUtc = at.AddSeconds(2),
            }
        );
        await db.SaveChangesAsync(Token);
    }

    private static string Words(IElement element) => Space().Replace(element.TextContent, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
