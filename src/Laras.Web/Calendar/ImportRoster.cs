using Laras.Core;
using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Calendar;

/// <summary>Who works which shift on which date; a row without pattern is a free day. A later file replaces a day.</summary>
public static class ImportRoster
{
    public static readonly ImportKind Kind = new(
        "jadwal",
        "jadwal giliran per orang per tanggal",
        [new("nip", "id_lokal"), new("tanggal"), new("pola")],
        PlanAsync
    );

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var people = await KnownEmployees.LoadAsync(batch.Db, cancellationToken);
        var patterns = (
            await batch.Db.WorkPatternDays.Select(day => day.Pattern).Distinct().ToListAsync(cancellationToken)
        ).ToHashSet(StringComparer.Ordinal);

        var cells = new FirstLines<(EmployeeId, DateOnly)>();
        var wanted = new List<RosterDay>(batch.Rows.Count);
        foreach (var row in batch.Rows)
        {
            if (
                Read(row, people, patterns, batch.ImportId) is { } day
                && cells.IsFirst(row, (day.EmployeeId, day.Date), "tanggal")
            )
            {
                wanted.Add(day);
            }
        }

        await PlanAsync(batch, wanted, cancellationToken);
    }

    private static async Task PlanAsync(ImportBatch batch, List<RosterDay> wanted, CancellationToken cancellationToken)
    {
        var first = wanted.Select(day => day.Date).DefaultIfEmpty().Min();
        var last = wanted.Select(day => day.Date).DefaultIfEmpty().Max();
        var known = await batch
            .Db.RosterDays.AsNoTracking()
            .Where(day => day.Date >= first && day.Date <= last)
            .ToDictionaryAsync(day => (day.EmployeeId, day.Date), day => day.Pattern, cancellationToken);
        var fresh = new List<RosterDay>(wanted.Count);
        foreach (var day in wanted)
        {
            if (!known.TryGetValue((day.EmployeeId, day.Date), out var pattern))
            {
                fresh.Add(day);
            }
            else if (pattern != day.Pattern)
            {
                batch.Db.Update(day);
                batch.CountKnown(changed: true);
            }
            else
            {
                batch.CountKnown(changed: false);
            }
        }

        batch.AddMany(fresh);
    }

    private static RosterDay? Read(TableRow row, KnownEmployees people, HashSet<string> patterns, Guid importId)
    {
        var person = people.Find(row, "nip");
        var date = row.RequiredDate("tanggal");
        var pattern = row.Text("pola");
        if (pattern.Length > 0 && !patterns.Contains(pattern))
        {
            row.Refuse(
                "pola",
                "pattern_unknown",
                $"Pola kerja {pattern} belum ada. Perbaiki namanya, atau impor dahulu polanya."
            );
        }

        return row.IsGood
            ? new()
            {
                EmployeeId = person!.Value,
                Date = date!.Value,
                Pattern = pattern.Length > 0 ? pattern : null,
                ImportId = importId,
            }
            : null;
    }
}
