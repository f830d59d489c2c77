using Laras.Web.Access.Accounts.Visits;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Visits;

public sealed class BrowserWordsTests
{
    private const string IPhone =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

    [Theory]
    [InlineData(IPhone + " Version/17.5 Mobile/15E148 Safari/604.1", true)]
    [InlineData(IPhone + " CriOS/126.0 Mobile/15E148 Safari/604.1", true)]
    [InlineData(IPhone + " Mobile/15E148", false)]
    [InlineData("Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile Safari/537.36", false)]
    [InlineData(null, false)]
    public void An_app_on_the_home_screen_of_an_iPhone_is_told_from_its_browser(string? userAgent, bool isBrowser) =>
        Assert.Equal(isBrowser, BrowserWords.IsBrowserOnIPhone(userAgent));

    [Theory]
    [InlineData(IPhone + " Mobile/15E148", true)]
    [InlineData("Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile Safari/537.36", true)]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36", false)]
    [InlineData("", false)]
    public void A_telephone_says_so(string userAgent, bool isTelephone) =>
        Assert.Equal(isTelephone, BrowserWords.IsTelephone(userAgent));
}
