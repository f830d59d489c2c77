using Laras.Core;
using Laras.Core.Places;
using Laras.Web.Organisation;
using Laras.Web.Places.Spots;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Places;

/// <summary>
/// All places and policies of the region as they stand written, to be asked for any person, unit and day. A region has
/// a few hundred of them, so they are read at once.
/// </summary>
public sealed class PlaceBook
{
    private readonly ILookup<Guid, PlaceVersion> byUnit;
    private readonly ILookup<Guid, PlaceVersion> byPlace;
    private readonly ILookup<EmployeeId, PersonPlace> stays;
    private readonly ILookup<EmployeeId, Guid> spots;
    private readonly HashSet<Guid> personal;
    private readonly ILookup<Guid, AttendancePolicy> policies;
    private readonly Dictionary<Guid, Place> drawn = [];

    private PlaceBook(
        IReadOnlyList<PlaceVersion> accepted,
        IReadOnlyList<PersonPlace> stays,
        IReadOnlyList<SpotProposal> spots,
        IReadOnlyList<AttendancePolicy> policies,
        UnitsAbove units
    )
    {
        personal = [.. spots.Select(spot => spot.PlaceId)];
        this.spots = spots.ToLookup(spot => spot.EmployeeId, spot => spot.PlaceId);
        byUnit = accepted.Where(version => !personal.Contains(version.PlaceId)).ToLookup(version => version.UnitId);
        byPlace = accepted.ToLookup(version => version.PlaceId);
        this.stays = stays.ToLookup(stay => stay.EmployeeId);
        this.policies = policies.ToLookup(policy => policy.UnitId);
        Units = units;
    }

    public UnitsAbove Units { get; }

    public static async Task<PlaceBook> LoadAsync(LarasDb db, CancellationToken cancellationToken) =>
        await LoadAsync(db, await UnitsAbove.LoadAsync(db, cancellationToken), cancellationToken);

    internal static async Task<PlaceBook> LoadAsync(LarasDb db, UnitsAbove units, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new(
            await AcceptedAsync(db, db.PlaceVersions, cancellationToken),
            await StaysAsync(db.PersonPlaces, cancellationToken),
            await SpotsAsync(db, cancellationToken),
            await db
                .AttendancePolicies.AsNoTracking()
                .OrderBy(policy => policy.From)
                .ThenBy(policy => policy.WrittenAtUtc)
                .ThenBy(policy => policy.Id)
                .ToListAsync(cancellationToken),
            units
        );
    }

    /// <summary>Only what one person needs: many phones ask for that every morning.</summary>
    public static async Task<PlaceBook> OfPersonAsync(
        LarasDb db,
        EmployeeId person,
        Guid? unit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var stays = await StaysAsync(db.PersonPlaces.Where(stay => stay.EmployeeId == person), cancellationToken);
        var spots = await SpotsAsync(db, cancellationToken);
        var above = await UnitsAbove.LoadAsync(db, cancellationToken);
        Guid[] units = [.. above.ChainOf(unit)];
        Guid[] places =
        [
            .. stays.Select(stay => stay.PlaceId),
            .. spots.Where(spot => spot.EmployeeId == person).Select(spot => spot.PlaceId),
        ];
        var near = db.PlaceVersions.Where(version =>
            units.Contains(version.UnitId) || places.Contains(version.PlaceId)
        );
        return new(await AcceptedAsync(db, near, cancellationToken), stays, spots, [], above);
    }

    private static Task<List<PlaceVersion>> AcceptedAsync(
        LarasDb db,
        IQueryable<PlaceVersion> versions,
        CancellationToken cancellationToken
    ) =>
        versions
            .AsNoTracking()
            .Where(version =>
                db.PlaceDecisions.Any(decision => decision.VersionId == version.Id && decision.IsAccepted)
            )
            .OrderBy(version => version.Name)
            .ThenBy(version => version.Number)
            .ToListAsync(cancellationToken);

    private static Task<List<PersonPlace>> StaysAsync(
        IQueryable<PersonPlace> stays,
        CancellationToken cancellationToken
    ) => stays.AsNoTracking().OrderBy(stay => stay.WrittenAtUtc).ThenBy(stay => stay.Id).ToListAsync(cancellationToken);

    /// <summary>Places of one person alone: a handful in a region.</summary>
    private static Task<List<SpotProposal>> SpotsAsync(LarasDb db, CancellationToken cancellationToken) =>
        db.SpotProposals.AsNoTracking().Where(spot => spot.IsForPerson).ToListAsync(cancellationToken);

    /// <summary>The drawing of a place that counts on a day; null when it had none then or has none any more.</summary>
    public PlaceVersion? VersionOf(Guid place, DateOnly date) => InForce(byPlace[place], date);

    /// <summary>The places of a unit itself, without those of one person alone.</summary>
    public IReadOnlyList<PlaceVersion> OwnOf(Guid unit, DateOnly date) =>
        [.. byUnit[unit].GroupBy(version => version.PlaceId).Select(one => InForce(one, date)).OfType<PlaceVersion>()];

    /// <summary>The places of a unit; a section without any works where its agency does.</summary>
    public IReadOnlyList<PlaceVersion> Of(Guid unit, DateOnly date) =>
        Units.ChainOf(unit).Select(step => OwnOf(step, date)).FirstOrDefault(own => own.Count > 0) ?? [];

    /// <summary>Where a person may work on a day: the places of the unit, those of letters, and those for this person alone.</summary>
    public IReadOnlyList<Place> Of(EmployeeId person, Guid? unit, DateOnly date) =>
        [
            .. (unit is { } home ? Of(home, date) : [])
                .Concat(StaysOf(person, date))
                .Concat(spots[person].Select(place => VersionOf(place, date)).OfType<PlaceVersion>())
                .DistinctBy(version => version.PlaceId)
                .Select(Drawn),
        ];

    /// <summary>The corners of a yard are read once, however many people are asked about.</summary>
    private Place Drawn(PlaceVersion version)
    {
        if (!drawn.TryGetValue(version.Id, out var place))
        {
            place = new(version.PlaceId, version.Name, version.Word, version.Area);
            drawn.Add(version.Id, place);
        }

        return place;
    }

    public ProofPolicy PolicyOf(Guid? unit, DateOnly date) => PolicyRowOf(unit, date)?.Proofs ?? ProofPolicy.Beginning;

    /// <summary>The row that counts for a unit on a day, its own or the next one above; null before the first.</summary>
    public AttendancePolicy? PolicyRowOf(Guid? unit, DateOnly date) =>
        Units
            .ChainOf(unit)
            .Select(step => policies[step].LastOrDefault(row => row.From <= date))
            .FirstOrDefault(row => row is not null);

    private IEnumerable<PlaceVersion> StaysOf(EmployeeId person, DateOnly date) =>
        stays[person]
            .GroupBy(stay => stay.PlaceId)
            .Select(rows => rows.Last())
            .Where(stay => stay.From <= date && (stay.To is null || stay.To >= date))
            .Select(stay => VersionOf(stay.PlaceId, date))
            .OfType<PlaceVersion>();

    private static PlaceVersion? InForce(IEnumerable<PlaceVersion> versions, DateOnly date) =>
        versions.Where(version => version.From <= date).MaxBy(version => version.Number) is { } last
        && (last.To is null || last.To >= date)
            ? last
            : null;
}
