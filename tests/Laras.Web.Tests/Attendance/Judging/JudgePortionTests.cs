using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Web.Attendance.Judging;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Attendance.Judging;

/// <summary>What stands around a tap is the same, whether it is judged alone or among two hundred.</summary>
public sealed class JudgePortionTests
{
    private static readonly DateTime Monday = new(2026, 5, 3, 22, 20, 0, DateTimeKind.Utc);
    private static readonly (string, string) Point = ("-5.4500001234", "122.6000001234");

    private static readonly EmployeeId[] People =
    [
        .. Enumerable.Range(2, 6).Select(n => new EmployeeId(Guid.Parse($"01900000-0000-7000-8000-00000000000{n}"))),
    ];

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task One_by_one_or_together_the_verdicts_are_the_same(string engine)
    {
        await using var together = await Ledger.OpenAsync(engine, People);
        await using var apart = await Ledger.OpenAsync(engine, People);
        await together.ExpectLocationAsync(People[0]);
        await apart.ExpectLocationAsync(People[0]);
        var phones = new List<Press.Phone>();
        foreach (var person in People)
        {
            // The fifth uses the phone of the fourth: one start of the app, two people.
            phones.Add(await together.BindAsync(person, run: person == People[4] ? phones[3].Run : null));
            await apart.KnowAsync(phones[^1]);
        }

        Press[] presses = [.. Days(phones), .. Doubtful(phones)];
        await together.ReceiveAsync(presses);
        await together.JudgeAsync();
        foreach (var press in presses)
        {
            await apart.ReceiveAsync(press);
            await apart.JudgeAsync();
        }

        var judged = await together.JudgementsAsync();
        Assert.Equal(presses.Length, judged.Count);
        Assert.Equal(
            [
                DoubtCodes.PhoneOfMany,
                DoubtCodes.Frozen,
                DoubtCodes.Outside,
                DoubtCodes.Twin,
                DoubtCodes.Jump,
                DoubtCodes.ChainFork,
                DoubtCodes.ChainGap,
            ],
            judged
                .SelectMany(row => JudgementText.Read(row.Verdicts))
                .Where(verdict => verdict.Weight > 0)
                .Select(verdict => verdict.Reason)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(judged.Select(Text), (await apart.JudgementsAsync()).Select(Text));
        phones.ForEach(phone => phone.Dispose());
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_place_that_is_drawn_between_two_taps_is_seen_by_the_second(string engine)
    {
        await using var ledger = await Ledger.OpenAsync(engine, People);
        using var phone = await ledger.BindAsync(People[0]);
        var (before, after) = (phone.Press(Monday), phone.Press(Monday.AddDays(1)));
        await ledger.ReceiveAsync(before);
        await ledger.JudgeAsync();
        await ledger.ExpectLocationAsync(People[0]);
        await ledger.ReceiveAsync(after);
        await ledger.JudgeAsync();

        var judged = (await ledger.JudgementsAsync()).ToDictionary(row => row.TapId);
        Assert.Contains(DoubtCodes.NoPlace, judged[before.Id].Verdicts, StringComparison.Ordinal);
        Assert.DoesNotContain(DoubtCodes.NoPlace, judged[after.Id].Verdicts, StringComparison.Ordinal);
    }

    /// <summary>Five of them at one point to the last digit, on three days; the sixth keeps still at home.</summary>
    private static IEnumerable<Press> Days(List<Press.Phone> phones) =>
        from day in Enumerable.Range(0, 4)
        from phone in phones
        let hour = phone == phones[4] ? 3 : 0
        select phone.Press(
            Monday.AddDays(day).AddHours(hour).AddMinutes(phones.IndexOf(phone)),
            at: phone == phones[5] ? ("-5.4499991234", "122.6000009876") : Point
        );

    private static IEnumerable<Press> Doubtful(List<Press.Phone> phones)
    {
        var friday = Monday.AddDays(4);
        yield return phones[0].Press(friday, sequence: 2);
        yield return phones[1].Press(friday, sequence: 40);
        yield return phones[2].Press(friday, at: ("-5.9100001", "122.6000001"));
        yield return phones[2].Press(friday.AddMinutes(5), Intent.Out);
        yield return phones[3].Press(friday);
        yield return phones[4].Press(friday.AddMinutes(20));
    }

    private static string Text(TapJudgement row) => $"{row.TapId} {row.Score} {row.IsPositionSound} {row.Verdicts}";
}
