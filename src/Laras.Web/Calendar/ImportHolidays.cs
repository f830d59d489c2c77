using Laras.Core.Calendar;
using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Calendar;

/// <summary>Days off by decree. A later file corrects the name or the decree of a day.</summary>
public static class ImportHolidays
{
    public static readonly ImportKind Kind = new(
        "libur",
        "hari libur nasional, cuti bersama dan libur daerah",
        [new("tanggal"), new("jenis"), new("nama"), new("dasar", "keputusan") { Required = false }],
        PlanAsync
    );

    private static readonly Dictionary<string, HolidayKind> Kinds = new()
    {
        ["nasional"] = HolidayKind.National,
        ["cuti_bersama"] = HolidayKind.Collective,
        ["daerah"] = HolidayKind.Regional,
        ["libur_nasional"] = HolidayKind.National,
        ["libur_keppres"] = HolidayKind.National,
        ["libur_daerah"] = HolidayKind.Regional,
    };

    /// <summary>The word of the file for a kind of day off.</summary>
    public static string WordOf(HolidayKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var known = await batch.Db.Holidays.ToDictionaryAsync(day => (day.Date, day.Kind), cancellationToken);
        var days = new FirstLines<(DateOnly, HolidayKind)>();
        var withoutDecree = 0;
        foreach (var row in batch.Rows)
        {
            var date = row.RequiredDate("tanggal");
            var kind = row.RequiredWord("jenis", Kinds);
            var name = row.RequiredText("nama");
            var decree = row.Text("dasar");
            if (!row.IsGood || !days.IsFirst(row, (date!.Value, kind!.Value), "tanggal"))
            {
                continue;
            }

            var day = known.GetValueOrDefault((date.Value, kind.Value));
            decree = decree.Length > 0 ? decree : day?.Decree ?? "";
            withoutDecree += decree.Length == 0 ? 1 : 0;
            batch.Put(
                day,
                new { Name = name, Decree = decree },
                () =>
                    new Holiday
                    {
                        Id = Guid.CreateVersion7(),
                        Date = date.Value,
                        Kind = kind.Value,
                        Name = name,
                        Decree = decree,
                    }
            );
        }

        if (withoutDecree > 0)
        {
            batch.NoteFile(
                "decree_missing",
                $"{withoutDecree} hari libur belum menyebut dasarnya (SKB atau keputusan). Lengkapi kolom dasar bila sudah ada."
            );
        }
    }
}
