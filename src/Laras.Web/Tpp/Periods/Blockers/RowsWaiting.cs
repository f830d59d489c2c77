using Laras.Core;
using Laras.Web.Devices;
using Laras.Web.Imports.Quarantine;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>Rows of paper, machines and tables that wait for a person, of this month or of no month that could be read.</summary>
internal static class RowsWaiting
{
    public static async Task<Blocker?> FindAsync(BlockerQuestion question, CancellationToken cancellationToken)
    {
        var (from, to) = (
            question.Month.FirstDay.ToDateTime(TimeOnly.MinValue),
            question.Month.Next.FirstDay.ToDateTime(TimeOnly.MinValue)
        );
        var rows = question
            .Db.QuarantinedRows.AsNoTracking()
            .Where(row => row.State == QuarantineState.Open && row.Reason != ReasonWords.PinWithoutOwner)
            .Where(row => row.LocalTime == null || (row.LocalTime >= from && row.LocalTime < to));
        var reasons = await rows.GroupBy(row => row.Reason)
            .Select(group => new { Reason = group.Key, Rows = group.Count() })
            .OrderByDescending(reason => reason.Rows)
            .ToListAsync(cancellationToken);
        return new(
            "baris",
            "baris kertas, mesin, atau tabel masih menunggu",
            reasons.Sum(reason => reason.Rows),
            "BKPSDM membetulkan berkasnya lalu mengimpor lagi, atau mengesampingkan barisnya dengan alasan.",
            "/meja/impor/karantina",
            [
                .. reasons
                    .Take(Blocker.Named)
                    .Select(reason => new Blocker.One(
                        $"{ReasonWords.Title(reason.Reason)} ({Indonesian.Grouped(reason.Rows)})",
                        QuarantinePage.Href(new(QuarantineState.Open) { Reason = reason.Reason })
                    )),
            ]
        );
    }
}
