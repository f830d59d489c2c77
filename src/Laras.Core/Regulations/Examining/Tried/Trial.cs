using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Facts;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>Calculates one setting after another and looks at every answer: none, below zero, too much, not adding up.</summary>
internal sealed class Trial(Regulation regulation, Calculator calculator, WorstFindings found)
{
    /// <summary>After so many calculations an examination stops trying, so that it always ends within seconds.</summary>
    public const int RunsMax = 300_000;

    private const int DiagnosesMax = 300;

    private readonly MonthFacts scratch = new(calculator.Layout);
    private readonly decimal[] results = new decimal[Math.Max(1, calculator.Outputs)];
    private readonly Amounts amounts = new(regulation, found);
    private int diagnoses;

    public int Runs { get; private set; }

    public bool IsOver => Runs >= RunsMax;

    /// <summary>What is paid at a setting, or null when there is no amount.</summary>
    public decimal? Net(Dial dial, decimal setting)
    {
        Runs++;
        Set(dial, setting);
        if (calculator.TryCalculate(scratch, results) && amounts.AreRupiah(results))
        {
            amounts.Judge(results, dial, setting);
            return amounts.NetOf(results);
        }

        if (diagnoses++ < DiagnosesMax)
        {
            NoAnswer.Diagnose(regulation, scratch, dial, setting, found);
        }

        return null;
    }

    /// <summary>The facts at a setting, to be read before the next one is tried.</summary>
    public MonthFacts Facts(Dial dial, decimal setting)
    {
        Set(dial, setting);
        return scratch;
    }

    private void Set(Dial dial, decimal setting)
    {
        scratch.CopyFrom(dial.Base);
        dial.Turn(scratch, setting);
    }
}
