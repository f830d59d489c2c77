using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage.Journal;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps.Ledger;

public sealed class FollowLedgerTests
{
    [Fact]
    public async Task A_follower_that_worked_long_in_a_rush_goes_on_when_the_rush_is_over()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        var news = new LedgerNews();
        using var follower = new Slow(town.Store, news, () => news.Tell(10_000));

        await follower.StartAsync(TestContext.Current.CancellationToken);
        await Patience.UntilAsync(() => Task.FromResult(follower.Rounds > 1));
        await follower.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Works so long that its rest, were the rush to last, would be longer than the patience of a test.</summary>
    private sealed class Slow(DataStore store, LedgerNews news, Action rush)
        : FollowLedger(store, news, NullLogger.Instance)
    {
        private static readonly TimeSpan Work = Patience.Enough / 90;

        public int Rounds { get; private set; }

        protected override string Name => "uji";

        protected override async Task<Portion?> ReadAsync(LarasDb db, long after, CancellationToken cancellationToken)
        {
            if (Rounds == 0)
            {
                await Task.Delay(Work, cancellationToken);
                rush();
            }

            Rounds++;
            return null;
        }
    }
}
