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
        if (first is null || uses.Exists(use => SpeaksOfAll(use.Term)))
        {
            return [];
        }

        var mentioned = uses.SelectMany(use => Mentioned(use.Term)).ToHashSet();
        return FactVocabulary
            .StatusWords.Where((word, index) => !mentioned.Contains(index) && !NeedNone.Contains(word))
            .Select(word => new Finding(
                $"{NoRule}:{word}",
                Severity.Attention,
                $"Status \"{word}\" tidak disebut di rumus atau tabel mana pun. Tetapkan akibatnya, atau catat sebagai sudah diketahui.",
                first.Place,
                first.Pasal
            ));
    }

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
