using Laras.Web.Access.Accounts.Outside;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Outside;

public sealed class OutsideTripTests
{
    [Fact]
    public void The_challenge_is_that_of_the_standard() =>
        // RFC 7636, appendix B.
        Assert.Equal(
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
            new OutsideTrip("", "", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "/").Challenge
        );

    [Theory]
    [InlineData(500, false)]
    [InlineData(501, true)]
    public void A_way_back_that_does_not_fit_leads_to_the_desk(int length, bool isTooLong)
    {
        var wanted = "/" + new string('a', length - 1);

        Assert.Equal(isTooLong ? "/meja" : wanted, OutsideTrip.Begin(wanted).Return);
    }
}
