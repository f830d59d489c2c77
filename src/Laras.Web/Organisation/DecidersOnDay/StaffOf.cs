using Laras.Core;
using Laras.Core.Organisation;
using Laras.Web.Storage;

namespace Laras.Web.Organisation.DecidersOnDay;

/// <summary>
/// The other way round: everybody for whom a person decides on a day. It gathers whoever may be meant with a few small
/// questions to the database and then lets <see cref="Deciders"/> have the word on each.
/// </summary>
public static class StaffOf
{
    public static Task<HashSet<EmployeeId>> ForAsync(
        LarasDb db,
        EmployeeId employeeId,
        DateOnly date,
        CancellationToken cancellationToken
    ) => ForAnyAsync(db, [employeeId], date, cancellationToken);

    /// <summary>Everybody for whom one of these people decides.</summary>
    public static async Task<HashSet<EmployeeId>> ForAnyAsync(
        LarasDb db,
        IReadOnlyCollection<EmployeeId> deciders,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(deciders);
        var load = new LoadChart(db, date);
        await load.ActingAsync(cancellationToken);
        await load.KeepAsync(place => deciders.Contains(place.EmployeeId), cancellationToken);
        await PostsBelowAsync(load, deciders, cancellationToken);
        await NamedBelowAsync(load, deciders, cancellationToken);
        var asked = load.Places.Where(place => deciders.Count > 1 || !deciders.Contains(place.Person)).ToList();
        if (asked.Count == 0)
        {
            return [];
        }

        await load.CloseAsync(asked, cancellationToken);
        var chart = await load.FinishAsync(withHistory: false, cancellationToken);
        return
        [
            .. asked
                .Select(place => place.Person)
                .Where(person => Deciders.Of(person, chart).Decider is { } found && deciders.Contains(found)),
        ];
    }

    /// <summary>
    /// The posts that these people hold or stand in for, and the posts below with their holders; below a post that is
    /// vacant or in other hands also those further down, for there the question may go up to here.
    /// </summary>
    private static async Task PostsBelowAsync(
        LoadChart load,
        IReadOnlyCollection<EmployeeId> deciders,
        CancellationToken cancellationToken
    )
    {
        var replaced = load.Acting.Where(one => one.Replaced is not null && deciders.Contains(one.Person)).ToList();
        var absent = replaced.Select(one => one.Replaced!.Value).ToList();
        if (absent.Count > 0)
        {
            await load.KeepAsync(place => absent.Contains(place.EmployeeId), cancellationToken);
        }

        List<Guid> seats =
        [
            .. load
                .Places.Where(place => deciders.Contains(place.Person) || absent.Contains(place.Person))
                .Select(place => place.Post)
                .Concat(load.Acting.Where(one => deciders.Contains(one.Person)).Select(one => one.Post))
                .OfType<Guid>()
                .Distinct(),
        ];
        if (seats.Count == 0)
        {
            return;
        }

        load.Keep(await load.PostsAsync(post => seats.Contains(post.Id), cancellationToken));
        await load.KeepAsync(place => place.PostId != null && seats.Contains(place.PostId.Value), cancellationToken);
        var above = seats;
        while (above.Count > 0)
        {
            var superiors = above;
            var below = (
                await load.PostsAsync(
                    post => post.SuperiorId != null && superiors.Contains(post.SuperiorId.Value),
                    cancellationToken
                )
            ).FindAll(post => !load.Has(post.Id));
            var fresh = below.ConvertAll(post => post.Id);
            if (fresh.Count == 0)
            {
                return;
            }

            load.Keep(below);
            await load.KeepAsync(
                place => place.PostId != null && fresh.Contains(place.PostId.Value),
                cancellationToken
            );
            above = fresh.FindAll(load.IsPassed);
        }
    }

    /// <summary>People whose file names one of these people, or somebody for whom one of them stands in.</summary>
    private static async Task NamedBelowAsync(
        LoadChart load,
        IReadOnlyCollection<EmployeeId> deciders,
        CancellationToken cancellationToken
    )
    {
        var replaced = load.Acting.Select(one => one.Replaced).OfType<EmployeeId>().ToHashSet();
        List<EmployeeId> superiors =
        [
            .. deciders,
            .. load
                .Acting.Where(one => deciders.Contains(one.Person))
                .Select(one => one.Replaced)
                .OfType<EmployeeId>()
                .Except(deciders),
        ];
        var seen = superiors.ToHashSet();
        while (superiors.Count > 0)
        {
            var named = superiors;
            var found = await load.KeepAsync(
                place => place.SupervisorId != null && named.Contains(place.SupervisorId.Value),
                cancellationToken
            );
            superiors = [.. found.Select(place => place.Person).Where(replaced.Contains).Where(seen.Add)];
        }
    }
}
