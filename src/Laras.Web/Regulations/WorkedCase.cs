using Laras.Core.Regulations;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Examining;
using Laras.Core.Regulations.Explaining;
using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Web.Regulations;

/// <summary>A case of a regulation as a page shows it: what was given, what was expected, what came out, and why.</summary>
public sealed record WorkedCase(
    int Number,
    RegulationCase Case,
    SlipResult? Slip,
    IReadOnlyList<WorkedCase.Outcome> Outcomes,
    IReadOnlyList<string> Problems,
    IReadOnlyList<WorkedCase.AlikeDays> Days
)
{
    /// <summary>One expected value beside the one that came out.</summary>
    /// <param name="Definition">What it is explained by; null for the slip as a whole and for unknown names.</param>
    public sealed record Outcome(
        string Label,
        string Expected,
        string? Actual,
        string? Difference,
        NamedDefinition? Definition
    );

    /// <summary>Days on which the same was recorded.</summary>
    public sealed record AlikeDays(IReadOnlyList<DateOnly> Dates, IReadOnlyList<CaseValue> Values);

    /// <summary>An amount with its whole explanation.</summary>
    public sealed record Explained(string Label, NamedDefinition Definition, Explanation Explanation);

    private const int WholeMonth = -1;

    private MonthFacts? Facts { get; init; }

    public bool Holds => Problems.Count == 0 && Outcomes.All(outcome => outcome.Difference is null);

    public static WorkedCase Of(Regulation regulation, Calculator calculator, RegulationCase worked, int number)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        ArgumentNullException.ThrowIfNull(calculator);
        ArgumentNullException.ThrowIfNull(worked);
        var problems = new List<string>();
        var facts = CaseFacts.Of(regulation, calculator.Layout, worked, problems);
        if (problems.Count > 0)
        {
            return new(number, worked, null, [], problems, DaysOf(worked));
        }

        var explainer = new Explainer(facts);
        var outcomes = worked.Expected.Select(expected =>
            OutcomeOf(regulation, calculator, explainer, worked, expected)
        );
        return new(number, worked, calculator.Calculate(facts), [.. outcomes], [], DaysOf(worked)) { Facts = facts };
    }

    /// <summary>
    /// Every line of the slip, then whatever else was expected, each explained down to facts and pasal. Without a slip
    /// only why there is none.
    /// </summary>
    public IReadOnlyList<Explained> Explain(Regulation regulation)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        if (Facts is not { } facts)
        {
            return [];
        }

        var lines =
            Slip is SlipResult.Calculated
                ? regulation.Slip.Select(line => (line.Label, Definition: (NamedDefinition?)line.Amount))
                : [];
        var condition = Slip is SlipResult.NotEntitled ? regulation.Entitlement : null;
        var explainer = new Explainer(facts);
        return
        [
            .. lines
                .Concat(Outcomes.Select(outcome => (outcome.Label, outcome.Definition)))
                .Append((Label: "Berlaku untuk siapa", Definition: condition))
                .Where(told => told.Definition is not null)
                .DistinctBy(told => told.Definition!.Name)
                .Select(told => new Explained(told.Label, told.Definition!, Explanation(explainer, told.Definition!))),
        ];
    }

    private static Explanation Explanation(Explainer explainer, NamedDefinition definition) =>
        explainer.Explain(definition, definition.Level == Level.Day ? 0 : WholeMonth);

    private static Outcome OutcomeOf(
        Regulation regulation,
        Calculator calculator,
        Explainer explainer,
        RegulationCase worked,
        CaseValue expected
    )
    {
        var difference = CaseCheck.Run(regulation, calculator, worked with { Expected = [expected] });
        var line = regulation.Slip.FirstOrDefault(line => line.Label == expected.Name);
        var definition = line?.Amount ?? regulation.Find(expected.Name);
        return new(
            line?.Label ?? definition?.Words ?? expected.Name,
            expected.Written,
            definition is null ? null : Explanation(explainer, definition).Amount,
            difference.Count == 0 ? null : string.Join(" ", difference),
            definition
        );
    }

    private static List<AlikeDays> DaysOf(RegulationCase worked) =>
        [
            .. worked
                .Days.GroupBy(day => string.Join('\n', day.Values.Select(value => $"{value.Name}: {value.Written}")))
                .Select(alike => new AlikeDays([.. alike.Select(day => day.Date)], alike.First().Values)),
        ];
}
