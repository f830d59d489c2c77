using Laras.Core;
using Laras.Core.Places;
using Laras.Web.Access;
using Laras.Web.Devices;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Places;

/// <summary>
/// Somebody draws a place of a unit, new or better. The operator of a unit proposes; what BKPSDM or Kominfo draws counts
/// from its first day.
/// </summary>
public static class DrawPlace
{
    /// <summary>A unit with more places than this is several units.</summary>
    public const int PlacesMax = 30;

    /// <param name="Decides">Whether the author is one of those who decide about places.</param>
    public sealed record Request(Unit Unit, PlaceForm Form, Viewer By, bool Decides);

    public abstract record Outcome
    {
        private Outcome() { }

        /// <summary>It counts from its first day, or waits for somebody who decides.</summary>
        public sealed record Drawn(string Sentence) : Outcome;

        public sealed record Refused(IReadOnlyList<string> Sentences) : Outcome;
    }

    public static async Task<Outcome> HandleAsync(
        LarasDb db,
        Request request,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        var problems = new List<string>();
        var drawing = request.Form.Read(today, problems);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ImportTurn.TakeAsync(db, cancellationToken);
        if (await db.PlaceVersions.AnyAsync(version => version.Id == request.Form.Id, cancellationToken))
        {
            return new Outcome.Drawn("Gambar ini sudah tercatat.");
        }

        var known = await db
            .PlaceVersions.AsNoTracking()
            .Where(version => version.UnitId == request.Unit.Id)
            .ToListAsync(cancellationToken);
        if (request.Form.PlaceId is { } redrawn && known.All(version => version.PlaceId != redrawn))
        {
            problems.Add("Tempat itu bukan milik unit ini. Muat ulang halamannya.");
        }

        if (request.Form.PlaceId is null && known.DistinctBy(version => version.PlaceId).Count() >= PlacesMax)
        {
            problems.Add($"Unit ini sudah punya {PlacesMax} tempat. Perbaiki salah satunya.");
        }

        if (drawing is null || problems.Count > 0)
        {
            return new Outcome.Refused(problems);
        }

        var place = request.Form.PlaceId ?? Guid.CreateVersion7();
        var sentence = Write(db, request, drawing, place, known, time);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Outcome.Drawn(sentence);
    }

    /// <summary>Adds the version, and its decision where the author decides, with their notes; the caller saves.</summary>
    /// <param name="place">The place that is drawn, known or new.</param>
    internal static string Write(
        LarasDb db,
        Request request,
        PlaceForm.Drawing drawing,
        Guid place,
        IReadOnlyList<PlaceVersion> known,
        TimeProvider time
    )
    {
        var earlier = known.Where(version => version.PlaceId == place).MaxBy(version => version.Number);
        var now = time.GetUtcNow().UtcDateTime;
        var version = new PlaceVersion
        {
            Id = request.Form.Id,
            PlaceId = place,
            Number = (earlier?.Number ?? 0) + 1,
            UnitId = request.Unit.Id,
            Name = drawing.Name,
            Word = drawing.Word,
            Points = AreaText.Write(drawing.Area.Points),
            Radius = drawing.Area.Radius,
            From = drawing.From,
            To = drawing.To,
            Reason = drawing.Reason,
            WrittenById = request.By.Id,
            WrittenBy = request.By.Name,
            WrittenAtUtc = now,
        };
        db.PlaceVersions.Add(version);
        var words =
            $"{drawing.Name}, {request.Unit.Name}: {PlaceWords.Of(drawing.Area)}, mulai {Indonesian.LongDate(drawing.From)}";
        Journal.Note(
            db,
            new(
                request.Decides ? "tetapkan-tempat" : "usul-tempat",
                request.By.Id,
                request.By.Name,
                $"{(request.Decides ? "Menetapkan" : "Mengusulkan")} tempat {words}."
            )
            {
                About = request.Unit.Code,
                Before = earlier is null ? null : new { earlier.Points, earlier.Radius },
                After = new { version.Points, version.Radius },
            },
            time,
            version
        );
        if (!request.Decides)
        {
            return $"{words}. Menunggu putusan BKPSDM atau Kominfo; sampai itu tempat yang lama berlaku.";
        }

        DecidePlace.Accept(db, version, request.By, drawing.Reason, time);
        return $"{words}. HP pegawai mengetahuinya saat terhubung berikutnya.";
    }
}
