using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Organisation;

/// <summary>Every unit with its kind and the one above it, for questions that climb from a unit upwards.</summary>
public sealed class UnitsAbove
{
    private readonly IReadOnlyDictionary<Guid, Step> steps;

    private UnitsAbove(IReadOnlyDictionary<Guid, Step> steps) => this.steps = steps;

    public readonly record struct Step(Guid? Above, UnitKind Kind);

    public static async Task<UnitsAbove> LoadAsync(LarasDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new(
            await db
                .Units.Select(unit => new
                {
                    unit.Id,
                    unit.ParentId,
                    unit.Kind,
                })
                .ToDictionaryAsync(unit => unit.Id, unit => new Step(unit.ParentId, unit.Kind), cancellationToken)
        );
    }

    /// <summary>Null for a unit that does not exist.</summary>
    public Step? Find(Guid unit) => steps.TryGetValue(unit, out var step) ? step : null;

    /// <summary>A unit and everything above it; a circle by a slip of the pen ends where it began.</summary>
    public IEnumerable<Guid> ChainOf(Guid? unit)
    {
        var seen = new HashSet<Guid>();
        for (var step = unit; step is { } id && seen.Add(id); step = Find(id)?.Above)
        {
            yield return id;
        }
    }

    public bool IsSameAs(UnitsAbove other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return steps.Count == other.steps.Count && steps.All(step => other.Find(step.Key) == step.Value);
    }
}
