using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Web.Attendance.Judging;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Judging;

public sealed class JudgeTapsTests
{
    private static readonly DateTime Monday = new(2026, 5, 3, 22, 20, 0, DateTimeKind.Utc);
    private static readonly EmployeeId Teacher = new(Guid.Parse("01900000-0000-7000-8000-000000000002"));
    private static readonly EmployeeId Colleague = new(Guid.Parse("01900000-0000-7000-8000-000000000003"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Taps_are_judged_once_and_the_ledger_read_again_gives_the_same_bytes(string engine)
    {
        await using var ledger = await Ledger.OpenAsync(engine, Teacher, Colleague);
        using var phone = await ledger.BindAsync(Teacher);
        await ledger.ReceiveAsync(phone.Press(Monday), phone.Press(Monday.AddHours(7), Intent.Out));
        await ledger.ReceiveAsync(phone.Press(Monday.AddDays(1)));
        await ledger.JudgeAsync();
        var first = await ledger.JudgementsAsync();

        await ledger.ForgetFollowingAsync();
        await ledger.JudgeAsync();

        Assert.Equal(3, first.Count);
        Assert.All(first, row => Assert.Equal((0, Standing.Fine), (row.Score, row.Standing)));
        Assert.Equal(first.Select(Shape), (await ledger.JudgementsAsync()).Select(Shape));
        Assert.Equal(2, first.Count(row => row.Verdicts.Contains("Urutan catatan perangkat utuh.")));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Whatever_numbers_a_phone_sends_it_is_judged_and_so_are_those_behind_it(string engine)
    {
        await using var ledger = await Ledger.OpenAsync(engine, Teacher, Colleague);
        using var phone = await ledger.BindAsync(Teacher);
        using var other = await ledger.BindAsync(Colleague);
        var strange = phone.Press(Monday, code: ("x", long.MinValue));
        var typed = phone.Press(Monday.AddHours(7), Intent.Out, code: ("T1.ABCDEFGH", long.MaxValue));
        var behind = other.Press(Monday);
        await ledger.ReceiveAsync(strange, typed);
        await ledger.ReceiveAsync(behind);
        await ledger.JudgeAsync();

        Assert.Equal(
            new[] { strange.Id, typed.Id, behind.Id }.Order(),
            (await ledger.JudgementsAsync()).Select(row => row.TapId).Order()
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_tap_that_cannot_be_judged_is_asked_and_those_behind_it_are_judged(string engine)
    {
        // Two weights that no number holds together.
        var rules = RulesInUse.Book.On(default) with
        {
            Weights = new Dictionary<string, int>(RulesInUse.Book.On(default).Weights)
            {
                [DoubtCodes.SignatureWrong] = int.MaxValue,
                [DoubtCodes.ClockSure] = int.MaxValue,
            },
        };
        await using var ledger = await Ledger.OpenAsync(engine, new EvidenceRuleBook(rules), Teacher, Colleague);
        using var phone = await ledger.BindAsync(Teacher);
        using var other = await ledger.BindAsync(Colleague);
        var forged = phone.Press(Monday) with { Signature = new byte[64] };
        var behind = other.Press(Monday);
        await ledger.ReceiveAsync(forged, behind);
        await ledger.JudgeAsync();

        var judged = (await ledger.JudgementsAsync()).ToDictionary(row => row.TapId);
        Assert.Equal(["belum_dinilai 3"], DoubtsOf(judged[forged.Id]));
        Assert.Equal(Standing.Asked, judged[forged.Id].Standing);
        Assert.Equal(["waktu_pasti 2147483647"], DoubtsOf(judged[behind.Id]));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Whoever_writes_the_phone_of_a_colleague_over_his_own_taps_puts_no_doubt_on_the_colleague(
        string engine
    )
    {
        await using var ledger = await Ledger.OpenAsync(engine, Teacher, Colleague);
        using var phone = await ledger.BindAsync(Teacher);
        using var own = new Press.Phone(Colleague, phone.Device, phone.Run);
        var forged = own.Press(Monday, sequence: 0);
        var honest = phone.Press(Monday.AddMinutes(5));
        await ledger.ReceiveAsync(forged);
        await ledger.ReceiveAsync(honest);
        await ledger.JudgeAsync();

        var judged = (await ledger.JudgementsAsync()).ToDictionary(row => row.TapId);
        Assert.Equal(["tanda_tangan_salah 5"], DoubtsOf(judged[forged.Id]));
        Assert.Empty(DoubtsOf(judged[honest.Id]));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_wrong_signature_a_fork_and_a_gap_are_found(string engine)
    {
        await using var ledger = await Ledger.OpenAsync(engine, Teacher, Colleague);
        using var phone = await ledger.BindAsync(Teacher);
        var honest = phone.Press(Monday);
        var forged = phone.Press(Monday.AddDays(1)) with { Signature = new byte[64] };
        var fork = phone.Press(Monday.AddDays(2), sequence: 1);
        var gap = phone.Press(Monday.AddDays(3), sequence: 9);
        var foreign = phone.Press(Monday.AddDays(4)) with { Person = Colleague };
        await ledger.ReceiveAsync(honest, forged, fork, gap, foreign);
        await ledger.JudgeAsync();

        var judged = (await ledger.JudgementsAsync()).ToDictionary(row => row.TapId);
        Assert.Empty(DoubtsOf(judged[honest.Id]));
        Assert.Equal(["tanda_tangan_salah 5"], DoubtsOf(judged[forged.Id]));
        Assert.Equal(Standing.LookedAt, judged[forged.Id].Standing);
        Assert.Equal(["rantai_cabang 4"], DoubtsOf(judged[fork.Id]));
        Assert.Equal(["rantai_putus 1"], DoubtsOf(judged[gap.Id]));
        Assert.Contains("perangkat_orang_lain 4", DoubtsOf(judged[foreign.Id]));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Two_people_on_one_phone_are_asked_and_a_declared_phone_is_not(string engine)
    {
        await using var ledger = await Ledger.OpenAsync(engine, Teacher, Colleague);
        using var phone = await ledger.BindAsync(Teacher);
        using var other = await ledger.BindAsync(Colleague, run: phone.Run);
        using var shared = await ledger.BindAsync(Colleague, run: phone.Run, isShared: true);
        var (first, second, late, declared) = (
            phone.Press(Monday),
            other.Press(Monday.AddMinutes(60)),
            other.Press(Monday.AddMinutes(61)),
            shared.Press(Monday.AddMinutes(30))
        );
        await ledger.ReceiveAsync(first, second, late, declared);
        await ledger.JudgeAsync();

        var judged = (await ledger.JudgementsAsync()).ToDictionary(row => row.TapId);
        Assert.Equal(
            [
                [],
                ["kunci_banyak_nip 4"],
                [],
                [],
            ],
            new[] { first, second, late, declared }.Select(tap => DoubtsOf(judged[tap.Id]))
        );
        Assert.Contains("hp_bersama", judged[declared.Id].Verdicts, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Five_people_at_one_point_on_three_days_are_found_from_the_fifth_on(string engine)
    {
        EmployeeId[] people =
        [
            .. Enumerable
                .Range(2, 5)
                .Select(n => new EmployeeId(Guid.Parse($"01900000-0000-7000-8000-00000000000{n}"))),
        ];
        await using var ledger = await Ledger.OpenAsync(engine, people);
        var phones = new List<Press.Phone>();
        foreach (var person in people)
        {
            phones.Add(await ledger.BindAsync(person));
        }

        var point = ("-5.4500001234", "122.6000001234");
        var taps = Enumerable.Range(0, 5).Select(n => phones[n].Press(Monday.AddDays(n / 2), at: point)).ToArray();
        await ledger.ReceiveAsync(taps);
        await ledger.JudgeAsync();

        var judged = (await ledger.JudgementsAsync()).ToDictionary(row => row.TapId);
        Assert.Equal([true, true, true, true, false], taps.Select(tap => judged[tap.Id].IsPositionSound));
        Assert.Equal(["lokasi_kembar 2"], DoubtsOf(judged[taps[4].Id]));
        phones.ForEach(phone => phone.Dispose());
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task What_comes_after_a_tap_is_judged_with_it_in_a_row_of_its_own(string engine)
    {
        await using var ledger = await Ledger.OpenAsync(engine, Teacher);
        await ledger.ExpectLocationAsync(Teacher);
        using var phone = await ledger.BindAsync(Teacher);
        var tap = phone.Press(Monday, at: ("-5.4600001", "122.6000001"));
        await ledger.ReceiveAsync(tap);
        await ledger.JudgeAsync();
        await ledger.AddAsync(phone.Add(tap, Monday.AddMinutes(4), ("-5.4500001", "122.6000001")));
        await ledger.JudgeAsync();

        var rows = await ledger.JudgementsAsync();
        Assert.Equal([Standing.Asked, Standing.Fine], rows.Select(row => row.Standing));
        await using var db = ledger.Open();
        Assert.Equal(Standing.Fine, (await LatestJudgements.OfAsync(db, [tap.Id], Token))[tap.Id].Standing);
    }

    [Theory]
    [InlineData("sqlite", true)]
    [InlineData("sqlite", false)]
    [InlineData("postgres", true)]
    [InlineData("postgres", false)]
    public async Task What_comes_after_a_tap_whose_id_was_taken_belongs_to_it_under_its_own_id(
        string engine,
        bool judgedBefore
    )
    {
        await using var ledger = await Ledger.OpenAsync(engine, Teacher, Colleague);
        await ledger.ExpectLocationAsync(Teacher);
        using var phone = await ledger.BindAsync(Teacher);
        using var other = await ledger.BindAsync(Colleague);
        var named = phone.Press(Monday, at: ("-5.4600001", "122.6000001"));
        var taken = other.Press(Monday, at: ("-5.4600001", "122.6000001")) with { Id = named.Id };
        var tap = named with { Id = OwnTapId.Of(named.Id, Teacher) };
        await ledger.ReceiveAsync(taken);
        await ledger.ReceiveAsync(tap);
        if (judgedBefore)
        {
            await ledger.JudgeAsync();
        }

        await ledger.AddAsync(phone.Add(named, Monday.AddMinutes(4), ("-5.4500001", "122.6000001")));
        await ledger.JudgeAsync();

        await using var db = ledger.Open();
        var latest = await LatestJudgements.OfAsync(db, [tap.Id, taken.Id], Token);
        Assert.Equal(Standing.Fine, latest[tap.Id].Standing);
        Assert.Equal(Standing.Asked, latest[taken.Id].Standing);
    }

    private static string Shape(TapJudgement row) =>
        $"{row.Id} {row.TapId} {row.InputHash} {row.Score} {row.Standing} {row.Verdicts}";

    private static string[] DoubtsOf(TapJudgement row) =>
        [
            .. JudgementText
                .Read(row.Verdicts)
                .Where(verdict => verdict.Weight > 0)
                .Select(verdict => $"{verdict.Reason} {verdict.Weight}"),
        ];
}
