using Laras.Core;
using Laras.Core.Access;
using Laras.Core.Objections;
using Laras.Web.Access;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Objections;

/// <summary>The people around one objection: whom it is about, who wrote it, who decided before, and who stands above.</summary>
/// <param name="Chain">From the direct superior upwards.</param>
public sealed record Parties(Deed Deed, IReadOnlyList<EmployeeId> Chain, IReadOnlyCollection<ActingFor> Acting)
{
    /// <summary>Higher than any administration; a circle in the data ends here.</summary>
    private const int LevelsMax = 12;

    /// <summary>The sentence for somebody who may not answer; null for who may.</summary>
    public string? WhyNot(EmployeeId decider) => FourEyes.WhyNot(Deed, decider, Acting);

    /// <summary>Null means the personnel agency.</summary>
    public EmployeeId? Asked(bool limitIsOver) => AskedPerson.Of(Deed, Chain, Acting, limitIsOver);

    /// <summary>The parties of each of these objections, with a handful of queries for all of them.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Parties>> OfAsync(
        LarasDb db,
        IReadOnlyCollection<Objection> objections,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(objections);
        var superiors = await SuperiorsAsync(
            db,
            [.. objections.Select(one => one.EmployeeId).Distinct()],
            today,
            cancellationToken
        );
        var acting = await StandIns.OnAsync(db, today, cancellationToken);
        Guid[] appealed = [.. objections.Select(one => one.AppealOf).OfType<Guid>()];
        var earlier = await db
            .Objections.AsNoTracking()
            .Where(one => appealed.Contains(one.Id) && one.FirstDeciderId != null)
            .ToDictionaryAsync(one => one.Id, one => one.FirstDeciderId!.Value, cancellationToken);
        return objections.ToDictionary(
            one => one.Id,
            one => new Parties(
                new()
                {
                    Subject = one.EmployeeId,
                    Author = one.WrittenById,
                    EarlierDeciders =
                    [
                        .. new[]
                        {
                            one.FirstDeciderId,
                            one.AppealOf is { } first && earlier.TryGetValue(first, out var decider) ? decider : null,
                        }.OfType<EmployeeId>(),
                    ],
                },
                ChainOf(one.EmployeeId, superiors),
                acting
            )
        );
    }

    /// <summary>Who decides for the person today, and for that one, up to the top.</summary>
    public static async Task<IReadOnlyList<EmployeeId>> ChainAsync(
        LarasDb db,
        EmployeeId person,
        DateOnly today,
        CancellationToken cancellationToken
    ) => ChainOf(person, await SuperiorsAsync(db, [person], today, cancellationToken));

    private static async Task<Dictionary<EmployeeId, EmployeeId>> SuperiorsAsync(
        LarasDb db,
        EmployeeId[] people,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<EmployeeId, EmployeeId>();
        for (var level = 0; level < LevelsMax && people.Length > 0; level++)
        {
            foreach (var (person, answer) in await FindDecider.ForManyAsync(db, people, today, cancellationToken))
            {
                if (answer.Id is { } decider)
                {
                    found[person] = decider;
                }
            }

            people = [.. found.Values.Distinct().Where(person => !found.ContainsKey(person))];
        }

        return found;
    }

    private static List<EmployeeId> ChainOf(EmployeeId person, Dictionary<EmployeeId, EmployeeId> superiors)
    {
        var chain = new List<EmployeeId>();
        for (var below = person; superiors.TryGetValue(below, out var above) && !chain.Contains(above); below = above)
        {
            chain.Add(above);
        }

        return chain;
    }
}
