using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Written;

/// <summary>Words for a day's status that no formula and no table mentions, so that nobody decided what they cost.</summary>
internal static class StatusExamination
{
    public const string NoRule = "status-tanpa-aturan";

    private const string Status = "status";

    /// <summary>Free days and days that have not come yet need no rule.</summary>
    private static readonly string[] NeedNone = ["libur", "belum"];

    public static IEnumerable<Finding> Of(Regulation regulation)
    {
        var uses = regulation
            .Definitions.SelectMany(definition =>
                TermParts.Walk(definition.Term).Select(term => (Definition: definition, Term: term))
            )
            .ToList();
        var first = uses.FirstOrDefault(use => IsStatus(use.Term)).Definition;
        if (first is null || HasRuleForAll(regulation))
        {
            return [];
        }

        var mentioned = WordsIn(regulation);
        var silent = FactVocabulary
            .StatusWords.Where(word => !mentioned.Contains(word) && !NeedNone.Contains(word))
            .ToList();
        return silent.Count == 0
            ? []
            :
            [
                new(
                    $"{NoRule}:{Status}",
                    Severity.Attention,
                    $"Status ini tidak disebut di rumus atau tabel mana pun: {string.Join(", ", silent)}. Tetapkan akibatnya, atau catat sebagai sudah diketahui.",
                    first.Place,
                    first.Pasal
                ),
            ];
    }

    /// <summary>Whether some rule says what holds for every status that is not named.</summary>
    public static bool HasRuleForAll(Regulation regulation) =>
        regulation.Definitions.SelectMany(definition => TermParts.Walk(definition.Term)).Any(SpeaksOfAll);

    /// <summary>The status words that a regulation names itself.</summary>
    public static IReadOnlySet<string> WordsIn(Regulation regulation) =>
        regulation
            .Definitions.SelectMany(definition => TermParts.Walk(definition.Term))
            .SelectMany(Mentioned)
            .Select(index => FactVocabulary.StatusWords[index])
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsStatus(Term term) => term is Term.Fact { Definition.Name: Status };

    private static IEnumerable<int> Mentioned(Term term) =>
        term switch
        {
            Term.Comparison comparison when IsStatus(comparison.Left) => Index(comparison.Right),
            Term.Comparison comparison when IsStatus(comparison.Right) => Index(comparison.Left),
            Term.Membership membership when IsStatus(membership.Operand) => membership.Options.SelectMany(Index),
            Term.Lookup lookup => lookup.Inputs.SelectMany(
                (input, i) =>
                    IsStatus(input)
                        ? lookup.Table.Rows.Select(row => row.Keys[i]).OfType<RowKey.Word>().Select(word => word.Index)
                        : []
            ),
            _ => [],
        };

    /// <summary>An answer for every other word: <c>status &lt;&gt; …</c>, a written <c>lainnya</c>, a row <c>lainnya</c>.</summary>
    private static bool SpeaksOfAll(Term term) =>
        term switch
        {
            Term.Comparison { Operator: "<>" } comparison => IsStatus(comparison.Left) || IsStatus(comparison.Right),
            Term.Not { Operand: var operand } => TermParts.Walk(operand).SelectMany(Mentioned).Any(),
            Term.Conditional { ElseWritten: true } conditional => TermParts
                .Walk(conditional.Condition)
                .SelectMany(Mentioned)
                .Any(),
            Term.Lookup lookup => lookup
                .Inputs.Where(
                    (input, i) => IsStatus(input) && lookup.Table.Rows.Any(row => row.Keys[i] is RowKey.Otherwise)
                )
                .Any(),
            _ => false,
        };

    private static IEnumerable<int> Index(Term term) =>
        term is Term.Constant constant ? [decimal.ToInt32(constant.Value)] : [];
}
