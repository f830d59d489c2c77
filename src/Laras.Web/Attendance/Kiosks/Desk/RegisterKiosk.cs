using System.Security.Cryptography;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>
/// The operator registers a kiosk, or lets one be paired anew, and reads out a code that is good once and for half an hour.
/// Here stands only its hash.
/// </summary>
internal static class RegisterKiosk
{
    private const int Group = 4;

    /// <param name="Code">As it is read out: <c>7KQ2-MA01</c>.</param>
    public sealed record Made(Kiosk Kiosk, string Code, DateTime ExpiresAtUtc);

    public static async Task<Made> RunAsync(
        LarasDb db,
        Unit unit,
        string name,
        Viewer by,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var kiosk = new Kiosk
        {
            Id = Guid.CreateVersion7(),
            Number = RandomNumberGenerator.GetString(CodeSigns.All, Kiosk.NumberSigns),
            UnitId = unit.Id,
            Name = name,
            RegisteredById = by.Id,
            RegisteredBy = by.Name,
            RegisteredAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.Kiosks.Add(kiosk);
        return await GiveCodeAsync(
            db,
            kiosk,
            new(
                "daftar-kios",
                by.Id,
                by.Name,
                $"Mendaftarkan kios {kiosk.Number} ({kiosk.Name}) di {unit.Name}, dengan kode pasang."
            ),
            time,
            cancellationToken
        );
    }

    /// <summary>
    /// The tablet was changed, cleared or lost: the same kiosk waits for one that comes with the new code. The one that stood
    /// for it ends at once, because nobody knows in whose hands it is.
    /// </summary>
    public static async Task<Made> AgainAsync(
        LarasDb db,
        Kiosk kiosk,
        Viewer by,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var ended = kiosk.PairedAtUtc is null ? "" : " Tablet sebelumnya tidak berlaku lagi sejak saat itu.";
        await EndPairing.RunAsync(db, kiosk.Id, time.GetUtcNow(), cancellationToken);
        kiosk.PairedAtUtc = null;
        return await GiveCodeAsync(
            db,
            kiosk,
            new("pasang-ulang-kios", by.Id, by.Name, $"Membuat kode pasang baru untuk kios {kiosk.Number}.{ended}"),
            time,
            cancellationToken
        );
    }

    private static async Task<Made> GiveCodeAsync(
        LarasDb db,
        Kiosk kiosk,
        JournalNote note,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var code = RandomNumberGenerator.GetString(CodeSigns.All, Kiosk.PairingSigns);
        var until = time.GetUtcNow().UtcDateTime + Kiosk.PairingLife;
        kiosk.PairingHash = CodeSigns.HashOf(code);
        kiosk.PairingExpiresAtUtc = until;
        Journal.Note(db, note with { About = kiosk.Number }, time);
        await db.SaveChangesAsync(cancellationToken);
        return new(kiosk, $"{code[..Group]}-{code[Group..]}", until);
    }
}
