using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Written;

/// <summary>Weights must make up the whole of one base; what looks like a weight must stand in a group.</summary>
internal static class WeightExamination
{
    public const string NotHundred = "bobot-bukan-seratus";
    public const string OtherBase = "bobot-beda-dasar";
    public const string Ungrouped = "bobot-tanpa-kelompok";

    private const string Prefix = "bobot_";

    public static IEnumerable<Finding> Of(Regulation regulation) =>
        regulation.Weights.SelectMany(Of).Concat(Strays(regulation));

    private static IEnumerable<Finding> Of(WeightGroup group)
    {
        if (group.Parts.Count == 0)
        {
            yield break;
        }

        var names = string.Join(", ", group.Parts.Select(part => part.Name));
        // A base in quotes is prose: two wordings may mean the same thing.
        var bases = group
            .Parts.Select(BaseOf)
            .Where(words => !words.StartsWith('"'))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (bases.Count > 1)
        {
            yield return new(
                $"{OtherBase}:{group.Parts[0].Name}",
                Severity.Wrong,
                $"Bobot {names} tidak punya dasar yang sama: {string.Join(", ", bases)}.",
                group.Place,
                group.Parts[0].Pasal
            );
        }

        var sum = group.Parts.Sum(PercentOf);
        if (sum != 100)
        {
            yield return new(
                $"{NotHundred}:{group.Parts[0].Name}",
                Severity.Wrong,
                $"Bobot {names} berjumlah {Indonesian.Number(sum)} persen, bukan 100 persen.",
                group.Place,
                group.Parts[0].Pasal
            );
        }
    }

    private static IEnumerable<Finding> Strays(Regulation regulation)
    {
        var grouped = regulation.Weights.SelectMany(group => group.Parts).ToHashSet();
        return regulation
            .Values.Where(value => value.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .Where(value => value.Term is Term.PartOf or Term.PartOfWords)
            .GroupBy(BaseOf, StringComparer.Ordinal)
            .Where(alike => alike.Count() > 1)
            .Select(alike => alike.Where(value => !grouped.Contains(value)).ToList())
            .Where(strays => strays.Count > 0)
            .Select(strays => new Finding(
                $"{Ungrouped}:{strays[0].Name}",
                Severity.Attention,
                $"{string.Join(", ", strays.Select(value => value.Name))} tampak seperti bobot dari {BaseOf(strays[0])} (jumlah {Indonesian.Number(strays.Sum(PercentOf))} persen), tetapi belum masuk kelompok bobot di halaman depan.",
                strays[0].Place,
                strays[0].Pasal
            ));
    }

    private static string BaseOf(ValueDefinition value) =>
        value.Written.Split(" dari ", 2, StringSplitOptions.TrimEntries) is [_, var whole] ? whole : "";

    private static decimal PercentOf(ValueDefinition value) =>
        value.Term switch
        {
            Term.PartOf { Part: Term.Constant part } => part.Value * 100,
            Term.PartOfWords { Part: Term.Constant part } => part.Value * 100,
            _ => 0,
        };
}
