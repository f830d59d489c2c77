using System.Security.Cryptography;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Access;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>Prints a sheet of codes for the day when a kiosk has no electricity; each is good for one tap. Here stand their hashes.</summary>
internal static class MakeBackupCodes
{
    /// <summary>Codes on one sheet of A4.</summary>
    public const int SheetCodes = 48;

    /// <returns>The secrets, to be printed now and never again; none when this sheet was printed before.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(
        LarasDb db,
        Kiosk kiosk,
        Guid batch,
        Viewer by,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await db.BackupCodes.AnyAsync(code => code.BatchId == batch, cancellationToken))
        {
            return [];
        }

        var secrets = Enumerable
            .Range(0, SheetCodes)
            .Select(_ => RandomNumberGenerator.GetString(CodeSigns.All, CodeReading.SecretSigns))
            .ToList();
        db.BackupCodes.AddRange(
            secrets.Select(secret => new BackupCode
            {
                Id = Guid.CreateVersion7(),
                KioskId = kiosk.Id,
                BatchId = batch,
                CodeHash = CodeSigns.HashOf(secret),
                MadeById = by.Id,
                MadeBy = by.Name,
                MadeAtUtc = time.GetUtcNow().UtcDateTime,
            })
        );
        Journal.Note(
            db,
            new("cetak-cadangan", by.Id, by.Name, $"Mencetak {SheetCodes} kode cadangan kios {kiosk.Number}.")
            {
                About = kiosk.Number,
            },
            time
        );
        await db.SaveChangesAsync(cancellationToken);
        return secrets;
    }
}
