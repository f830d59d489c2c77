using System.Net;
using Laras.Web.Access.Accounts.Outside;
using Laras.Web.Tests.Layout;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Outside;

public sealed class LeaveForProviderTests
{
    [Fact]
    public async Task Where_no_provider_is_set_there_is_no_button_and_no_way()
    {
        await using var desk = await People.DeskAsync();

        var door = await desk.PageAsync("/masuk?luar=tak-terjangkau");
        Assert.DoesNotContain(LeaveForProvider.Path, door.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Null(door.QuerySelector("[role=alert]:not([hidden])"));
        foreach (var path in new[] { LeaveForProvider.Path, ReturnFromProvider.Path + "?code=x&state=y" })
        {
            using var answer = await desk.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Every_trip_leaves_with_new_secrets_and_keeps_its_own_in_a_closed_cookie()
    {
        await using var outside = await OutsideDesk.StartAsync();

        using var first = await outside.Desk.GetAsync(LeaveForProvider.Path);
        using var second = await outside.Desk.GetAsync(LeaveForProvider.Path);

        var (one, other) = (AskedBy(first), AskedBy(second));
        Assert.StartsWith(outside.Provider.Address, first.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(new Uri(outside.Desk.Address, ReturnFromProvider.Path).AbsoluteUri, one["redirect_uri"]);
        Assert.Equal(("code", "S256", "login"), (one["response_type"], one["code_challenge_method"], one["prompt"]));
        Assert.All(
            ["state", "nonce", "code_challenge"],
            name =>
            {
                Assert.Equal(43, one[name].Length);
                Assert.NotEqual(one[name], other[name]);
            }
        );
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("laras-luar=", cookie, StringComparison.Ordinal);
        Assert.Contains("max-age=600; path=/; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(one["state"], cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cross-site", "/masuk")]
    [InlineData("same-origin", null)]
    public async Task Nobody_is_sent_off_by_a_page_of_somebody_else(string site, string? expected)
    {
        await using var outside = await OutsideDesk.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, LeaveForProvider.Path);
        request.Headers.Add("Sec-Fetch-Site", site);

        using var answer = await outside.Desk.SendAsync(request);

        var leads = answer.Headers.Location!;
        Assert.Equal(expected, leads.IsAbsoluteUri ? null : leads.OriginalString);
    }

    [Fact]
    public async Task A_provider_that_publishes_another_issuer_is_not_asked()
    {
        await using var provider = await LocalProvider.StartAsync();
        provider.PublishedIssuer = "https://masuk.contoh.go.id";
        await using var outside = await OutsideDesk.StartAsync(with: provider);

        using var answer = await outside.Desk.GetAsync(LeaveForProvider.Path);

        await outside.AssertRefusedAsync(OutsideRefusal.Away, answer);
    }

    [Fact]
    public async Task A_provider_that_was_never_there_leaves_the_other_ways_open()
    {
        await using var outside = await OutsideDesk.StartAsync();
        await outside.Provider.StopAsync();

        using var answer = await outside.Desk.GetAsync(LeaveForProvider.Path + "?kembali=https://jahat.contoh.id");

        await outside.AssertRefusedAsync(OutsideRefusal.Away, answer);
        Assert.EndsWith("kembali=%2Fmeja", answer.LeadsTo(), StringComparison.Ordinal);
        using var entered = await outside.Desk.EnterAsync(SmallTown.TeacherNip);
        Assert.Equal("/meja", entered.LeadsTo());
    }

    private static Dictionary<string, string> AskedBy(HttpResponseMessage answer) =>
        QueryHelpers
            .ParseQuery(answer.Headers.Location!.Query)
            .ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
}
