using Laras.Core;
using Laras.Core.Attendance.Taps;
using Laras.Web.Access;
using Laras.Web.Attendance.Taps;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>Taps that came under the number of another tap of the same person: both are kept, and only the first one counts.</summary>
internal static class FindSetAside
{
    /// <param name="Signed">What it says.</param>
    /// <param name="Answer">Null while nobody has looked.</param>
    public sealed record Row(SetAsideTap Tap, SignedTap Signed, Employee Owner, UnsettledAnswer? Answer)
    {
        /// <summary>When it was by the clock of its device, as the clock on its wall shows.</summary>
        public DateTime Local =>
            Enum.Parse<Zone>(Signed.Zone, ignoreCase: true)
                .ToLocal(DateTimeOffset.FromUnixTimeMilliseconds(Signed.TapAt).UtcDateTime);
    }

    public static async Task<IReadOnlyList<Row>> RunAsync(
        LarasDb db,
        Reachable people,
        CancellationToken cancellationToken
    )
    {
        var taps = await db
            .SetAsideTaps.AsNoTracking()
            .OrderBy(tap => db.UnsettledAnswers.Any(answer => answer.TapId == tap.Id))
            .ThenByDescending(tap => tap.Batch)
            .ThenByDescending(tap => tap.Place)
            .Take(FindUnsettled.RowsMax)
            .Join(db.Employees, tap => tap.EmployeeId, person => person.Id, (tap, person) => new { tap, person })
            .ToListAsync(cancellationToken);
        Guid[] ids = [.. taps.Select(row => row.tap.Id)];
        var answers = (
            await db
                .UnsettledAnswers.AsNoTracking()
                .Where(answer => ids.Contains(answer.TapId))
                .OrderBy(answer => answer.WrittenAtUtc)
                .ThenBy(answer => answer.Id)
                .ToListAsync(cancellationToken)
        ).ToLookup(answer => answer.TapId);
        return
        [
            .. taps.Where(row => people.Contains(row.person.Id))
                .Select(row =>
                    SignedText.ReadTap(row.tap.Body) is { } signed
                        ? new Row(row.tap, signed, row.person, answers[row.tap.Id].LastOrDefault())
                        : null
                )
                .OfType<Row>(),
        ];
    }
}
