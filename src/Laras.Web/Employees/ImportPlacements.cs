using Laras.Core;
using Laras.Web.Imports;
using Laras.Web.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Employees;

/// <summary>
/// Where people worked from when to when, whole histories at once. A row is known by its person and first day; one that
/// begins after an open one ends it.
/// </summary>
public static class ImportPlacements
{
    private const int HighestPostClass = 17;

    public static readonly ImportKind Kind = new(
        "penempatan",
        "riwayat penempatan bertanggal, termasuk yang sudah lewat",
        [
            new("nip", "id_lokal"),
            new("dari"),
            new("sampai") { Required = false },
            new("unit", "kode_unit"),
            new("kode_jabatan") { Required = false },
            new("jabatan"),
            new("jenis_jabatan"),
            new("kelas_jabatan"),
            new("nip_atasan") { Required = false },
            new("pola_kerja"),
        ],
        PlanAsync
    );

    private sealed record Line(TableRow Row, EmployeeId Person, DateOnly From, DateOnly? To, Placement Placement);

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var people = await KnownEmployees.LoadAsync(batch.Db, cancellationToken);
        var units = await KnownUnits.LoadAsync(batch.Db, cancellationToken);
        var posts = await batch
            .Db.Posts.AsNoTracking()
            .ToDictionaryAsync(post => post.Code, StringComparer.OrdinalIgnoreCase, cancellationToken);
        var patterns = await batch.Db.WorkPatternDays.Select(day => day.Pattern).ToHashSetAsync(cancellationToken);
        var known = (await batch.Db.Placements.ToListAsync(cancellationToken))
            .GroupBy(placement => placement.EmployeeId)
            .ToDictionary(group => group.Key, group => group.OrderBy(placement => placement.From).ToList());
        var starts = new FirstLines<(EmployeeId, DateOnly)>();
        var lines = batch
            .Rows.Select(row => Read(row, people, units, posts, patterns))
            .OfType<Line>()
            .Where(line => starts.IsFirst(line.Row, (line.Person, line.From), "dari"))
            .OrderBy(line => line.From);
        foreach (var line in lines)
        {
            var others = known.TryGetValue(line.Person, out var list) ? list : known[line.Person] = [];
            Put(batch, line, others);
        }

        await SignOutMovers.RunAsync(batch.Db, cancellationToken);
    }

    private static void Put(ImportBatch batch, Line line, List<Placement> others)
    {
        var same = others.Find(other => other.From == line.From);
        var next = others.Find(other => other.From > line.From);
        var to = line.To ?? next?.From.AddDays(-1);
        if (next is not null && next.From <= to)
        {
            line.Row.Refuse(
                "sampai",
                "history_overlaps",
                $"Penempatan berikutnya sudah tercatat mulai {next.From:dd-MM-yyyy}. Perbaiki tanggal salah satunya."
            );
            return;
        }

        var changedBefore = false;
        var before = others.FindLast(other => other.From < line.From);
        if (before is not null && (before.To is null || before.To >= line.From))
        {
            changedBefore = batch.Write(before, new { To = (DateOnly?)line.From.AddDays(-1) });
        }

        if (same is null)
        {
            line.Placement.To = to;
            others.Add(line.Placement);
            others.Sort((one, other) => one.From.CompareTo(other.From));
            batch.Db.Add(line.Placement);
            batch.CountNew();
            return;
        }

        var placement = line.Placement;
        var changed = batch.Write(
            same,
            new
            {
                placement.UnitId,
                placement.PostId,
                placement.Post,
                placement.PostKind,
                placement.PostClass,
                placement.SupervisorId,
                placement.WorkPattern,
                To = to,
            }
        );
        batch.CountKnown(changed || changedBefore);
    }

    private static Line? Read(
        TableRow row,
        KnownEmployees people,
        KnownUnits units,
        Dictionary<string, Post> posts,
        HashSet<string> patterns
    )
    {
        var person = people.Find(row, "nip");
        var from = row.RequiredDate("dari");
        var to = row.Date("sampai");
        if (to < from)
        {
            row.Refuse("sampai", "dates_reversed", "Tanggal sampai mendahului tanggal dari.");
        }

        row.RequiredText("unit");
        var unit = units.Find(row);
        var code = row.Text("kode_jabatan");
        if (code.Length > 0 && !posts.ContainsKey(code))
        {
            row.Refuse("kode_jabatan", "post_unknown", $"Jabatan {code} belum ada. Impor dahulu jabatan.csv.");
        }

        var pattern = row.RequiredText("pola_kerja");
        if (pattern.Length > 0 && !patterns.Contains(pattern))
        {
            row.Refuse("pola_kerja", "pattern_unknown", $"Pola kerja {pattern} belum ada. Impor dahulu polanya.");
        }

        var superior = row["nip_atasan"].Length > 0 ? people.Find(row, "nip_atasan") : null;
        if (superior is not null && superior == person)
        {
            row.Refuse("nip_atasan", "supervisor_self", "Seseorang tidak dapat menjadi atasannya sendiri.");
        }

        var post = row.RequiredText("jabatan");
        var kind = row.RequiredText("jenis_jabatan").ToLowerInvariant();
        var postClass = row.RequiredNumber("kelas_jabatan", 0, HighestPostClass);
        if (!row.IsGood)
        {
            return null;
        }

        var placement = new Placement
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = person!.Value,
            UnitId = unit!.Id,
            PostId = posts.GetValueOrDefault(code)?.Id,
            Post = post,
            PostKind = kind,
            PostClass = postClass,
            SupervisorId = superior,
            WorkPattern = pattern,
            From = from!.Value,
        };
        return new(row, person.Value, from.Value, to, placement);
    }
}
