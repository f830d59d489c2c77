using Laras.Core;
using Laras.Core.Attendance.Taps;
using Laras.Web.Attendance.Taps;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging;

/// <summary>
/// What was sent after some taps. It names its tap as the device does, and the ledger may keep that tap under another id,
/// see <see cref="OwnTapId"/>; so it is looked for by that name, and only by the same person.
/// </summary>
internal static class AdditionsOfTaps
{
    /// <param name="Id">In the ledger.</param>
    /// <param name="Body">The signed text; null when it is not there, then the name is the id.</param>
    public readonly record struct Tap(Guid Id, EmployeeId Person, string? Body)
    {
        public (Guid Id, EmployeeId Person) Name => (Body is null ? Id : SignedText.IdOf(Body) ?? Id, Person);
    }

    /// <returns>By the id of the tap in the ledger.</returns>
    public static async Task<ILookup<Guid, ReceivedAddition>> LoadAsync(
        LarasDb db,
        IEnumerable<Tap> taps,
        long upTo,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var named = taps.ToLookup(tap => tap.Name, tap => tap.Id);
        Guid[] names = [.. named.Select(tap => tap.Key.Id).Distinct()];
        var additions = await db
            .ReceivedAdditions.AsNoTracking()
            .Where(addition => names.Contains(addition.TapId) && addition.Batch <= upTo)
            .ToListAsync(cancellationToken);
        return additions
            .SelectMany(addition =>
                named[(addition.TapId, addition.EmployeeId)].Select(id => (Tap: id, Addition: addition))
            )
            .ToLookup(found => found.Tap, found => found.Addition);
    }
}
