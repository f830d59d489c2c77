using System.Buffers.Text;
using System.Text;
using Laras.Core;
using Laras.Web.Attendance.Judging;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>What people said with their taps: a ready-made reason or own words, as they stand in the signed text.</summary>
internal static class LoadSaidWithTaps
{
    private const string Reason = "reason ";
    private const string Note = "note ";

    public static async Task<ILookup<Guid, string>> BetweenAsync(
        LarasDb db,
        IReadOnlyCollection<EmployeeId> people,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        var taps = db
            .ClockEvents.Where(tap => people.Contains(tap.EmployeeId))
            .Where(tap => tap.LocalDate >= from && tap.LocalDate <= to.AddDays(1))
            .Select(tap => tap.Id);
        var first = await db
            .ReceivedTaps.Where(tap => taps.Contains(tap.Id))
            .Select(tap => new AdditionsOfTaps.Tap(tap.Id, tap.EmployeeId, tap.Body))
            .ToListAsync(cancellationToken);
        var later = await AdditionsOfTaps.LoadAsync(db, first, long.MaxValue, cancellationToken);
        return first
            .Select(tap => (tap.Id, Body: tap.Body!))
            .Concat(later.SelectMany(tap => tap.Select(one => (Id: tap.Key, one.Body))))
            .SelectMany(row => Said(row.Body).Select(words => (row.Id, Words: words)))
            .ToLookup(row => row.Id, row => row.Words);
    }

    private static IEnumerable<string> Said(string body) =>
        body.Split('\n')
            .Select(line =>
                line.StartsWith(Reason, StringComparison.Ordinal) ? Plain(line[Reason.Length..]).Replace('-', ' ')
                : line.StartsWith(Note, StringComparison.Ordinal) ? Plain(line[Note.Length..])
                : ""
            )
            .Where(words => words.Length > 0);

    private static string Plain(string word) =>
        Base64Url.IsValid(word) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(word)) : word;
}
