using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Access;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access;

public sealed class SignInForDemonstrationTests
{
    private const int Visitors = 12;

    [Fact]
    public async Task Many_who_take_the_same_seat_for_the_first_time_at_once_all_sit()
    {
        await using var desk = await RunningDesk.StartAsync();
        var ready = new List<(RunningDesk Browser, IHtmlFormElement Seat)>();
        for (var visitor = 0; visitor < Visitors; visitor++)
        {
            var browser = desk.AnotherBrowser();
            var door = await browser.PageAsync("/masuk");
            ready.Add((browser, (IHtmlFormElement)door.QuerySelector("form")!));
        }

        var answers = await Task.WhenAll(ready.Select(one => Task.Run(() => one.Browser.SendAsync(one.Seat))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(1, await desk.ReadAsync(db => db.Accounts.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_demonstration_offers_its_invented_people_and_says_that_it_is_only_that()
    {
        await using var desk = await RunningDesk.StartAsync();

        var page = await desk.PageAsync("/masuk");

        Assert.Contains("Hanya untuk peragaan", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Nurhayati Wulandari, S.Pd.",
                "La Ode Ramli, M.Pd.",
                "Fathimah Wijaya",
                "Wa Sulastri, A.Md.",
                "Benyamin Kambuaya, S.Kom.",
                "Lina Marwah, S.H.",
                "Eko Saputra, S.E.",
                "Waode Hasna Kamaru, M.AP.",
                "Rusdi Amran, M.Si.",
            ],
            page.QuerySelectorAll("form b").Select(name => name.TextContent)
        );
    }

    [Fact]
    public async Task A_visitor_who_takes_a_place_arrives_at_the_page_that_was_asked_for()
    {
        await using var desk = await RunningDesk.StartAsync();
        using var led = await desk.GetAsync("/meja/pegawai?q=siti");
        Assert.Equal("/masuk?kembali=%2Fmeja%2Fpegawai%3Fq%3Dsiti", led.Headers.Location?.ToString());

        using var signedIn = await desk.SignInAsync("La Ode Ramli", led.Headers.Location!.ToString());

        Assert.Equal("/meja/pegawai?q=siti", signedIn.Headers.Location?.ToString());
        var page = await desk.PageAsync("/meja/pegawai?q=siti");
        Assert.Equal("La Ode Ramli, M.Pd.", page.QuerySelector(".saya b")?.TextContent);
    }

    [Fact]
    public async Task Where_real_people_live_nobody_takes_a_place()
    {
        await using var demonstration = await RunningDesk.StartAsync();
        await using var real = await RunningDesk.StartAsync(demonstration: false);
        var page = await real.PageAsync("/masuk");
        Assert.Equal("Masuk", page.QuerySelector("h1")?.TextContent);
        Assert.Empty(page.QuerySelectorAll("form[action='/masuk/peragaan']"));

        // The form of a demonstration, sent to the real town with the id of somebody who lives there.
        var form = (await demonstration.PageAsync("/masuk")).QuerySelector<IHtmlFormElement>("form")!;
        form.QuerySelector<IHtmlInputElement>("[name=orang]")!.Value = real.Town.Leader.Id.ToString();
        using var answer = await real.SendAsync(form);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        using var desk = await real.GetAsync("/meja/pegawai");
        Assert.Equal("/masuk?kembali=%2Fmeja%2Fpegawai", desk.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Nobody_but_the_offered_people_can_be_taken()
    {
        await using var desk = await RunningDesk.StartAsync();
        var form = (await desk.PageAsync("/masuk")).QuerySelector<IHtmlFormElement>("form")!;
        form.QuerySelector<IHtmlInputElement>("[name=orang]")!.Value = Guid.CreateVersion7().ToString();

        using var answer = await desk.SendAsync(form);

        Assert.Equal("/masuk", answer.Headers.Location?.ToString());
        using var list = await desk.GetAsync("/meja/pegawai");
        Assert.Equal(HttpStatusCode.Redirect, list.StatusCode);
    }

    [Fact]
    public async Task A_form_that_another_page_made_up_changes_nothing()
    {
        await using var desk = await RunningDesk.StartAsync();
        var form = (await desk.PageAsync("/masuk")).QuerySelector<IHtmlFormElement>("form")!;
        form.QuerySelector("[name=__RequestVerificationToken]")!.Remove();

        using var answer = await desk.SendAsync(form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Leaving_ends_the_visit()
    {
        await using var desk = await RunningDesk.StartAsync();
        using var signedIn = await desk.SignInAsync("Rusdi Amran");
        var page = await desk.PageAsync("/meja/pegawai");

        using var left = await desk.SendAsync(page.QuerySelector<IHtmlFormElement>(".saya form")!);

        Assert.Equal("/masuk", left.Headers.Location?.ToString());
        using var again = await desk.GetAsync("/meja/pegawai");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Theory]
    [InlineData("/meja/pegawai?q=a", "/meja/pegawai?q=a")]
    [InlineData(null, "/meja")]
    [InlineData("", "/meja")]
    [InlineData("/", "/meja")]
    [InlineData("//jahat.example", "/meja")]
    [InlineData("/\\jahat.example", "/meja")]
    [InlineData("https://jahat.example", "/meja")]
    [InlineData("/meja\r\nSet-Cookie: a=b", "/meja")]
    public void After_signing_in_nobody_is_sent_to_a_stranger(string? asked, string expected) =>
        Assert.Equal(expected, SignInForDemonstration.OwnPath(asked));
}
