using Laras.Core;
using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Organisation;

/// <summary>The organisation of the region, parents and children in any order.</summary>
public static class ImportUnits
{
    public static readonly ImportKind Kind = new(
        "unit",
        "OPD, sekolah, puskesmas, kecamatan dan bagiannya",
        [new("kode"), new("nama"), new("induk"), new("jenis"), new("zona")],
        PlanAsync
    );

    private static readonly Dictionary<string, UnitKind> Kinds = new()
    {
        ["opd"] = UnitKind.Opd,
        ["bagian"] = UnitKind.Section,
        ["sekolah"] = UnitKind.School,
        ["puskesmas"] = UnitKind.HealthCentre,
        ["rumah_sakit"] = UnitKind.Hospital,
        ["kecamatan"] = UnitKind.District,
        ["kelurahan"] = UnitKind.Village,
    };

    private static readonly Dictionary<string, Zone> Zones = new()
    {
        ["wib"] = Zone.Wib,
        ["wita"] = Zone.Wita,
        ["wit"] = Zone.Wit,
    };

    /// <summary>The word of the file for a kind of unit.</summary>
    public static string WordOf(UnitKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    private sealed record Line(TableRow Row, string Code, string Name, string Parent, UnitKind? Kind, Zone? Zone);

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var known = await batch.Db.Units.ToDictionaryAsync(
            unit => unit.Code,
            StringComparer.Ordinal,
            cancellationToken
        );
        var codes = new FirstLines<string>();
        var lines = batch
            .Rows.Select(Read)
            .Where(line => line.Code.Length > 0 && codes.IsFirst(line.Row, line.Code, "kode"))
            .ToDictionary(line => line.Code, StringComparer.Ordinal);
        RefuseLostParents(lines, known);

        var ids = lines
            .Where(pair => pair.Value.Row.IsGood)
            .ToDictionary(pair => pair.Key, pair => known.GetValueOrDefault(pair.Key)?.Id ?? Guid.CreateVersion7());
        foreach (var (code, id) in ids)
        {
            var line = lines[code];
            var unit = known.GetValueOrDefault(code);
            var parent = line.Parent.Length == 0 ? unit?.ParentId : ParentId(line.Parent);
            batch.Put(
                unit,
                new
                {
                    line.Name,
                    ParentId = parent,
                    Kind = line.Kind!.Value,
                    Zone = line.Zone!.Value,
                },
                () =>
                    new Unit
                    {
                        Id = id,
                        Code = code,
                        Name = line.Name,
                        ParentId = parent,
                        Kind = line.Kind!.Value,
                        Zone = line.Zone!.Value,
                    }
            );
        }

        Guid ParentId(string code) => ids.TryGetValue(code, out var id) ? id : known[code].Id;
    }

    private static Line Read(TableRow row) =>
        new(
            row,
            row.RequiredText("kode"),
            row.RequiredText("nama"),
            row.Text("induk"),
            row.RequiredWord("jenis", Kinds),
            row.RequiredWord("zona", Zones)
        );

    /// <summary>A unit below a row that waits has to wait too, and so on down; nobody may stand below himself.</summary>
    private static void RefuseLostParents(Dictionary<string, Line> lines, Dictionary<string, Unit> known)
    {
        foreach (var line in lines.Values.Where(line => IsBelowItself(line, lines)))
        {
            line.Row.Refuse(
                "induk",
                "unit_circle",
                "Rantai induknya kembali ke unit ini sendiri. Perbaiki kode induknya."
            );
        }

        bool found;
        do
        {
            found = false;
            foreach (var line in lines.Values.Where(line => line.Row.IsGood && line.Parent.Length > 0))
            {
                var inFile = lines.TryGetValue(line.Parent, out var parent);
                if (inFile ? !parent!.Row.IsGood : !known.ContainsKey(line.Parent))
                {
                    line.Row.Refuse(
                        "induk",
                        "parent_unknown",
                        $"Unit induk {line.Parent} belum ada. Perbaiki kodenya, atau lengkapi dahulu baris induknya."
                    );
                    found = true;
                }
            }
        } while (found);
    }

    private static bool IsBelowItself(Line line, Dictionary<string, Line> lines)
    {
        var above = line;
        for (var steps = 0; steps <= lines.Count && lines.TryGetValue(above.Parent, out above!); steps++)
        {
            if (above == line)
            {
                return true;
            }
        }

        return false;
    }
}
