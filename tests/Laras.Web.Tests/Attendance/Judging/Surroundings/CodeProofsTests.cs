using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Core.Places;
using Laras.Web.Attendance.Judging;
using Laras.Web.Tests.Places;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Attendance.Judging.Surroundings;

/// <summary>What a code read at a door does to the judgement of the tap that brought it, where the school expects codes.</summary>
public sealed class CodeProofsTests
{
    /// <summary>A slot of a code begins here.</summary>
    private static readonly DateTime Monday = new(2026, 5, 3, 22, 20, 0, DateTimeKind.Utc);

    private static readonly EmployeeId Teacher = new(Guid.Parse("01900000-0000-7000-8000-000000000002"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_code_of_the_own_door_leaves_nothing_to_ask_and_without_one_the_person_is_asked(string engine)
    {
        await using var ledger = await OpenAsync(engine);
        var kiosk = await StandAsync(ledger);

        Assert.Empty(await DoubtsAsync(ledger, (kiosk.CodeAt(Monday), Milliseconds(Monday))));
        Assert.Equal(["kode_tidak_ada 3"], await DoubtsAsync(ledger, code: null));
    }

    /// <summary>Ten seconds on the screen, five of grace, one and a half of the kiosk's clock, and ninety of a phone without token.</summary>
    [Theory]
    [InlineData("sqlite", 106_500, "kode_kantor", 0)]
    [InlineData("sqlite", 106_501, "qr_kedaluwarsa", 3)]
    [InlineData("postgres", 106_500, "kode_kantor", 0)]
    [InlineData("postgres", 106_501, "qr_kedaluwarsa", 3)]
    public async Task A_code_that_had_left_the_screen_proves_nothing_and_is_not_held_against_anybody(
        string engine,
        long later,
        string reason,
        int score
    )
    {
        await using var ledger = await OpenAsync(engine);
        var kiosk = await StandAsync(ledger);

        var judged = await JudgedAsync(ledger, (kiosk.CodeAt(Monday), Milliseconds(Monday) + later));

        Assert.Equal(score, judged.Score);
        Assert.Equal(0, JudgementText.Read(judged.Verdicts).Single(verdict => verdict.Reason == reason).Weight);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_code_of_another_office_does_not_prove_the_own_one(string engine)
    {
        await using var ledger = await OpenAsync(engine);
        var other = Guid.CreateVersion7();
        await using (var db = ledger.Open())
        {
            db.Units.Add(SchoolRows.Unit(other, "DIKBUD"));
            await db.SaveChangesAsync(Token);
        }

        var kiosk = await StandAsync(ledger, other);

        Assert.Equal(
            ["kode_tidak_ada 3", "kode_kantor_lain 1"],
            await DoubtsAsync(ledger, (kiosk.CodeAt(Monday), Milliseconds(Monday)))
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_tap_that_comes_days_later_has_a_sure_time_with_a_code_and_that_of_the_phone_without(
        string engine
    )
    {
        await using var ledger = await OpenAsync(engine);
        var kiosk = await StandAsync(ledger);
        using var phone = await ledger.BindAsync(Teacher);
        var with = phone.Press(Monday, code: (kiosk.CodeAt(Monday), Milliseconds(Monday))) with
        {
            Late = TimeSpan.FromDays(3),
        };
        var without = phone.Press(Monday.AddHours(7), Intent.Out) with { Late = TimeSpan.FromDays(3) };
        await ledger.ReceiveAsync(with, without);
        await ledger.JudgeAsync();

        var judged = (await ledger.JudgementsAsync()).ToDictionary(row => row.TapId);
        Assert.Contains(DoubtCodes.ClockSure, judged[with.Id].Verdicts, StringComparison.Ordinal);
        Assert.Contains(DoubtCodes.ClockFree, judged[without.Id].Verdicts, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_backup_code_is_good_for_the_first_tap_that_brought_it_and_stays_so(string engine)
    {
        await using var ledger = await OpenAsync(engine);
        await StandAsync(ledger, withSheet: true);
        using var phone = await ledger.BindAsync(Teacher);
        var code = $"B1.{LedgerKiosk.BackupSecret}";
        var first = phone.Press(Monday, code: (code, Milliseconds(Monday)));
        var second = phone.Press(Monday.AddHours(7), Intent.Out, code: (code, Milliseconds(Monday.AddHours(7))));
        await ledger.ReceiveAsync(first, second);
        await ledger.JudgeAsync();
        await ledger.ForgetFollowingAsync();
        await ledger.JudgeAsync();

        var judged = (await ledger.JudgementsAsync()).ToDictionary(row => row.TapId);
        Assert.Equal(2, judged.Count);
        Assert.Empty(DoubtsOf(judged[first.Id]));
        Assert.Equal(["kode_tidak_ada 3", "kode_cadangan_terpakai 2"], DoubtsOf(judged[second.Id]));
    }

    private static async Task<Ledger> OpenAsync(string engine)
    {
        var ledger = await Ledger.OpenAsync(engine, Teacher);
        await ledger.ExpectLocationAsync(Teacher, code: Expectation.Expected);
        return ledger;
    }

    private static async Task<LedgerKiosk> StandAsync(Ledger ledger, Guid? unit = null, bool withSheet = false)
    {
        await using var db = ledger.Open();
        return await LedgerKiosk.StandAsync(db, "7KQ2MA", unit ?? Ledger.School, Teacher, Monday, withSheet);
    }

    private static async Task<TapJudgement> JudgedAsync(Ledger ledger, (string, long)? code)
    {
        using var phone = await ledger.BindAsync(Teacher);
        var tap = phone.Press(Monday, code: code);
        await ledger.ReceiveAsync(tap);
        await ledger.JudgeAsync();
        return (await ledger.JudgementsAsync()).Single(row => row.TapId == tap.Id);
    }

    private static async Task<string[]> DoubtsAsync(Ledger ledger, (string, long)? code) =>
        DoubtsOf(await JudgedAsync(ledger, code));

    private static string[] DoubtsOf(TapJudgement row) =>
        [
            .. JudgementText
                .Read(row.Verdicts)
                .Where(verdict => verdict.Weight > 0)
                .OrderByDescending(verdict => verdict.Weight)
                .Select(verdict => $"{verdict.Reason} {verdict.Weight}"),
        ];

    private static long Milliseconds(DateTime utc) => new DateTimeOffset(utc).ToUnixTimeMilliseconds();
}
