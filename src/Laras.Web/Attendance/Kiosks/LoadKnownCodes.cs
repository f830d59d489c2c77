using System.Buffers.Text;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>Everything that codes are checked against, as it is now; a code shown under an old key is still known.</summary>
public static class LoadKnownCodes
{
    /// <param name="values">
    /// What was read: single-use codes are looked up, and the clocks of the kiosks that are named; typed signs name none, so
    /// they ask for all.
    /// </param>
    public static async Task<CheckCode> ForAsync(
        LarasDb db,
        IReadOnlyCollection<string> values,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(values);
        var readings = values.Select(CodeReading.Of).ToList();
        var kiosks = await KiosksAsync(
            db,
            readings.OfType<CodeReading.Typed>().Any()
                ? null
                : readings.OfType<CodeReading.Rotating>().Select(reading => reading.Code.Kiosk).ToHashSet(),
            cancellationToken
        );
        return new()
        {
            Kiosks = kiosks.Values.ToDictionary(kiosk => kiosk.Number),
            Backups = await BackupsAsync(db, values, kiosks, cancellationToken),
            Posters = await PostersAsync(db, cancellationToken),
        };
    }

    /// <param name="numbers">Whose clocks are asked for; null for all.</param>
    private static async Task<Dictionary<Guid, KnownKiosk>> KiosksAsync(
        LarasDb db,
        HashSet<string>? numbers,
        CancellationToken cancellationToken
    )
    {
        var keys = (await db.KioskKeys.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(key => key.KioskId);
        var wanted = db.KioskContacts.AsNoTracking();
        if (numbers is not null)
        {
            wanted = wanted.Where(contact =>
                db.Kiosks.Any(kiosk => kiosk.Id == contact.KioskId && numbers.Contains(kiosk.Number))
            );
        }

        var contacts = (
            await wanted.OrderBy(contact => contact.AtUtc).ThenBy(contact => contact.Id).ToListAsync(cancellationToken)
        ).ToLookup(contact => contact.KioskId);
        var kiosks = await db
            .Kiosks.AsNoTracking()
            .Join(
                db.Units,
                kiosk => kiosk.UnitId,
                unit => unit.Id,
                (kiosk, unit) => new { Kiosk = kiosk, Office = unit.Name }
            )
            .ToListAsync(cancellationToken);
        return kiosks.ToDictionary(
            row => row.Kiosk.Id,
            row => new KnownKiosk
            {
                Number = row.Kiosk.Number,
                Unit = row.Kiosk.UnitId,
                Office = row.Office,
                Keys =
                [
                    .. keys[row.Kiosk.Id]
                        .Select(key => new KnownKiosk.Key(
                            Base64Url.DecodeFromChars(key.Secret),
                            key.FromSlot,
                            key.UntilSlot
                        )),
                ],
                Clock = new([
                    .. contacts[row.Kiosk.Id]
                        .Select(contact => new KioskClock.Contact(contact.KioskTime, contact.Behind)),
                ]),
            }
        );
    }

    private static async Task<Dictionary<string, CheckCode.UsedBackup>> BackupsAsync(
        LarasDb db,
        IReadOnlyCollection<string> values,
        Dictionary<Guid, KnownKiosk> kiosks,
        CancellationToken cancellationToken
    )
    {
        var hashes = values
            .Select(CodeReading.Of)
            .OfType<CodeReading.Backup>()
            .Select(backup => CodeSigns.HashOf(backup.Secret))
            .ToHashSet();
        return hashes.Count == 0
            ? []
            : await db
                .BackupCodes.AsNoTracking()
                .Where(code => hashes.Contains(code.CodeHash))
                .ToDictionaryAsync(
                    code => code.CodeHash,
                    code => new CheckCode.UsedBackup(kiosks[code.KioskId].Number, code.UsedByTap),
                    cancellationToken
                );
    }

    private static Task<Dictionary<string, CheckCode.KnownPoster>> PostersAsync(
        LarasDb db,
        CancellationToken cancellationToken
    ) =>
        db
            .PlacePosters.AsNoTracking()
            .Join(
                db.Units,
                poster => poster.UnitId,
                unit => unit.Id,
                (poster, unit) =>
                    new { poster.SecretHash, Known = new CheckCode.KnownPoster(unit.Id, unit.Name, poster.EndedFrom) }
            )
            .ToDictionaryAsync(row => row.SecretHash, row => row.Known, cancellationToken);
}
