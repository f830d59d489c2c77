using Laras.Core.Regulations;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp;

/// <summary>The unit tree, to find the agency (OPD) at the top of a unit and the word a regulation has for its kind.</summary>
internal sealed class Agencies
{
    private static readonly IReadOnlyList<string> KindWords = FactVocabulary
        .All.Single(fact => fact.Name == "jenis_unit")
        .Measure.Choices;

    private readonly Dictionary<Guid, Unit> units;

    private Agencies(Dictionary<Guid, Unit> units) => this.units = units;

    public static async Task<Agencies> LoadAsync(LarasDb db, CancellationToken cancellationToken) =>
        new(await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellationToken));

    /// <summary>The words of <c>jenis_unit</c> stand in the order of <see cref="UnitKind"/>.</summary>
    public string KindWord(Guid unit) => KindWords[(int)units[unit].Kind];

    public Unit Top(Guid unit)
    {
        var top = units[unit];

        // A tree has fewer levels than units; counting them keeps a circle in the data from turning for ever.
        for (var level = 0; level < units.Count && top.ParentId is { } parent; level++)
        {
            top = units[parent];
        }

        return top;
    }
}
