using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>The dials of one start that turn the number of days with a status, a word or a ya.</summary>
internal static class DayDials
{
    /// <summary>More days without any work must not pay more.</summary>
    private static readonly string[] NoWork = ["tanpa_keterangan", "izin"];

    /// <param name="statuses">The status words worth trying; others have no rule of their own.</param>
    public static IEnumerable<Dial> Of(Start start, IReadOnlySet<string> statuses)
    {
        var full = start.Full;
        if (full.Days == 0)
        {
            yield break;
        }

        foreach (var slot in full.Layout.Slots.Where(slot => slot.Fact.Level == Level.Day))
        {
            var measure = slot.Fact.Measure;
            var words = measure.Kind switch
            {
                MeasureKind.Choice => measure.Choices,
                MeasureKind.Truth => ["tidak", "ya"],
                _ => [],
            };
            for (var word = 0; word < words.Count; word++)
            {
                var usual = full.Get(slot, 0) == word;
                var isTried = slot.Fact.Name != FactNames.Status || statuses.Contains(words[word]);
                if (!usual && isTried && !FactNames.GivenByCalendar.Contains(slot.Fact.Name))
                {
                    yield return Dial(start, full, slot.Fact, word, words[word]);
                }
            }
        }
    }

    /// <summary>Gives the last days of a month another word; who is not present has no times.</summary>
    public static void SetDays(MonthFacts facts, FactDefinition fact, int word, int days)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(fact);
        for (var day = facts.Days - days; day < facts.Days; day++)
        {
            facts.SetDay(day, fact.Name, word);
            if (fact.Name == FactNames.Status && word != FactNames.Present)
            {
                ClearTimes(facts, day);
            }
        }
    }

    /// <summary>Who was not there has no times.</summary>
    public static void ClearTimes(MonthFacts facts, int day)
    {
        foreach (
            var slot in facts.Layout.Slots.Where(slot =>
                slot.Fact is { Level: Level.Day, MayBeEmpty: true, Measure.Kind: MeasureKind.Clock }
                && !FactNames.GivenByCalendar.Contains(slot.Fact.Name)
            )
        )
        {
            facts.SetDay(day, slot.Fact.Name, null);
        }
    }

    private static Dial Dial(Start start, MonthFacts full, FactDefinition fact, int word, string text)
    {
        var isStatus = fact.Name == FactNames.Status;
        var words = isStatus ? text.Replace('_', ' ') : $"{fact.Words} {text.Replace('_', ' ')}";
        return new()
        {
            Subject = isStatus ? text : fact.Name,
            From = start.Name,
            Base = full,
            Settings = [.. Enumerable.Range(0, full.Days + 1).Select(days => (decimal)days)],
            Step = 1,
            Say = days => $"{days} hari {words}",
            Turn = (facts, days) => SetDays(facts, fact, word, decimal.ToInt32(days)),
            Expects = isStatus && NoWork.Contains(text) ? Expectation.NeverRises : Expectation.Nothing,
        };
    }
}
