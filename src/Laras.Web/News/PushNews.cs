using System.Collections.Concurrent;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.News.Push;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.News;

/// <summary>Wakes the browsers of those whom a new notice is for: by day, and at most twice a day, but for questions.</summary>
public static class PushNews
{
    private const int ADay = 2;
    private const int AtOnce = 8;
    private const int MissesMax = 5;
    private const int PerQuestion = 500;

    /// <summary>Nobody is woken then; what was written is told in the morning.</summary>
    public static bool IsNight(DateTime local) => local.Hour is < Reminding.FirstHour or >= Reminding.LastHour;

    /// <returns>How many browsers were woken.</returns>
    public static async Task<int> RunAsync(
        LarasDb db,
        IReadOnlyCollection<NewsItem> items,
        PushSender sender,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(region);
        var now = region.Now(time);
        if (items.Count == 0 || !sender.IsOn || IsNight(now))
        {
            return 0;
        }

        var browsers = await LoadBrowsersAsync(db, items, cancellationToken);
        var earlier = await LoadEarlierAsync(db, browsers, region.Zone.ToUtc(now.Date), cancellationToken);
        var wakings = items
            .Where(item => browsers.Contains(item.EmployeeId) && MayWake(item, earlier[item.EmployeeId]))
            .SelectMany(item => browsers[item.EmployeeId].Select(browser => new Waking(browser, item)));
        var round = new Round(sender, region.Contact);
        await Parallel.ForEachAsync(
            wakings,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            round.SendAsync
        );
        foreach (var gone in round.Gone.Chunk(PerQuestion))
        {
            await db.PushSubscriptions.Where(row => gone.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        return round.Woken;
    }

    /// <summary>A browser is woken for its person only as long as the visit lasts in which it asked for that.</summary>
    private static async Task<ILookup<EmployeeId, PushSubscription>> LoadBrowsersAsync(
        LarasDb db,
        IEnumerable<NewsItem> items,
        CancellationToken cancellationToken
    )
    {
        // Visits are kept by the clock of the world, also in the demonstration.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var found = new List<PushSubscription>();
        foreach (var people in items.Select(item => item.EmployeeId).Distinct().Chunk(PerQuestion))
        {
            found.AddRange(
                await (
                    from row in db.PushSubscriptions.AsNoTracking()
                    where people.Contains(row.EmployeeId)
                    join visit in db.Sessions on row.SessionId equals visit.Id
                    where visit.EmployeeId == row.EmployeeId && visit.EndedAtUtc == null && visit.ExpiresAtUtc > now
                    select row
                ).ToListAsync(cancellationToken)
            );
        }

        return found.ToLookup(row => row.EmployeeId);
    }

    /// <summary>What these people were told today that was no question.</summary>
    private static async Task<ILookup<EmployeeId, NewsItem>> LoadEarlierAsync(
        LarasDb db,
        ILookup<EmployeeId, PushSubscription> browsers,
        DateTime midnight,
        CancellationToken cancellationToken
    )
    {
        var found = new List<NewsItem>();
        foreach (var people in browsers.Select(group => group.Key).Chunk(PerQuestion))
        {
            found.AddRange(
                await db
                    .NewsItems.AsNoTracking()
                    .Where(item => people.Contains(item.EmployeeId) && item.AtUtc >= midnight)
                    .Where(item => item.Kind != NewsKind.Question)
                    .ToListAsync(cancellationToken)
            );
        }

        return found.ToLookup(item => item.EmployeeId);
    }

    private static bool MayWake(NewsItem item, IEnumerable<NewsItem> earlier) =>
        item.Kind == NewsKind.Question
        || earlier.Count(other =>
            other.AtUtc < item.AtUtc || (other.AtUtc == item.AtUtc && other.Id.CompareTo(item.Id) < 0)
        ) < ADay;

    private sealed record Waking(PushSubscription Browser, NewsItem Item);

    /// <summary>One time of waking many: a service that does not answer is left alone until the next time.</summary>
    private sealed class Round(PushSender sender, string? subject)
    {
        private readonly ConcurrentDictionary<string, int> missed = new(StringComparer.OrdinalIgnoreCase);
        private readonly ConcurrentBag<Guid> gone = [];
        private int woken;

        public IEnumerable<Guid> Gone => gone;

        public int Woken => woken;

        public async ValueTask SendAsync(Waking waking, CancellationToken cancellationToken)
        {
            var service = new Uri(waking.Browser.Endpoint).Host;
            if (missed.GetValueOrDefault(service) >= MissesMax)
            {
                return;
            }

            var message = new PushSender.Message(waking.Item.Title, waking.Item.Sentence, waking.Item.Href);
            switch (await sender.SendAsync(waking.Browser, message, subject, cancellationToken))
            {
                case PushSender.Outcome.Delivered:
                    Interlocked.Increment(ref woken);
                    break;
                case PushSender.Outcome.Gone:
                    gone.Add(waking.Browser.Id);
                    break;
                default:
                    missed.AddOrUpdate(service, 1, (_, times) => times + 1);
                    break;
            }
        }
    }
}
