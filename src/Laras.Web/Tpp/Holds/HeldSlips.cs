using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Holds;

/// <summary>The slips of a month that are held back now, each with the row that holds it.</summary>
public static class HeldSlips
{
    public static async Task<IReadOnlyDictionary<EmployeeId, SlipHold>> OfAsync(
        LarasDb db,
        Month month,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = month.Key;
        var rows = await db.SlipHolds.AsNoTracking().Where(hold => hold.MonthKey == key).ToListAsync(cancellationToken);
        return rows.GroupBy(hold => hold.EmployeeId)
            .Select(holds => holds.MaxBy(hold => hold.Number)!)
            .Where(hold => hold.Kind != HoldKind.Released)
            .ToDictionary(hold => hold.EmployeeId);
    }
}
