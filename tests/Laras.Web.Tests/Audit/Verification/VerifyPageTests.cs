using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Core.Journal;
using Laras.Core.Tpp;
using Laras.Web.Audit.Verification;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Storage;
using Laras.Web.Tests.Tpp;
using Laras.Web.Tpp;
using Laras.Web.Tpp.Holds;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Audit.Verification;

public sealed partial class VerifyPageTests
{
    private const string Slip = $"/meja/pegawai/{SmallTown.TeacherNip}/2026-04/slip";
    private const string NeverGiven = "000000-000000-000000";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_slip_carries_a_code_and_a_picture_of_it_that_lead_to_the_public_page()
    {
        await using var desk = await PaidAsync();
        var page = await desk.PageAsync(Slip);

        var link = page.QuerySelector(".bukti a")!;
        Assert.True(ProofCode.TryParse(link.TextContent, out var code));
        Assert.Equal($"/verifikasi/{code}", link.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(".bukti svg[role=img] path"));
    }

    [Fact]
    public async Task A_stranger_with_the_paper_learns_that_it_is_genuine_and_nothing_that_is_not_on_it()
    {
        await using var desk = await PaidAsync();
        var page = await AskedByStrangerAsync(desk, await CodeAsync(desk));

        Assert.Equal("Slip ini asli", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("perkiraan", Words(page.QuerySelector(".cip")!));
        var told = Words(page.QuerySelector("main")!);
        foreach (var word in new[] { "April 2026", "N**** W****", "berakhir 2007", "Perbup 12/2026" })
        {
            Assert.Contains(word, told, StringComparison.Ordinal);
        }

        var html = page.DocumentElement.OuterHtml;
        foreach (
            var secret in new[]
            {
                "Nurhayati",
                "Wulandari",
                SmallTown.TeacherNip,
                "3.350.235",
                "3350235",
                "Guru",
                "SDN",
            }
        )
        {
            Assert.DoesNotContain(secret, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("Rp 3.350.235", "Sama.")]
    [InlineData("3350236", "Berbeda.")]
    [InlineData("3350234", "Berbeda.")]
    [InlineData("tiga juta", "Belum terbaca.")]
    public async Task Who_types_the_amount_hears_whether_it_is_the_same(string typed, string answer)
    {
        await using var desk = await PaidAsync();
        var page = await AskedByStrangerAsync(desk, await CodeAsync(desk));

        using var sent = await desk.SendAsync(
            page.QuerySelector<IHtmlFormElement>("form[method=post]")!,
            ("jumlah", typed)
        );

        var told = await RunningDesk.DocumentOf(sent);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.StartsWith(answer, Words(told.QuerySelector(".catatan[role=status]")!), StringComparison.Ordinal);
        Assert.DoesNotContain("3.350.235", Words(told.Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_and_malformed_codes_get_the_same_answer_to_the_byte()
    {
        await using var desk = await RunningDesk.StartAsync();
        var answers = new List<(HttpStatusCode, int, string)>();
        foreach (var path in new[] { NeverGiven, "000000-000000-000001", "tidak-ada", "'--", "%3Cscript%3E" })
        {
            using var answer = await desk.GetAsync($"/verifikasi/{path}");
            var length = (await answer.Content.ReadAsByteArrayAsync(Token)).Length;
            answers.Add((answer.StatusCode, length, await RunningDesk.BodyAsync(answer)));
        }

        var (status, _, body) = Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("tidak ada di catatan kami", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_typed_carelessly_is_understood()
    {
        await using var desk = await PaidAsync();
        var code = await CodeAsync(desk);
        var typed = code.Signed.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l');

        var page = await desk.PageAsync($"/verifikasi?kode={typed[..5]}%20{typed[5..]}%20");

        Assert.Equal("Slip ini asli", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_slip_that_a_newer_calculation_replaced_says_so()
    {
        await using var desk = await PaidAsync();
        var code = await CodeAsync(desk);
        await desk.ReadAsync(async db =>
        {
            await CalculateMonth.RunAsync(
                db,
                new(PaidApril.April, PaidApril.Calculator),
                TimeProvider.System,
                null,
                Token
            );
            return true;
        });

        Assert.Equal("sudah diganti", Words((await AskedByStrangerAsync(desk, code)).QuerySelector(".cip")!));
    }

    [Theory]
    [InlineData(PeriodState.Checked, "perkiraan")]
    [InlineData(PeriodState.Approved, "disetujui")]
    [InlineData(PeriodState.Paid, "disetujui dan dibayar")]
    public async Task The_standing_follows_the_month(PeriodState state, string standing)
    {
        await using var desk = await PaidAsync();
        var code = await CodeAsync(desk);
        await desk.ReadAsync(async db =>
        {
            var run = await Runs.LatestFinishedAsync(db, PaidApril.April, Token);
            db.MonthTransitions.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    MonthKey = PaidApril.April.Key,
                    Number = 1,
                    From = state - 1,
                    To = state,
                    ById = desk.Town.Leader.Id,
                    By = desk.Town.Leader.Name,
                    AtUtc = WrittenJournal.Monday,
                    RunId = run!.Id,
                }
            );
            return await db.SaveChangesAsync(Token);
        });

        Assert.Equal(standing, Words((await AskedByStrangerAsync(desk, code)).QuerySelector(".cip")!));
    }

    [Fact]
    public async Task A_slip_that_is_held_back_says_so()
    {
        await using var desk = await PaidAsync();
        var code = await CodeAsync(desk);
        await desk.ReadAsync(async db =>
        {
            db.SlipHolds.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    MonthKey = PaidApril.April.Key,
                    EmployeeId = desk.Town.Teacher.Id,
                    Number = 1,
                    Kind = HoldKind.Held,
                    Reason = "menunggu surat",
                    ById = desk.Town.Leader.Id,
                    By = desk.Town.Leader.Name,
                    AtUtc = WrittenJournal.Monday,
                }
            );
            return await db.SaveChangesAsync(Token);
        });

        var page = await AskedByStrangerAsync(desk, code);

        Assert.Equal("ditahan", Words(page.QuerySelector(".cip")!));
        Assert.DoesNotContain("menunggu surat", Words(page.Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_was_changed_behind_the_paper_is_not_vouched_for()
    {
        await using var desk = await PaidAsync();
        var code = await CodeAsync(desk);
        await desk.ReadAsync(async db =>
        {
            await Tampering.UnguardAsync(db, "slips");
            return await db.Slips.ExecuteUpdateAsync(
                set => set.SetProperty(slip => slip.Net, slip => slip.Net + 1),
                Token
            );
        });

        var page = await AskedByStrangerAsync(desk, code);

        Assert.Equal("Kodenya benar, catatannya berbeda", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("N****", Words(page.Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_whose_facts_have_changed_since_carries_no_code()
    {
        await using var desk = await PaidAsync();
        await desk.ReadAsync(async db =>
        {
            db.Absences.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    EmployeeId = desk.Town.Teacher.Id,
                    From = new(2026, 4, 22),
                    To = new(2026, 4, 22),
                    Status = Laras.Core.Attendance.DayStatus.AnnualLeave,
                    Document = "cuti 800/7",
                }
            );
            return await db.SaveChangesAsync(Token);
        });

        Assert.Null((await desk.PageAsync(Slip)).QuerySelector(".bukti"));
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_asked_to_wait()
    {
        await using var desk = await RunningDesk.StartAsync();
        for (var ask = 0; ask < VerificationLimit.AsksPerMinute; ask++)
        {
            using var answer = await desk.GetAsync($"/verifikasi/{NeverGiven}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var last = await desk.GetAsync($"/verifikasi/{NeverGiven}");
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.Contains("Tunggu satu menit", await last.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var other = await desk.GetAsync("/masuk");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task The_door_asks_for_a_code_and_is_open_to_everybody()
    {
        await using var desk = await RunningDesk.StartAsync(demonstration: false);
        using var answer = await desk.GetAsync("/verifikasi");
        var page = await RunningDesk.DocumentOf(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(page.QuerySelector("form input[name=kode]"));
    }

    private static async Task<RunningDesk> PaidAsync()
    {
        var desk = await DeskTests.SignedInAsync("Nurhayati");
        await desk.ReadAsync(async db =>
        {
            await PaidApril.CalculateAsync(desk.Town, db, Token);
            return true;
        });
        return desk;
    }

    private static async Task<ProofCode> CodeAsync(RunningDesk desk)
    {
        var page = await desk.PageAsync(Slip);
        Assert.True(ProofCode.TryParse(page.QuerySelector(".bukti a")!.TextContent, out var code));
        return code;
    }

    private static async Task<IDocument> AskedByStrangerAsync(RunningDesk desk, ProofCode code)
    {
        var page = await desk.PageAsync(Slip);
        using var left = await desk.SendAsync(page.QuerySelector<IHtmlFormElement>("form[action='/keluar']")!);
        using var answer = await desk.GetAsync($"/verifikasi/{code}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningDesk.DocumentOf(answer);
    }

    private static string Words(IElement element) => Space().Replace(element.TextContent, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
