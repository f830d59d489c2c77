using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Core.Tpp;
using Laras.Web.Objections;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.News;

/// <summary>Writes a notice for every row that somebody should hear of and has not; run again it writes nothing twice.</summary>
public static class WriteNews
{
    /// <summary>What is older nobody wants to hear as news.</summary>
    private const int DaysBack = 14;

    private const int PeopleAtOnce = 500;

    /// <returns>The notices that are new.</returns>
    public static async Task<IReadOnlyList<NewsItem>> RunAsync(
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow().UtcDateTime;
        var since = now.AddDays(-DaysBack);
        List<NewsItem> items =
        [
            .. await OfReviewsAsync(db, since, now, cancellationToken),
            .. await OfCorrectionsAsync(db, since, now, cancellationToken),
            .. await OfObjectionsAsync(db, since, now, cancellationToken),
            .. await NewsOfRaised.SinceAsync(db, since, now, cancellationToken),
        ];
        db.NewsItems.AddRange(items);
        await db.SaveChangesAsync(cancellationToken);
        return [.. items, .. await OfSlipsAsync(db, since, now, cancellationToken)];
    }

    private static async Task<IEnumerable<NewsItem>> OfReviewsAsync(
        LarasDb db,
        DateTime since,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .DayReviews.AsNoTracking()
            .Where(row => row.RecordedAtUtc >= since)
            .Where(row => row.Verdict != ReviewVerdict.Accepted || row.Seen != "")
            .Where(row => !db.NewsItems.Any(item => item.SourceId == row.Id && item.EmployeeId == row.EmployeeId))
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return rows.Select(row =>
        {
            var day = Indonesian.DayAndMonth(row.Date);
            var (kind, title, sentence) = row.Verdict switch
            {
                ReviewVerdict.Asked => (
                    NewsKind.Question,
                    "Ada pertanyaan",
                    $"{row.DecidedBy} bertanya tentang {day}: {row.Text}"
                ),
                ReviewVerdict.Returned => (
                    NewsKind.Decision,
                    "Satu hari dikembalikan",
                    $"{row.DecidedBy} mengembalikan {day}: {row.Text}. Catatan tetap ada; jawab atau ajukan keberatan."
                ),
                ReviewVerdict.Accepted => (NewsKind.Decision, "Hari disetujui", $"{row.DecidedBy} menyetujui {day}."),
                ReviewVerdict.Withdrawn => (
                    NewsKind.Decision,
                    "Keputusan dibatalkan",
                    $"{row.DecidedBy} membatalkan keputusannya tentang {day}."
                ),
            };
            var href =
                kind == NewsKind.Question || row.Verdict == ReviewVerdict.Returned
                    ? "/saku/kabar"
                    : $"/saku/riwayat/{row.Date:yyyy-MM-dd}";
            return Item(row.EmployeeId, row.Id, kind, title, sentence, href, now);
        });
    }

    private static async Task<IEnumerable<NewsItem>> OfCorrectionsAsync(
        LarasDb db,
        DateTime since,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .DayCorrections.AsNoTracking()
            .Where(row => row.DecidedAtUtc >= since && row.ObjectionId == null)
            .Where(row => !db.NewsItems.Any(item => item.SourceId == row.Id && item.EmployeeId == row.EmployeeId))
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return rows.Select(row =>
            Item(
                row.EmployeeId,
                row.Id,
                NewsKind.Correction,
                "Satu hari dikoreksi",
                $"{Indonesian.DayAndMonth(row.Date)} dikoreksi oleh {row.DecidedBy}. Bila keliru, ajukan keberatan dari harinya.",
                $"/saku/riwayat/{row.Date:yyyy-MM-dd}",
                now
            )
        );
    }

    private static async Task<IEnumerable<NewsItem>> OfObjectionsAsync(
        LarasDb db,
        DateTime since,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .ObjectionAnswers.AsNoTracking()
            .Where(answer => answer.DecidedAtUtc >= since)
            .Join(db.Objections, answer => answer.ObjectionId, one => one.Id, (answer, one) => new { answer, one })
            .Where(row =>
                !db.NewsItems.Any(item => item.SourceId == row.answer.Id && item.EmployeeId == row.one.EmployeeId)
            )
            .ToListAsync(cancellationToken);
        return rows.Select(row =>
            Item(
                row.one.EmployeeId,
                row.answer.Id,
                NewsKind.Answer,
                "Keberatan dijawab",
                $"Keberatan atas {ObjectionMatter.Of(row.one).InWords()} {ObjectionWords.Of(row.answer.Outcome)}.",
                row.one.Date is { } date
                    ? $"/saku/riwayat/{date:yyyy-MM-dd}"
                    : $"/saku/slip/{Month.FromKey(row.one.MonthKey)}",
                now
            )
        );
    }

    /// <summary>A whole region hears of its slips at once, so they are stored some people at a time.</summary>
    private static async Task<IReadOnlyList<NewsItem>> OfSlipsAsync(
        LarasDb db,
        DateTime since,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var approved = await db
            .MonthTransitions.AsNoTracking()
            .Where(step => step.To == PeriodState.Approved && step.AtUtc >= since && step.RunId != null)
            .ToListAsync(cancellationToken);
        var written = new List<NewsItem>();
        foreach (var step in approved)
        {
            var month = Month.FromKey(step.MonthKey);
            while (true)
            {
                var people = await db
                    .Slips.Where(slip => slip.RunId == step.RunId)
                    .Select(slip => slip.EmployeeId)
                    .Where(id => !db.NewsItems.Any(item => item.SourceId == step.Id && item.EmployeeId == id))
                    .Take(PeopleAtOnce)
                    .ToListAsync(cancellationToken);
                if (people.Count == 0)
                {
                    break;
                }

                var items = people.ConvertAll(person =>
                    Item(
                        person,
                        step.Id,
                        NewsKind.Slip,
                        $"Slip {month.InWords()} sudah ada",
                        $"Slip {month.InWords()} sudah disetujui dan bisa dibuka sampai ke menitnya.",
                        $"/saku/slip/{month}",
                        now
                    )
                );
                db.NewsItems.AddRange(items);
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
                written.AddRange(items);
            }
        }

        return written;
    }

    private static NewsItem Item(
        EmployeeId person,
        Guid source,
        NewsKind kind,
        string title,
        string sentence,
        string href,
        DateTime now
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = person,
            SourceId = source,
            Kind = kind,
            Title = title,
            Sentence = sentence,
            Href = href,
            AtUtc = now,
        };
}
