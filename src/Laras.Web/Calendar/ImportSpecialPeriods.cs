using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Calendar;

/// <summary>The weeks of Ramadan, with their own hours; entered every year.</summary>
public static class ImportSpecialPeriods
{
    private const string Ramadan = "ramadan";

    public static readonly ImportKind Kind = new(
        Ramadan,
        "masa Ramadan dengan jam kerja sendiri",
        [new("dari"), new("sampai"), new("dasar")],
        PlanAsync
    );

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var known = await batch
            .Db.SpecialPeriods.Where(period => period.Kind == Ramadan)
            .ToDictionaryAsync(period => period.From, cancellationToken);
        var starts = new FirstLines<DateOnly>();
        foreach (var row in batch.Rows)
        {
            var (from, to) = row.Span();
            var decree = row.Text("dasar");
            if (!row.IsGood || !starts.IsFirst(row, from, "dari"))
            {
                continue;
            }

            var other = known.Values.FirstOrDefault(period =>
                period.From != from && period.From <= to && from <= period.To
            );
            if (other is not null)
            {
                row.Refuse(
                    "dari",
                    "period_overlaps",
                    $"Tanggal ini bersinggungan dengan Ramadan {other.From:dd-MM-yyyy} sampai {other.To:dd-MM-yyyy} yang sudah tercatat."
                );
                continue;
            }

            var same = known.GetValueOrDefault(from);
            batch.Put(same, new { To = to, Decree = decree }, () => known[from] = Period(from, to, decree));
        }
    }

    private static SpecialPeriod Period(DateOnly from, DateOnly to, string decree) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Kind = Ramadan,
            From = from,
            To = to,
            Decree = decree,
        };
}
