using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Examining;
using Xunit;

namespace Laras.Core.Tests.Regulations.Calculating;

/// <summary>
/// The compiled calculation and the one that is explained are two readers of the same tree. They must agree on every
/// amount, every yearly counter and every sentence that says why there is none.
/// </summary>
public sealed class CalculateAndExplainTests
{
    private const int Regulations = 300;
    private const int MonthsEach = 40;

    [Theory]
    [InlineData(2026)]
    [InlineData(45)]
    public void They_agree_on_random_regulations_and_random_months(int seed)
    {
        var (months, paid) = (0, 0);
        for (var i = 0; i < Regulations; i++)
        {
            var own = (ulong)((seed * 1_000_003L) + i);
            var dice = new Dice(own);
            var chapter = new RandomRegulation(dice).Write();
            var folder = Small.Folder(chapter);
            Assert.True(folder.Problems.Count == 0, $"seed {own}\n{string.Join('\n', folder.Problems)}\n{chapter}");
            var calculator = new Calculator(folder.Regulation!);
            for (var j = 0; j < MonthsEach; j++)
            {
                var facts = RandomFacts.Of(calculator.Layout, dice);
                var fast = calculator.Calculate(facts);
                var slow = Reckoning.Of(folder.Regulation!, facts);
                Assert.True(
                    CaseCheck.Same(fast, slow),
                    $"seed {own}, month {j}\ncompiled:  {Words(fast)}\nexplained: {Words(slow)}\n{chapter}"
                );
                months++;
                paid += calculator.TryCalculate(facts, new decimal[calculator.Outputs]) ? 1 : 0;
            }
        }

        // Agreement on nothing but refusals would prove little.
        Assert.True(paid * 4 > months, $"{paid} of {months} months had amounts");
    }

    private static string Words(SlipResult result) =>
        result is SlipResult.Calculated slip
            ? $"{string.Join(' ', slip.Lines)} | {string.Join(' ', slip.Counters)}"
            : result.ToString();
}
