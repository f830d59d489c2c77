using Laras.Web.Devices;
using Laras.Web.Imports.Quarantine;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>Machine pins with taps in the month that belong to nobody known.</summary>
internal static class PinsWithoutOwner
{
    public static async Task<Blocker?> FindAsync(BlockerQuestion question, CancellationToken cancellationToken)
    {
        var (from, to) = (
            question.Month.FirstDay.ToDateTime(TimeOnly.MinValue),
            question.Month.Next.FirstDay.ToDateTime(TimeOnly.MinValue)
        );
        var pins = await question
            .Db.QuarantinedRows.Where(row => row.State == QuarantineState.Open)
            .Where(row => row.Reason == ReasonWords.PinWithoutOwner && row.Pin != null)
            .Where(row => row.LocalTime >= from && row.LocalTime < to)
            .GroupBy(row => new { row.Device, row.Pin })
            .Select(group => new
            {
                group.Key.Device,
                group.Key.Pin,
                Taps = group.Count(),
            })
            .OrderByDescending(pin => pin.Taps)
            .ToListAsync(cancellationToken);
        return new(
            "pin",
            "PIN mesin belum punya pemilik, padahal ada ketukannya pada bulan ini",
            pins.Count,
            "BKPSDM memetakan PIN kepada pegawainya, atau mengesampingkan barisnya.",
            "/meja/impor/karantina",
            [
                .. pins.Take(Blocker.Named)
                    .Select(pin => new Blocker.One(
                        PinPage.Name(pin.Device, pin.Pin!),
                        PinPage.Path(pin.Device, pin.Pin!)
                    )),
            ]
        );
    }
}
