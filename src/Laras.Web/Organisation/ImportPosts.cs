using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Organisation;

/// <summary>The establishment of the region: every post with the one above it, in any order.</summary>
public static class ImportPosts
{
    private const int HighestClass = 17;
    private const int MostSeats = 9_999;

    public static readonly ImportKind Kind = new(
        "jabatan",
        "peta jabatan: jabatan, kelas, formasi dan jabatan atasannya",
        [
            new("kode", "kode_jabatan"),
            new("unit", "kode_unit"),
            new("nama", "nama_jabatan"),
            new("jenis", "jenis_jabatan"),
            new("kelas", "kelas_jabatan"),
            new("kode_atasan", "kode_jabatan_atasan"),
            new("formasi"),
            new("mulai", "sejak"),
            new("sampai") { Required = false },
        ],
        PlanAsync
    );

    private static readonly HashSet<string> Kinds = ["struktural", "fungsional", "pelaksana"];

    private sealed record Line(
        TableRow Row,
        string Code,
        Guid UnitId,
        string Title,
        string Kind,
        int Class,
        string Superior,
        int Seats,
        DateOnly From,
        DateOnly? To
    );

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var units = await batch.Db.Units.ToDictionaryAsync(
            unit => unit.Code,
            unit => unit.Id,
            StringComparer.OrdinalIgnoreCase,
            cancellationToken
        );
        var known = await batch.Db.Posts.ToDictionaryAsync(
            post => post.Code,
            StringComparer.Ordinal,
            cancellationToken
        );
        var codes = new FirstLines<string>();
        var lines = batch
            .Rows.Select(row => Read(row, units))
            .Where(line => line.Code.Length > 0 && codes.IsFirst(line.Row, line.Code, "kode"))
            .ToDictionary(line => line.Code, StringComparer.Ordinal);
        RefuseCircles(lines, known);
        RefuseLostSuperiors(lines, known);

        var ids = lines
            .Where(pair => pair.Value.Row.IsGood)
            .ToDictionary(pair => pair.Key, pair => known.GetValueOrDefault(pair.Key)?.Id ?? Guid.CreateVersion7());
        foreach (var (code, id) in ids)
        {
            Put(batch, known.GetValueOrDefault(code), lines[code], id, SuperiorId(lines[code].Superior));
        }

        Guid? SuperiorId(string code) =>
            code.Length == 0 ? null
            : ids.TryGetValue(code, out var id) ? id
            : known[code].Id;
    }

    private static void Put(ImportBatch batch, Post? post, Line line, Guid id, Guid? superior) =>
        batch.Put(
            post,
            new
            {
                line.UnitId,
                line.Title,
                line.Kind,
                line.Class,
                SuperiorId = superior,
                line.Seats,
                line.From,
                line.To,
            },
            () =>
                new Post
                {
                    Id = id,
                    Code = line.Code,
                    UnitId = line.UnitId,
                    Title = line.Title,
                    Kind = line.Kind,
                    Class = line.Class,
                    SuperiorId = superior,
                    Seats = line.Seats,
                    From = line.From,
                    To = line.To,
                }
        );

    private static Line Read(TableRow row, Dictionary<string, Guid> units)
    {
        var unit = row.RequiredText("unit");
        if (!units.TryGetValue(unit, out var unitId) && unit.Length > 0)
        {
            row.Refuse("unit", "unit_unknown", $"Unit {unit} belum ada. Perbaiki kodenya, atau impor dahulu unit.csv.");
        }

        var kind = row.RequiredText("jenis").ToLowerInvariant();
        if (kind.Length > 0 && !Kinds.Contains(kind))
        {
            row.Refuse("jenis", "word_unknown", $"\"{kind}\" tidak dikenal. Yang dikenal: {string.Join(", ", Kinds)}.");
        }

        var line = new Line(
            row,
            row.RequiredText("kode"),
            unitId,
            row.RequiredText("nama"),
            kind,
            row.RequiredNumber("kelas", 0, HighestClass),
            row.Text("kode_atasan"),
            row.RequiredNumber("formasi", 0, MostSeats),
            row.RequiredDate("mulai") ?? default,
            row.Date("sampai")
        );
        if (line.To < line.From)
        {
            row.Refuse("sampai", "dates_reversed", "Tanggal sampai mendahului tanggal mulai.");
        }

        return line;
    }

    /// <summary>Nobody may stand above himself, whether the circle closes in the file or through posts that are known.</summary>
    private static void RefuseCircles(Dictionary<string, Line> lines, Dictionary<string, Post> known)
    {
        var codes = known.Values.ToDictionary(post => post.Id, post => post.Code);
        foreach (var line in lines.Values)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var above = line.Superior;
            while (above.Length > 0 && above != line.Code && seen.Add(above))
            {
                above = Above(above);
            }

            if (above.Length > 0 && above == line.Code)
            {
                line.Row.Refuse(
                    "kode_atasan",
                    "post_circle",
                    "Rantai jabatan atasannya kembali ke jabatan ini sendiri. Perbaiki kode atasannya."
                );
            }
        }

        string Above(string code) =>
            lines.TryGetValue(code, out var line) ? line.Superior
            : known.GetValueOrDefault(code)?.SuperiorId is { } superior ? codes[superior]
            : "";
    }

    /// <summary>A post below a row that waits has to wait too, and so on down.</summary>
    private static void RefuseLostSuperiors(Dictionary<string, Line> lines, Dictionary<string, Post> known)
    {
        bool found;
        do
        {
            found = false;
            foreach (var line in lines.Values.Where(line => line.Row.IsGood && line.Superior.Length > 0))
            {
                var inFile = lines.TryGetValue(line.Superior, out var superior);
                if (inFile ? !superior!.Row.IsGood : !known.ContainsKey(line.Superior))
                {
                    line.Row.Refuse(
                        "kode_atasan",
                        "superior_unknown",
                        $"Jabatan atasan {line.Superior} belum ada. Perbaiki kodenya, atau lengkapi dahulu baris atasannya."
                    );
                    found = true;
                }
            }
        } while (found);
    }
}
