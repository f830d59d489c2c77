using Laras.Core;
using Laras.Core.Attendance.Judging;
using Laras.Web.Attendance.Judging;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Judging;

public sealed class JudgeAgainTests
{
    private static readonly EmployeeId Teacher = new(Guid.Parse("01900000-0000-7000-8000-000000000002"));
    private static readonly EvidenceRules First = RulesInUse.Book.On(new(2026, 5, 17));

    /// <summary>From Monday 18 May on a gap in the chain weighs 3 instead of 1.</summary>
    private static readonly EvidenceRules Second = First with
    {
        Version = "bukti-2",
        From = new(2026, 5, 18),
        Weights = new Dictionary<string, int>(First.Weights) { [DoubtCodes.ChainGap] = 3 },
    };

    /// <summary>A minute before midnight in Central Indonesia, and midnight.</summary>
    private static readonly DateTime LastMinute = new(2026, 5, 17, 15, 59, 0, DateTimeKind.Utc);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_tap_is_judged_by_the_rules_of_its_own_date(string engine)
    {
        await using var ledger = await Ledger.OpenAsync(engine, new EvidenceRuleBook(First, Second), Teacher);
        using var phone = await ledger.BindAsync(Teacher);
        await ledger.ReceiveAsync(
            phone.Press(LastMinute, sequence: 5),
            phone.Press(LastMinute.AddMinutes(1), sequence: 9)
        );
        await ledger.JudgeAsync();

        Assert.Equal(
            [("bukti-1", new DateOnly(2026, 5, 17), 1), ("bukti-2", new DateOnly(2026, 5, 18), 3)],
            (await ledger.JudgementsAsync()).Select(row => (row.Rules, row.LocalDate, row.Score)).Order()
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task New_rules_leave_judged_taps_alone_until_somebody_asks(string engine)
    {
        await using var ledger = await Ledger.OpenAsync(engine, Teacher);
        using var phone = await ledger.BindAsync(Teacher);
        await ledger.ReceiveAsync(
            phone.Press(LastMinute, sequence: 5),
            phone.Press(LastMinute.AddMinutes(1), sequence: 9),
            phone.Press(LastMinute.AddDays(1).AddMinutes(1), sequence: 19)
        );
        await ledger.JudgeAsync();
        var before = await ledger.JudgementsAsync();
        var book = new EvidenceRuleBook(First, Second);

        var one = await ledger.JudgeAgainAsync(book, new(2026, 5, 17), new(2026, 5, 18));
        var again = await ledger.JudgeAgainAsync(book, new(2026, 5, 17), new(2026, 5, 18));

        Assert.Equal((new(2, 1), new(2, 0)), (one, again));
        var after = await ledger.JudgementsAsync();
        Assert.Equal(before.Select(row => row.Id).Order(), after.Select(row => row.Id).Order().Where(Known(before)));
        Assert.Equal(
            ("bukti-2", new DateOnly(2026, 5, 18), 3),
            after.Where(row => !Known(before)(row.Id)).Select(row => (row.Rules, row.LocalDate, row.Score)).Single()
        );
        await using var db = ledger.Open();
        Assert.Equal(
            "Bukti 1 ketukan Minggu 17 Mei sampai Senin 18 Mei dinilai ulang oleh Kominfo, hasilnya lain dari sebelumnya: Titik sekolah digambar ulang",
            await db
                .JournalEntries.Where(row => row.Kind == "nilai-ulang")
                .Select(row => row.Sentence)
                .SingleAsync(Token)
        );
    }

    private static Func<Guid, bool> Known(IReadOnlyList<TapJudgement> rows) => id => rows.Any(row => row.Id == id);
}
