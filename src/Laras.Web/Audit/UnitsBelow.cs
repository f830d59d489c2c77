using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Audit;

/// <summary>A unit by its code with everything below it in the tree.</summary>
internal static class UnitsBelow
{
    /// <summary>Empty when no unit has this code.</summary>
    public static async Task<HashSet<Guid>> CodeAsync(LarasDb db, string code, CancellationToken cancellationToken)
    {
        var units = await db
            .Units.Select(unit => new
            {
                unit.Id,
                unit.ParentId,
                unit.Code,
            })
            .ToListAsync(cancellationToken);
        var children = units.ToLookup(unit => unit.ParentId, unit => unit.Id);
        var found = units.Where(unit => unit.Code == code).Select(unit => unit.Id).ToHashSet();
        var waiting = new Queue<Guid>(found);
        while (waiting.TryDequeue(out var parent))
        {
            foreach (var child in children[parent].Where(found.Add))
            {
                waiting.Enqueue(child);
            }
        }

        return found;
    }
}
