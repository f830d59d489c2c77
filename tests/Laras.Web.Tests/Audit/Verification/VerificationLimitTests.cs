using System.Net;
using Laras.Web.Audit.Verification;
using Xunit;

namespace Laras.Web.Tests.Audit.Verification;

public sealed class VerificationLimitTests
{
    [Theory]
    [InlineData("10.0.0.1", "10.0.0.2", false)]
    [InlineData("10.0.0.1", "::ffff:10.0.0.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void An_asker_is_an_address_and_of_version_six_a_whole_network(string one, string other, bool same) =>
        Assert.Equal(
            same,
            VerificationLimit.AskerOf(IPAddress.Parse(one)) == VerificationLimit.AskerOf(IPAddress.Parse(other))
        );
}
