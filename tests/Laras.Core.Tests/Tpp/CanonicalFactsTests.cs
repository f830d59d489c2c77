using System.Buffers;
using System.Text;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Examining;
using Laras.Core.Regulations.Facts;
using Laras.Core.Tests.Regulations;
using Laras.Core.Tests.Regulations.Calculating;
using Laras.Core.Tpp;
using Xunit;

namespace Laras.Core.Tests.Tpp;

public sealed class CanonicalFactsTests
{
    private const int Regulations = 60;
    private const int MonthsEach = 20;

    [Theory]
    [InlineData(7)]
    [InlineData(2026)]
    public void Facts_read_from_their_text_give_the_same_text_and_the_same_slip(int seed)
    {
        for (var i = 0; i < Regulations; i++)
        {
            var dice = new Dice((ulong)((seed * 1_000_003L) + i));
            var calculator = new Calculator(Small.Folder(new RandomRegulation(dice).Write()).Regulation!);
            var canonical = new CanonicalFacts(calculator.Layout);
            for (var j = 0; j < MonthsEach; j++)
            {
                var facts = RandomFacts.Of(calculator.Layout, dice);
                string[] problems = dice.OneIn(3) ? ["Fakta pertama belum bisa dibaca.", "Yang kedua juga."] : [];
                var text = Text(canonical, facts, problems);

                var again = new MonthFacts(calculator.Layout);
                var read = canonical.Read(text, again);

                Assert.Equal(problems, read);
                Assert.Equal(text, Text(canonical, again, problems));
                Assert.True(
                    CaseCheck.Same(calculator.Calculate(facts), calculator.Calculate(again)),
                    $"{seed} {i} {j}"
                );
            }
        }
    }

    private static string Text(CanonicalFacts canonical, MonthFacts facts, string[] problems)
    {
        var text = new ArrayBufferWriter<byte>();
        canonical.Write(facts, problems, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
