using Laras.Core.Places;
using Laras.Web.Access;
using Laras.Web.Demonstration.Days;
using Laras.Web.Demonstration.Land;
using Laras.Web.Places;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Demonstration.Phones;

/// <summary>Kominfo has drawn where every unit of the town works, and expects a position from the pilot units only.</summary>
internal static class DrawTownPlaces
{
    private const string Reason = "Digambar saat survei lapangan April 2026.";
    private const string PilotReason = "Unit percontohan HP: lokasi diharapkan, bukti lain dicatat saja.";

    /// <summary>Nothing happens where places are drawn already.</summary>
    public static async Task RunAsync(
        LarasDb db,
        IReadOnlyList<TownUnit> town,
        IReadOnlyDictionary<string, GeoPoint> ground,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var people = await DemonstrationPeople.FindAsync(db, TownTime.Today, cancellationToken);
        if (
            await db.PlaceVersions.AnyAsync(cancellationToken)
            || people.FirstOrDefault(person => person.Role == Role.Technology) is not { } technician
            || await Viewer.FindAsync(db, technician.Id, null, TownTime.Today, cancellationToken) is not { } author
        )
        {
            return;
        }

        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, cancellationToken);
        foreach (var unit in town.Where(unit => ground.ContainsKey(unit.Code)))
        {
            var area = TownGround.AreaOf(unit, ground[unit.Code]);
            var word = PlaceWords.WordFor(units[unit.Code].Kind);
            var drawing = new PlaceForm.Drawing(unit.Name, word, area, TownTime.Today, To: null, Reason);
            DrawPlace.Write(
                db,
                new(units[unit.Code], new PlaceForm(), author, Decides: true),
                drawing,
                place: Guid.CreateVersion7(),
                [],
                time
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        var proofs = ProofPolicy.Beginning with { Location = Expectation.Expected };
        foreach (var code in PilotUnits.Codes.Where(units.ContainsKey))
        {
            var from = PlainFiles.Text(TownTime.Today);
            await SetPolicy.HandleAsync(
                db,
                new(Guid.CreateVersion7(), units[code], proofs, from, PilotReason, author),
                TownTime.Today,
                time,
                cancellationToken
            );
        }
    }
}
