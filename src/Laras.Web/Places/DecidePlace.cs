using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Places;

/// <summary>BKPSDM or Kominfo answers a proposed place, once, with a reason.</summary>
public static class DecidePlace
{
    public sealed record Request(PlaceVersion Version, bool IsAccepted, string Reason, Viewer By);

    /// <summary>Null when it is decided now; otherwise why nothing changed.</summary>
    public static async Task<string?> HandleAsync(
        LarasDb db,
        Request request,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        var reason = request.Reason.Trim();
        if (reason.Length is 0 or > PlaceForm.ReasonMax)
        {
            return $"Tulis alasannya, paling panjang {PlaceForm.ReasonMax} huruf.";
        }

        if (request.Version.WrittenById == request.By.Id)
        {
            return "Usulan sendiri diputuskan orang lain.";
        }

        var earlier = await db
            .PlaceDecisions.AsNoTracking()
            .SingleOrDefaultAsync(decision => decision.VersionId == request.Version.Id, cancellationToken);
        if (earlier is not null)
        {
            return $"{earlier.DecidedBy} sudah memutuskan usulan ini. Tidak ada yang berubah.";
        }

        var decision = Write(db, request.Version, request.IsAccepted, reason, request.By, time);
        Journal.Note(
            db,
            new(
                "putuskan-tempat",
                request.By.Id,
                request.By.Name,
                $"{(request.IsAccepted ? "Menerima" : "Mengembalikan")} usulan tempat {request.Version.Name}: {reason}"
            ),
            time,
            decision
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException)
        {
            return "Usulan ini baru saja diputuskan orang lain. Muat ulang halamannya.";
        }
    }

    /// <summary>What those draw who decide themselves counts at once; the caller saves.</summary>
    internal static void Accept(LarasDb db, PlaceVersion version, Viewer by, string reason, TimeProvider time)
    {
        var decision = Write(db, version, isAccepted: true, reason, by, time);
        Journal.Note(
            db,
            new(
                "putuskan-tempat",
                by.Id,
                by.Name,
                $"Tempat {version.Name} berlaku mulai {Indonesian.LongDate(version.From)}."
            ),
            time,
            decision
        );
    }

    private static PlaceDecision Write(
        LarasDb db,
        PlaceVersion version,
        bool isAccepted,
        string reason,
        Viewer by,
        TimeProvider time
    )
    {
        var decision = new PlaceDecision
        {
            Id = Guid.CreateVersion7(),
            VersionId = version.Id,
            IsAccepted = isAccepted,
            Reason = reason,
            DecidedById = by.Id,
            DecidedBy = by.Name,
            DecidedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.PlaceDecisions.Add(decision);
        return decision;
    }
}
