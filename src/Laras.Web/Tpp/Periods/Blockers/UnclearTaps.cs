using Laras.Web.Attendance.Kiosks.Desk;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>Taps of the month that count for nobody yet: a card that a kiosk could not name, or two taps under one number.</summary>
internal static class UnclearTaps
{
    public static async Task<Blocker?> FindAsync(BlockerQuestion question, CancellationToken cancellationToken)
    {
        var db = question.Db;
        var (from, to) = (At(question.Month.FirstDay), At(question.Month.Next.FirstDay));
        var cards = await db
            .UnsettledKioskTaps.Where(tap => !db.UnsettledAnswers.Any(answer => answer.TapId == tap.Id))
            .CountAsync(tap => tap.TapAt >= from.AtMilliseconds && tap.TapAt < to.AtMilliseconds, cancellationToken);
        var twice = await db
            .SetAsideTaps.Where(tap => !db.UnsettledAnswers.Any(answer => answer.TapId == tap.Id))
            .CountAsync(tap => tap.ReceivedAtUtc >= from.Utc && tap.ReceivedAtUtc < to.Utc, cancellationToken);
        return new(
            "belum-jelas",
            "kartu atau ketukan belum jelas pemiliknya",
            cards + twice,
            "Operator unit atau BKPSDM mengenalinya, lalu mengusulkan koreksi harinya.",
            UnsettledPage.Path,
            []
        );
    }

    private static (DateTime Utc, long AtMilliseconds) At(DateOnly date)
    {
        var utc = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return (utc, new DateTimeOffset(utc).ToUnixTimeMilliseconds());
    }
}
