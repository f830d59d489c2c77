using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Calendar;

/// <summary>The hours of every work pattern. Hours with a later <c>sejak</c> end the open ones before them.</summary>
public static class ImportWorkPatterns
{
    private const int MinutesInDay = 24 * 60;

    public static readonly ImportKind Kind = new(
        "pola",
        "pola jam kerja mingguan dan giliran",
        [
            new("pola"),
            new("nama"),
            new("hari"),
            new("ramadan"),
            new("mulai"),
            new("selesai"),
            new("istirahat"),
            new("buka"),
            new("tutup"),
            new("sejak"),
            new("sampai") { Required = false },
        ],
        PlanAsync
    );

    private static readonly Dictionary<string, bool> YesNo = new() { ["ya"] = true, ["tidak"] = false };

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var known = await batch.Db.WorkPatternDays.ToListAsync(cancellationToken);
        var keys = new FirstLines<(string, int?, bool, DateOnly)>();
        var days = batch
            .Rows.Select(row => (row, day: Read(row)))
            .Where(pair => pair.day is { } day && keys.IsFirst(pair.row, Key(day), "pola"))
            .OrderBy(pair => pair.day!.From);
        foreach (var (_, day) in days)
        {
            Plan(batch, known, day!);
        }
    }

    private static (string, int?, bool, DateOnly) Key(WorkPatternDay day) =>
        (day.Pattern, day.Weekday, day.Ramadan, day.From);

    private static void Plan(ImportBatch batch, List<WorkPatternDay> known, WorkPatternDay day)
    {
        var others = known.Where(other => Key(other) == Key(day) with { Item4 = other.From }).ToList();
        foreach (var open in others.Where(other => other.From < day.From && other.To is null))
        {
            batch.Write(open, new { To = (DateOnly?)day.From.AddDays(-1) });
        }

        var same = others.FirstOrDefault(other => other.From == day.From);
        if (same is null)
        {
            known.Add(day);
        }

        batch.Put(
            same,
            new
            {
                day.Name,
                day.Starts,
                day.Ends,
                day.BreakMinutes,
                day.OpensMinutesBefore,
                day.ClosesMinutesAfter,
                To = day.To ?? same?.To,
            },
            () => day
        );
    }

    private static WorkPatternDay? Read(TableRow row)
    {
        var pattern = row.RequiredText("pola");
        var name = row.RequiredText("nama");
        var weekday = row.Number("hari", 1, 7);
        var ramadan = row.Word("ramadan", YesNo) ?? false;
        var starts = row.RequiredTime("mulai");
        var ends = row.RequiredTime("selesai");
        var rest = row.Number("istirahat", 0, MinutesInDay) ?? 0;
        var opens = row.RequiredNumber("buka", 0, MinutesInDay);
        var closes = row.RequiredNumber("tutup", 0, MinutesInDay);
        var from = row.RequiredDate("sejak");
        var to = row.Date("sampai");
        if (to < from)
        {
            row.Refuse("sampai", "dates_reversed", "Tanggal sampai mendahului tanggal sejak.");
        }

        return row.IsGood
            ? new()
            {
                Id = Guid.CreateVersion7(),
                Pattern = pattern,
                Name = name,
                Weekday = weekday,
                Ramadan = ramadan,
                Starts = starts!.Value,
                Ends = ends!.Value,
                BreakMinutes = rest,
                OpensMinutesBefore = opens,
                ClosesMinutesAfter = closes,
                From = from!.Value,
                To = to,
            }
            : null;
    }
}
