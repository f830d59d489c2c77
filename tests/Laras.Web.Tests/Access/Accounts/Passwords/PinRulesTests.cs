using Laras.Web.Access.Accounts.Passwords;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Passwords;

public sealed class PinRulesTests
{
    private static readonly PersonalWords Nurhayati = new()
    {
        Number = "197904122005012007",
        BirthDate = new(1979, 4, 12),
        NameParts = [],
        RegionParts = [],
    };

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("١٢٣٤٥٦")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("123456")]
    [InlineData("654321")]
    [InlineData("000000")]
    [InlineData("121212")]
    [InlineData("123123")]
    [InlineData("112233")]
    [InlineData("120479")]
    [InlineData("790412")]
    [InlineData("041979")]
    [InlineData("012007")]
    public void A_pin_that_a_thief_tries_first_is_refused(string? pin) =>
        Assert.NotEmpty(PinRules.Problems(pin, Nurhayati));

    [Theory]
    [InlineData("482915")]
    [InlineData("907316")]
    public void Six_digits_of_her_own_are_taken(string pin) => Assert.Empty(PinRules.Problems(pin, Nurhayati));
}
