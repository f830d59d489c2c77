using System.Security.Cryptography;
using System.Text;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>What a kiosk needs to stand for weeks without internet. Pairing and every contact answer with it.</summary>
/// <param name="Kiosk">By which the tablet calls itself; see <see cref="KioskPairing"/>.</param>
/// <param name="ServerTime">Milliseconds since 1970 UTC.</param>
/// <param name="Token">The newest sign of the server's time; taps that hold it were made after it was given.</param>
/// <param name="Cards">Whose cards it greets by name; null when nothing changed since <paramref name="CardsMark"/>.</param>
public sealed record KioskState(
    Guid Kiosk,
    string Number,
    string Name,
    string Office,
    string Zone,
    int KeyNumber,
    string ServerKey,
    long ServerTime,
    string? Token,
    string CardsMark,
    IReadOnlyList<KioskState.Card>? Cards
)
{
    private const int CardsMax = 5_000;

    /// <summary>One card: hash of its secret, whose it is, and the name for the greeting.</summary>
    public sealed record Card(string Hash, Guid Person, string FirstName);

    internal static async Task<KioskState> OfAsync(
        LarasDb db,
        Kiosk kiosk,
        KioskPairing pairing,
        KioskKey key,
        string? knownMark,
        string? token,
        DateOnly today,
        long serverTime,
        CancellationToken cancellationToken
    )
    {
        var unit = await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == kiosk.UnitId, cancellationToken);
        var cards = await CardsAsync(db, kiosk.UnitId, today, cancellationToken);
        var mark = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', cards.Select(card => $"{card}"))))
        );
        return new(
            pairing.Id,
            kiosk.Number,
            kiosk.Name,
            unit.Name,
            unit.Zone.ToString().ToUpperInvariant(),
            key.Number,
            key.ServerKey,
            serverTime,
            token,
            mark,
            mark == knownMark ? null : cards
        );
    }

    /// <summary>Good cards of whoever works in the office of the kiosk, or in a unit below it.</summary>
    private static async Task<List<Card>> CardsAsync(
        LarasDb db,
        Guid office,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var inside = await db
            .Database.SqlQuery<Guid>(
                $"""
                WITH RECURSIVE inside (id) AS (
                    SELECT id FROM units WHERE id = {office}
                    UNION
                    SELECT units.id FROM units JOIN inside ON units.parent_id = inside.id
                )
                SELECT id AS "Value" FROM inside
                """
            )
            .ToListAsync(cancellationToken);
        var rows = await (
            from card in db.EmployeeCards
            where card.EndedAtUtc == null
            join employee in db.Employees on card.EmployeeId equals employee.Id
            where
                db.Placements.Any(placement =>
                    placement.EmployeeId == card.EmployeeId
                    && inside.Contains(placement.UnitId)
                    && placement.From <= today
                    && (placement.To == null || placement.To >= today)
                )
            orderby card.CardHash
            select new
            {
                card.CardHash,
                employee.Id,
                employee.Name,
            }
        )
            .Take(CardsMax)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Card(row.CardHash, row.Id.Value, FirstNameOf(row.Name)))];
    }

    /// <summary>On a screen that everybody passes nobody is called by more than the first name.</summary>
    private static string FirstNameOf(string name) => name.Split([' ', ','], 2)[0];
}
