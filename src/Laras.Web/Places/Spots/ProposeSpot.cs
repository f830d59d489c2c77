using Laras.Core;
using Laras.Core.Places;
using Laras.Web.Access;
using Laras.Web.Devices;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Places.Spots;

/// <summary>
/// Writes down that the spot of a tap may become a place of work, of the whole unit or of one person. It waits among the
/// proposed drawings of the unit; until somebody who decides about places has decided, nothing changes.
/// </summary>
public static class ProposeSpot
{
    /// <summary>The distances that are offered, metres.</summary>
    public static readonly IReadOnlyList<int> Radii = [50, 100, 200];

    /// <summary>Nobody calls a field "school", and nobody has said yet what it is called.</summary>
    private const string Word = "tempat tugas";

    /// <param name="Id">Made by the phone: sent twice, it is one proposal.</param>
    public sealed record Request(
        Guid Id,
        Unit Unit,
        string Name,
        Area.Circle Area,
        Guid TapId,
        EmployeeId Person,
        string PersonName,
        bool IsForPerson,
        string Reason,
        Viewer By
    );

    /// <summary>Null when it waits for its decision now; otherwise why not.</summary>
    public static async Task<string?> HandleAsync(
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
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ImportTurn.TakeAsync(db, cancellationToken);
        if (await db.SpotProposals.AnyAsync(spot => spot.Id == request.Id, cancellationToken))
        {
            return null;
        }

        if (await db.SpotProposals.AnyAsync(spot => spot.TapId == request.TapId, cancellationToken))
        {
            return "Tempat ketukan ini sudah pernah diusulkan. Tidak ada yang perlu dilakukan.";
        }

        var known = await db
            .PlaceVersions.AsNoTracking()
            .Where(version => version.UnitId == request.Unit.Id)
            .ToListAsync(cancellationToken);
        if (known.DistinctBy(version => version.PlaceId).Count() >= DrawPlace.PlacesMax)
        {
            return $"Unit ini sudah punya {DrawPlace.PlacesMax} tempat. Minta operator unit memperbaiki salah satunya.";
        }

        var place = Guid.CreateVersion7();
        var form = new PlaceForm { Id = request.Id };
        var drawing = new PlaceForm.Drawing(request.Name, Word, request.Area, today, null, request.Reason);
        DrawPlace.Write(db, new(request.Unit, form, request.By, Decides: false), drawing, place, known, time);
        var spot = new SpotProposal
        {
            Id = request.Id,
            PlaceId = place,
            TapId = request.TapId,
            EmployeeId = request.Person,
            IsForPerson = request.IsForPerson,
            ProposedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.SpotProposals.Add(spot);
        var who = request.IsForPerson ? $"hanya untuk {request.PersonName}" : $"untuk {request.Unit.Name}";
        Journal.Note(
            db,
            new(
                "usul-tempat-dari-ketukan",
                request.By.Id,
                request.By.Name,
                $"Mengusulkan {request.Name} sebagai area kerja, {who}, dari ketukan {request.PersonName}."
            )
            {
                SubjectId = request.Person,
                About = request.Unit.Code,
            },
            time,
            spot
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
