using Laras.Core.Attendance;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Audit.Verification;

/// <summary>
/// What everybody who was shown the ticket of a tap may know: that it came here, and the day and the hour that it counts
/// for. Whether it is doubted is nobody's business but the person's and the decider's.
/// </summary>
public sealed record TapProof
{
    public required Intent Intent { get; init; }

    /// <summary>The day and the hour on the wall of the office; null in the second before the tap is counted.</summary>
    public required (DateOnly Date, TimeOnly Time)? At { get; init; }

    public required string MaskedName { get; init; }

    /// <summary>The last digits of the NIP or the local number.</summary>
    public required string NumberEnd { get; init; }

    public required DateTime ReceivedAtUtc { get; init; }

    /// <summary>The signed batch of the ledger with which it was stored.</summary>
    public required long Batch { get; init; }

    /// <summary>A ticket carries the id of its tap: of the 128 bits 74 are chance, so nobody guesses one.</summary>
    public static bool TryParse(string? code, out Guid tap) => Guid.TryParseExact(code, "D", out tap);

    /// <summary>Null when no such tap has come yet; it may still be on the phone.</summary>
    public static async Task<TapProof?> OfAsync(LarasDb db, Guid tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var known = await (
            from received in db.ReceivedTaps.AsNoTracking()
            where received.Id == tap
            join person in db.Employees on received.EmployeeId equals person.Id
            select new { Tap = received, Person = person }
        ).SingleOrDefaultAsync(cancellationToken);
        if (known is null)
        {
            return null;
        }

        var counted = await db.ClockEvents.AsNoTracking().SingleOrDefaultAsync(row => row.Id == tap, cancellationToken);
        return new()
        {
            Intent = known.Tap.Intent,
            At = counted is null ? null : (counted.LocalDate, counted.LocalTime),
            MaskedName = Verification.MaskedName.Of(known.Person.Name),
            NumberEnd = SlipProof.EndOf(known.Person.Number),
            ReceivedAtUtc = known.Tap.ReceivedAtUtc,
            Batch = known.Tap.Batch,
        };
    }
}
