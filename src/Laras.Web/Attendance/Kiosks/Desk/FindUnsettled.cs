using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Employees;
using Laras.Web.Organisation;
using Laras.Web.Organisation.Chart;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>Cards that a kiosk could not name, or that came from a revoked one: those that wait first, the newest of each first.</summary>
internal static class FindUnsettled
{
    public const int RowsMax = 200;

    /// <param name="Owner">Whose card it was before a newer one took its place: oneself, or somebody within reach.</param>
    /// <param name="Answer">Null while nobody has looked.</param>
    public sealed record Row(UnsettledKioskTap Tap, Kiosk Kiosk, Unit Unit, Employee? Owner, UnsettledAnswer? Answer);

    public static async Task<IReadOnlyList<Row>> RunAsync(
        LarasDb db,
        UnitsInReach reach,
        Reachable people,
        EmployeeId me,
        CancellationToken cancellationToken
    )
    {
        var kiosks = (await db.Kiosks.AsNoTracking().ToListAsync(cancellationToken))
            .Where(kiosk => reach.Contains(kiosk.UnitId))
            .ToDictionary(kiosk => kiosk.Id);
        Guid[] ids = [.. kiosks.Keys];
        var taps = await db
            .UnsettledKioskTaps.AsNoTracking()
            .Where(tap => ids.Contains(tap.KioskId))
            .OrderBy(tap => db.UnsettledAnswers.Any(answer => answer.TapId == tap.Id))
            .ThenByDescending(tap => tap.TapAt)
            .Take(RowsMax)
            .ToListAsync(cancellationToken);
        var owners = await OwnersAsync(db, taps, people, me, cancellationToken);
        Guid[] shown = [.. taps.Select(tap => tap.Id)];
        var answers = (
            await db
                .UnsettledAnswers.AsNoTracking()
                .Where(answer => shown.Contains(answer.TapId))
                .OrderBy(answer => answer.WrittenAtUtc)
                .ThenBy(answer => answer.Id)
                .ToListAsync(cancellationToken)
        ).ToLookup(answer => answer.TapId);
        var units = reach.Units.ToDictionary(unit => unit.Id);
        return
        [
            .. taps.Select(tap => new Row(
                tap,
                kiosks[tap.KioskId],
                units[kiosks[tap.KioskId].UnitId],
                owners.GetValueOrDefault(tap.CardHash),
                answers[tap.Id].LastOrDefault()
            )),
        ];
    }

    /// <summary>When it was by the kiosk's clock, as the clock on the wall of its office shows.</summary>
    public static DateTime WallClockOf(Row row) =>
        row.Unit.Zone.ToLocal(DateTimeOffset.FromUnixTimeMilliseconds(row.Tap.TapAt).UtcDateTime);

    private static async Task<Dictionary<string, Employee>> OwnersAsync(
        LarasDb db,
        IReadOnlyList<UnsettledKioskTap> taps,
        Reachable people,
        EmployeeId me,
        CancellationToken cancellationToken
    )
    {
        string[] hashes = [.. taps.Select(tap => tap.CardHash).Distinct()];
        var cards = await db
            .EmployeeCards.AsNoTracking()
            .Where(card => hashes.Contains(card.CardHash))
            .Join(
                db.Employees,
                card => card.EmployeeId,
                person => person.Id,
                (card, person) => new { card.CardHash, Person = person }
            )
            .ToListAsync(cancellationToken);
        return cards
            .Where(card => card.Person.Id == me || people.Contains(card.Person.Id))
            .ToDictionary(card => card.CardHash, card => card.Person);
    }
}
