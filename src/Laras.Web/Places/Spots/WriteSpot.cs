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
public static class WriteSpot
{
    /// <summary>Nobody calls a field "school", and nobody has said yet what it is called.</summary>
    private const string Word = "tempat tugas";

    public sealed record Spot
    {
        /// <summary>Made by the phone: sent twice, it is one proposal.</summary>
        public required Guid Id { get; init; }

        public required Unit Unit { get; init; }
        public required string Name { get; init; }
        public required Area.Circle Area { get; init; }
        public required Guid TapId { get; init; }
        public required EmployeeId Person { get; init; }
        public required string PersonName { get; init; }
        public required bool IsForPerson { get; init; }
        public required string Reason { get; init; }
    }

    /// <summary>Null when it waits for its decision now; otherwise why not.</summary>
    public static async Task<string?> AddAsync(
        LarasDb db,
        Spot spot,
        Viewer by,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(spot);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(time);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ImportTurn.TakeAsync(db, cancellationToken);
        if (await db.SpotProposals.AnyAsync(row => row.Id == spot.Id, cancellationToken))
        {
            return null;
        }

        if (await db.SpotProposals.AnyAsync(row => row.TapId == spot.TapId, cancellationToken))
        {
            return "Tempat ketukan ini sudah pernah diusulkan. Tidak ada yang perlu dilakukan.";
        }

        var known = await db
            .PlaceVersions.AsNoTracking()
            .Where(version => version.UnitId == spot.Unit.Id)
            .ToListAsync(cancellationToken);
        if (known.DistinctBy(version => version.PlaceId).Count() >= DrawPlace.PlacesMax)
        {
            return $"Unit ini sudah punya {DrawPlace.PlacesMax} tempat. Minta operator unit memperbaiki salah satunya.";
        }

        var place = Guid.CreateVersion7();
        var form = new PlaceForm { Id = spot.Id };
        var drawing = new PlaceForm.Drawing(spot.Name, Word, spot.Area, today, null, spot.Reason);
        DrawPlace.Write(db, new(spot.Unit, form, by, Decides: false), drawing, place, known, time);
        var row = new SpotProposal
        {
            Id = spot.Id,
            PlaceId = place,
            TapId = spot.TapId,
            EmployeeId = spot.Person,
            IsForPerson = spot.IsForPerson,
            ProposedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.SpotProposals.Add(row);
        var who = spot.IsForPerson ? $"hanya untuk {spot.PersonName}" : $"untuk {spot.Unit.Name}";
        Journal.Note(
            db,
            new(
                "usul-tempat-dari-ketukan",
                by.Id,
                by.Name,
                $"Mengusulkan {spot.Name} sebagai area kerja, {who}, dari ketukan {spot.PersonName}."
            )
            {
                SubjectId = spot.Person,
                About = spot.Unit.Code,
            },
            time,
            row
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
