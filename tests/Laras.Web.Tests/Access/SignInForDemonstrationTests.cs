using System.Net;
using AngleSharp.Html.Dom;
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
}
