using Laras.Core.Regulations.Facts;

namespace Laras.Core.Regulations.Calculating;

/// <summary>
/// A regulation compiled for whole towns. One calculator may serve many threads, each with its own facts and results.
/// Where the compiled program has no answer, <see cref="Reckoning"/> says why.
/// </summary>
public sealed class Calculator
{
    private readonly Regulation regulation;
    private readonly MonthProgram slip;
    private readonly MonthProgram? entitlement;
    private readonly IReadOnlySet<string> slipFacts;
    private readonly IReadOnlySet<string> entitlementFacts;
    private readonly string[] counters;
    private readonly int netIndex;
    private readonly int ceilingIndex;

    public Calculator(Regulation regulation)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        this.regulation = regulation;
        Layout = new(regulation);
        var plan = Plan.ForSlip(regulation);
        var outputs = regulation.Slip.Select(line => line.Amount).ToList();
        netIndex = regulation.Slip.ToList().IndexOf(regulation.NetLine);
        ceilingIndex = regulation.Ceiling is { } ceiling ? Add(outputs, ceiling) : -1;
        counters = [.. regulation.YearCounters.Select(counter => counter.Name)];
        outputs.AddRange(regulation.YearCounters);
        Outputs = outputs.Count;
        slip = ProgramCompiler.Compile(Layout, plan, outputs);
        slipFacts = plan.FactNames;
        var condition = regulation.Entitlement is { } entitled ? Plan.For(entitled) : Plan.For();
        entitlementFacts = condition.FactNames;
        entitlement = regulation.Entitlement is { } definition
            ? ProgramCompiler.Compile(Layout, condition, [definition])
            : null;
    }

    public FactLayout Layout { get; }

    /// <summary>How many numbers one calculation writes: slip lines, then the ceiling, then yearly counters.</summary>
    public int Outputs { get; }

    /// <summary>
    /// The hot path: writes the amounts of the slip lines into <paramref name="results"/>. False means that
    /// <see cref="Reckoning.Of"/> must be asked, because the person is not entitled or there is no answer.
    /// </summary>
    public bool TryCalculate(MonthFacts facts, decimal[] results)
    {
        ArgumentNullException.ThrowIfNull(facts);
        try
        {
            return (entitlement is null || (Run(entitlement, facts, results) && results[0] != 0))
                && Run(slip, facts, results);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>The slip of one person's month.</summary>
    public SlipResult Calculate(MonthFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var known = facts.Missing(entitlementFacts).Count == 0 && facts.Missing(slipFacts).Count == 0;
        var results = new decimal[Math.Max(Outputs, 1)];
        return known && TryCalculate(facts, results) && AreRupiah(results)
            ? Calculated(results)
            : Reckoning.Of(regulation, facts);
    }

    private static bool Run(MonthProgram program, MonthFacts facts, decimal[] results) =>
        program(facts.MonthWhole, facts.MonthExact, facts.DayWhole, facts.DayExact, facts.Days, results);

    private static int Add(List<NamedDefinition> outputs, NamedDefinition definition)
    {
        outputs.Add(definition);
        return outputs.Count - 1;
    }

    private bool AreRupiah(decimal[] results)
    {
        for (var i = 0; i < regulation.Slip.Count; i++)
        {
            if (decimal.Truncate(results[i]) != results[i] || Math.Abs(results[i]) > long.MaxValue)
            {
                return false;
            }
        }

        return ceilingIndex < 0 || Math.Abs(results[ceilingIndex]) < long.MaxValue;
    }

    private SlipResult.Calculated Calculated(decimal[] results)
    {
        var lines = new Rupiah[regulation.Slip.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new(decimal.ToInt64(results[i]));
        }

        var ceiling = ceilingIndex < 0 ? 0 : Arithmetics.Round(results[ceilingIndex], 1m, Language.Rounding.Nearest);
        var standing = new Counter[counters.Length];
        for (var i = 0; i < standing.Length; i++)
        {
            standing[i] = new(counters[i], results[Outputs - counters.Length + i]);
        }

        return new(lines, lines[netIndex], new(decimal.ToInt64(ceiling)), standing);
    }
}
