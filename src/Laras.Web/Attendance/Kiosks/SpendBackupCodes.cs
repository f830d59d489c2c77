using Laras.Core.Attendance.Kiosks;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>
/// Gives each backup code to the first tap that brought it, in the order of the ledger. Asked again it changes nothing, so
/// a tap that is judged anew keeps its code.
/// </summary>
public static class SpendBackupCodes
{
    /// <param name="readings">Tap and what it brought, in the order of the ledger.</param>
    public static async Task RunAsync(
        LarasDb db,
        IReadOnlyList<(Guid Tap, string Value)> readings,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(readings);
        foreach (var (tap, value) in readings)
        {
            if (CodeReading.Of(value) is CodeReading.Backup backup)
            {
                var hash = CodeSigns.HashOf(backup.Secret);
                await db
                    .BackupCodes.Where(code => code.CodeHash == hash && code.UsedByTap == null)
                    .ExecuteUpdateAsync(
                        code => code.SetProperty(row => row.UsedByTap, tap).SetProperty(row => row.UsedAtUtc, nowUtc),
                        cancellationToken
                    );
            }
        }
    }
}
