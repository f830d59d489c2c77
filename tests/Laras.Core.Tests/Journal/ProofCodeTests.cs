using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Journal;
using Xunit;

namespace Laras.Core.Tests.Journal;

public sealed class ProofCodeTests
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Codes = 200;

    private static readonly ProofCode Example = ProofCode.Of(
        Enumerable.Range(1, 32).Select(n => (byte)(n * 7)).ToArray()
    );

    private static Arbitrary<ProofCode> Any =>
        Gen.Choose(0, byte.MaxValue)
            .Select(n => (byte)n)
            .ArrayOf(32)
            .Select(bytes => ProofCode.Of(bytes))
            .ToArbitrary();

    [Fact]
    public void What_was_written_is_read_back() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Codes),
            Prop.ForAll(Any, code => ProofCode.TryParse(code.ToString(), out var read) && read == code)
        );

    [Fact]
    public void Every_wrong_sign_is_noticed() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Codes),
            Prop.ForAll(Any, code => !WithOneWrong(code.Signed).Any(wrong => ProofCode.TryParse(wrong, out _)))
        );

    [Fact]
    public void Every_swap_of_two_signs_is_noticed() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Codes),
            Prop.ForAll(Any, code => !WithTwoSwapped(code.Signed).Any(wrong => ProofCode.TryParse(wrong, out _)))
        );

    [Fact]
    public void Eighty_five_bits_decide_and_no_more()
    {
        var digest = new byte[32];
        var codes = new HashSet<string> { ProofCode.Of(digest).Signed };
        for (var bit = 0; bit < 256; bit++)
        {
            digest[bit / 8] = (byte)(0x80 >> (bit % 8));
            Assert.Equal(bit < 85, codes.Add(ProofCode.Of(digest).Signed));
            digest[bit / 8] = 0;
        }
    }

    [Fact]
    public void It_is_written_in_three_groups_of_signs_that_nobody_confuses()
    {
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{6}(-[0-9A-HJKMNP-TV-Z]{6}){2}$", Example.ToString());
        Assert.Equal(Example.Signed, Example.ToString().Replace("-", "", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_read_as_people_type_it()
    {
        var zeros = ProofCode.Of(new byte[32]).Signed;
        Assert.Equal(new string('0', 18), zeros);
        foreach (var typed in new[] { zeros.Replace('0', 'O'), zeros.Replace('0', 'o'), " 000000 000000.000000\t" })
        {
            Assert.True(ProofCode.TryParse(typed, out var read), typed);
            Assert.Equal(zeros, read.Signed);
        }

        Assert.True(ProofCode.TryParse(Example.ToString().ToLowerInvariant(), out var small));
        Assert.Equal(Example, small);
        Assert.True(ProofCode.TryParse(Example.Signed.Replace('1', 'l'), out var letters));
        Assert.Equal(Example, letters);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("00000000000000000")]
    [InlineData("0000000000000000000")]
    [InlineData("00000000000000000U")]
    [InlineData("00000000000000000*")]
    [InlineData("٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠")]
    public void What_is_no_code_is_not_read(string? text) => Assert.False(ProofCode.TryParse(text, out _));

    private static IEnumerable<string> WithOneWrong(string code) =>
        from place in Enumerable.Range(0, code.Length)
        from sign in Signs
        where sign != code[place]
        select $"{code[..place]}{sign}{code[(place + 1)..]}";

    private static IEnumerable<string> WithTwoSwapped(string code) =>
        from first in Enumerable.Range(0, code.Length)
        from second in Enumerable.Range(0, first)
        where code[first] != code[second]
        select string.Concat(
            code.Select(
                (sign, place) =>
                    place == first ? code[second]
                    : place == second ? code[first]
                    : sign
            )
        );
}
