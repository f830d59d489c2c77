using Laras.Core.Places;
using Laras.Web.Access;
using Laras.Web.Devices;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Places;

/// <summary>
/// Takes the drawings of a map program: a shape with the name of a known place is its next version, any other is a new
/// place. All of the file or nothing of it.
/// </summary>
public static class UploadPlaces
{
    /// <param name="From">The first day, as typed.</param>
    public sealed record Request(Unit Unit, string Text, string From, string Reason, Viewer By, bool Decides);

    public static async Task<DrawPlace.Outcome> HandleAsync(
        LarasDb db,
        Request request,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        var read = GeoJson.Read(request.Text);
        if (read.Problems.Count > 0)
        {
            return new DrawPlace.Outcome.Refused(read.Problems);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ImportTurn.TakeAsync(db, cancellationToken);
        var known = await db
            .PlaceVersions.AsNoTracking()
            .Where(version => version.UnitId == request.Unit.Id)
            .ToListAsync(cancellationToken);
        var problems = new List<string>();
        var drawings = read.Places.Select(place => DrawingOf(place, request, known, today, problems)).ToArray();
        var places = known.Select(version => version.PlaceId).Distinct().Count();
        if (places + drawings.Count(drawing => drawing.Form.PlaceId is null) > DrawPlace.PlacesMax)
        {
            problems.Add($"Paling banyak {DrawPlace.PlacesMax} tempat untuk satu unit.");
        }

        if (drawings.GroupBy(drawing => drawing.Form.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            problems.Add($"Nama {twice.Key} dipakai oleh dua bentuk. Beri nama yang berbeda.");
        }

        if (problems.Count > 0)
        {
            return new DrawPlace.Outcome.Refused([.. problems.Distinct()]);
        }

        foreach (var (form, drawing) in drawings)
        {
            var place = form.PlaceId ?? Guid.CreateVersion7();
            DrawPlace.Write(db, new(request.Unit, form, request.By, request.Decides), drawing!, place, known, time);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        var names = string.Join(", ", drawings.Select(drawing => drawing.Form.Name));
        return new DrawPlace.Outcome.Drawn(
            $"{drawings.Length} tempat dari berkas: {names}."
                + (request.Decides ? "" : " Menunggu putusan BKPSDM atau Kominfo.")
        );
    }

    private static (PlaceForm Form, PlaceForm.Drawing? Drawing) DrawingOf(
        DrawnPlace place,
        Request request,
        List<PlaceVersion> known,
        DateOnly today,
        List<string> problems
    )
    {
        var name = place.Name.Length == 0 ? request.Unit.Name : place.Name;
        var same = known.LastOrDefault(version => version.Name == name);
        var form = new PlaceForm
        {
            PlaceId = same?.PlaceId,
            Name = name,
            Word = same?.Word ?? PlaceWords.WordFor(request.Unit.Kind),
            From = request.From,
            Reason = request.Reason,
        }.With(place.Area);
        return (form, form.Read(today, problems));
    }
}
