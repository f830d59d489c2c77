using Laras.Web.Imports;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Employees;

/// <summary>
/// Finds the unit that a row of an employee file means: by its code in our template, by its name in an export of
/// SIASN, which names an agency (satuan kerja) and a section inside it (unor).
/// </summary>
internal sealed class KnownUnits
{
    private readonly Dictionary<Guid, Unit> byId;
    private readonly Dictionary<string, Unit> byCode;
    private readonly ILookup<string, Unit> byName;

    private KnownUnits(List<Unit> units)
    {
        byId = units.ToDictionary(unit => unit.Id);
        byCode = units.ToDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase);
        byName = units.ToLookup(unit => Fold(unit.Name));
    }

    public static async Task<KnownUnits> LoadAsync(LarasDb db, CancellationToken cancellationToken) =>
        new(await db.Units.AsNoTracking().ToListAsync(cancellationToken));

    public Unit ById(Guid id) => byId[id];

    /// <summary>Null when the row names no unit; a unit that nobody knows refuses the row.</summary>
    public Unit? Find(TableRow row)
    {
        var (code, agency) = (row.Text("unit"), row.Text("satuan_kerja"));
        if (code.Length > 0)
        {
            return byCode.TryGetValue(code, out var unit) ? unit : OneByName(row, "unit", code);
        }

        if (agency.Length == 0 || OneByName(row, "satuan_kerja", agency) is not { } found)
        {
            return null;
        }

        Unit[] sections = [.. byName[Fold(row.Text("unor"))].Where(section => IsBelow(section, found))];
        return sections.Length == 1 ? sections[0] : found;
    }

    private Unit? OneByName(TableRow row, string column, string name)
    {
        Unit[] found = [.. byName[Fold(name)]];
        if (found.Length == 1)
        {
            return found[0];
        }

        row.Refuse(
            column,
            found.Length == 0 ? "unit_unknown" : "unit_ambiguous",
            found.Length == 0
                ? $"Unit {name} belum ada. Perbaiki penulisannya, atau impor dahulu unit.csv."
                : $"Ada {found.Length} unit bernama {name}. Pakai kode unitnya: {string.Join(", ", found.Select(unit => unit.Code))}."
        );
        return null;
    }

    private bool IsBelow(Unit unit, Unit above)
    {
        for (var steps = 0; steps < byId.Count && unit.ParentId is { } parent; steps++)
        {
            if (parent == above.Id)
            {
                return true;
            }

            unit = byId[parent];
        }

        return false;
    }

    private static string Fold(string name) =>
        string.Join(' ', name.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
