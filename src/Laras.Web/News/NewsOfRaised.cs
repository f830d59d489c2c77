using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Attendance.Reviews.Upward;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.News;

/// <summary>
/// Who hears of days that went up: the person where the day is now, and both superiors, each once for all days of one
/// morning.
/// </summary>
internal static class NewsOfRaised
{
    private sealed record Told(EmployeeId Person, Guid Source, string Title, string Sentence, string Href);

    public static async Task<IReadOnlyList<NewsItem>> SinceAsync(
        LarasDb db,
        DateTime since,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .RaisedDays.AsNoTracking()
            .Where(row => row.RaisedAtUtc >= since)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        Told[] all =
        [
            .. rows.Select(OfPerson),
            .. rows.GroupBy(row => (row.ToId, DateOnly.FromDateTime(row.RaisedAtUtc))).Select(OfReceiver),
            .. rows.GroupBy(row => (row.FromId, DateOnly.FromDateTime(row.RaisedAtUtc))).Select(OfGiver),
        ];
        var sources = rows.ConvertAll(row => row.Id);
        var known = (
            await db
                .NewsItems.Where(item => item.Kind == NewsKind.Raised && sources.Contains(item.SourceId))
                .Select(item => new { item.EmployeeId, item.SourceId })
                .ToListAsync(cancellationToken)
        ).ToHashSet();
        return
        [
            .. all.Where(told => !known.Contains(new { EmployeeId = told.Person, SourceId = told.Source }))
                .DistinctBy(told => (told.Person, told.Source))
                .Select(told => new NewsItem
                {
                    Id = Guid.CreateVersion7(),
                    EmployeeId = told.Person,
                    SourceId = told.Source,
                    Kind = NewsKind.Raised,
                    Title = told.Title,
                    Sentence = told.Sentence,
                    Href = told.Href,
                    AtUtc = now,
                }),
        ];
    }

    private static Told OfPerson(RaisedDay row) =>
        new(
            row.EmployeeId,
            row.Id,
            "Satu hari naik ke atasan di atasnya",
            $"{Indonesian.DayAndMonth(row.Date)} belum diputus {row.From} selama {Raising.WorkingDays} hari kerja. "
                + $"Sekarang {row.To} juga bisa memutuskan. Sampai itu harinya dianggap benar.",
            $"/saku/riwayat/{row.Date:yyyy-MM-dd}"
        );

    private static Told OfReceiver(IEnumerable<RaisedDay> together)
    {
        RaisedDay[] rows = [.. together];
        var superiors = rows.DistinctBy(row => row.FromId).Count();
        var from = superiors == 1 ? rows[0].From : $"{Indonesian.Grouped(superiors)} atasan";
        return new(
            rows[0].ToId,
            rows[0].Id,
            $"{Indonesian.Grouped(rows.Length)} hari naik dari {from}",
            $"Sudah {Raising.WorkingDays} hari kerja belum diputus. Anda kini juga bisa memutuskan di Setujui.",
            "/saku/setujui"
        );
    }

    private static Told OfGiver(IEnumerable<RaisedDay> together)
    {
        RaisedDay[] rows = [.. together];
        return new(
            rows[0].FromId,
            rows[0].Id,
            $"{Indonesian.Grouped(rows.Length)} hari belum diputus",
            $"Sudah {Raising.WorkingDays} hari kerja, jadi {rows[0].To} kini juga bisa memutuskan.",
            "/saku/setujui"
        );
    }
}
