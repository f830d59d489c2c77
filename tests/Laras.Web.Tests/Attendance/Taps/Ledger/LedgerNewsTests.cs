using Laras.Web.Attendance.Taps.Ledger;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps.Ledger;

public sealed class LedgerNewsTests
{
    [Fact]
    public void Five_hundred_rows_in_a_second_are_a_rush_and_one_fewer_are_not()
    {
        var news = new LedgerNews();

        news.Tell(499);
        Assert.False(news.IsPouring);

        news.Tell(1);
        Assert.True(news.IsPouring);
    }

    [Fact]
    public async Task Who_waits_for_news_is_woken_by_a_commit_and_not_only_by_the_clock()
    {
        var news = new LedgerNews();
        var waiting = news.WaitForNextAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        news.Tell(1);

        await waiting.WaitAsync(Patience.Enough, TestContext.Current.CancellationToken);
    }
}
