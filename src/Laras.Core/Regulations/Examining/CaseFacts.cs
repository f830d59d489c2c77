using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining;

/// <summary>Turns the written facts of a case into the facts of a month.</summary>
public static class CaseFacts
{
    public static MonthFacts Of(
        Regulation regulation,
        FactLayout layout,
        RegulationCase worked,
        ICollection<string> problems
    )
    {
        ArgumentNullException.ThrowIfNull(regulation);
        ArgumentNullException.ThrowIfNull(worked);
        ArgumentNullException.ThrowIfNull(problems);
        var facts = new MonthFacts(layout);
        facts.Set("awal_bulan", worked.Month.FirstDay.DayNumber);
        facts.Set("akhir_bulan", worked.Month.LastDay.DayNumber);
        facts.Set("hari_kalender", worked.Month.DayCount);
        foreach (var given in worked.Facts)
        {
            if (Read(regulation, layout, given, problems) is { } stored)
            {
                facts.Set(given.Name, stored);
            }
        }

        foreach (var day in worked.Days)
        {
            AddDay(regulation, facts, day, problems);
        }

        return facts;
    }

    /// <summary>A definition's measure as if it were a fact, to read an expected value.</summary>
    public static FactDefinition AsFact(NamedDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new()
        {
            Name = definition.Name,
            Words = definition.Words,
            Measure = definition.Term.Measure,
            Level = definition.Level,
            MayBeEmpty = true,
        };
    }

    private static void AddDay(Regulation regulation, MonthFacts facts, CaseDay day, ICollection<string> problems)
    {
        var index = facts.AddDay(day.Date);
        facts.SetDay(index, "tanggal", day.Date.DayNumber);
        facts.SetDay(index, "nama_hari", (int)day.Date.DayOfWeek);
        facts.SetDay(index, "status", FactVocabulary.StatusWords.ToList().IndexOf("hadir"));
        foreach (var given in day.Values)
        {
            if (Read(regulation, facts.Layout, given, problems) is { } stored)
            {
                facts.SetDay(index, given.Name, stored);
            }
        }
    }

    private static decimal? Read(
        Regulation regulation,
        FactLayout layout,
        CaseValue given,
        ICollection<string> problems
    )
    {
        if (!regulation.Facts.TryGetValue(given.Name, out var fact))
        {
            problems.Add(
                $"{given.Place}: fakta \"{given.Name}\" belum dikenal.{Nearest.Hint(given.Name, regulation.Facts.Keys)}"
            );
            return null;
        }

        if (fact.Measure.Kind == MeasureKind.Text)
        {
            return layout.TextNumber(given.Written);
        }

        var reading = FactText.Read(fact, given.Written);
        if (reading.Sentence is { } sentence)
        {
            problems.Add($"{given.Place}: {sentence}");
        }

        return reading.Stored;
    }
}
