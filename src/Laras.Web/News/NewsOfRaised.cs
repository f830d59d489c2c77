using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Attendance.Reviews.Upward;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.News;

/// <summary>
/// Who hears of days that went up: the person where the day is now, and both superiors once for all days that went the same
/// way on the same morning.
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
            .. rows.GroupBy(row => (row.FromId, row.ToId, DateOnly.FromDateTime(row.RaisedAtUtc)))
                .SelectMany(OfSuperiors),
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

    private static IEnumerable<Told> OfSuperiors(IEnumerable<RaisedDay> together)
    {
        RaisedDay[] rows = [.. together];
        var (first, many) = (rows[0], Indonesian.Grouped(rows.Length));
        yield return new(
            first.ToId,
            first.Id,
            $"{many} hari naik dari {first.From}",
            $"Sudah {Raising.WorkingDays} hari kerja belum diputus. Buka Setujui; bisa juga menunggu {first.From}.",
            "/saku/setujui"
        );
        yield return new(
            first.FromId,
            first.Id,
            $"{many} hari belum diputus",
            $"Sudah {Raising.WorkingDays} hari kerja, jadi {first.To} kini juga bisa memutuskan.",
            "/saku/setujui"
        );
    }
}
