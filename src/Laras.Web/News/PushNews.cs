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
        if (items.Count == 0 || !sender.IsOn || now.Hour is < Reminding.FirstHour or >= Reminding.LastHour)
        {
            return 0;
        }

        var midnight = region.Zone.ToUtc(now.Date);
        var woken = 0;
        foreach (var item in items)
        {
            var browsers = await db
                .PushSubscriptions.AsNoTracking()
                .Where(row => row.EmployeeId == item.EmployeeId)
                .ToListAsync(cancellationToken);
            if (browsers.Count == 0 || !await MayWakeAsync(db, item, midnight, cancellationToken))
            {
                continue;
            }

            foreach (var browser in browsers)
            {
                var message = new PushSender.Message(item.Title, item.Sentence, item.Href);
                var outcome = await sender.SendAsync(browser, message, region.Contact, cancellationToken);
                woken += outcome == PushSender.Outcome.Delivered ? 1 : 0;
                if (outcome == PushSender.Outcome.Gone)
                {
                    await db.PushSubscriptions.Where(row => row.Id == browser.Id).ExecuteDeleteAsync(cancellationToken);
                }
            }
        }

        return woken;
    }

    private static async Task<bool> MayWakeAsync(
        LarasDb db,
        NewsItem item,
        DateTime midnight,
        CancellationToken cancellationToken
    ) =>
        item.Kind == NewsKind.Question
        || await db.NewsItems.CountAsync(
            other =>
                other.EmployeeId == item.EmployeeId
                && other.AtUtc >= midnight
                && other.Kind != NewsKind.Question
                && (other.AtUtc < item.AtUtc || (other.AtUtc == item.AtUtc && other.Id.CompareTo(item.Id) < 0)),
            cancellationToken
        ) < ADay;
}
