using Laras.Core;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Tpp;
using Laras.Web.Attendance;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp;

/// <summary>Reads what is known about some people in one month, for the calculation and for its explanation alike.</summary>
/// <param name="asOf">The moment of the run: days after it are not judged, however late the run goes on.</param>
/// <param name="before">The month before, whose yearly counters go on.</param>
internal sealed class LoadPersonMonths(LarasDb db, Month month, DateTime asOf, MonthBefore before, Agencies agencies)
{
    public sealed record Known(PersonMonth Person, Guid OpdId)
    {
        /// <summary>The same person with yearly counters as they stand after recomputing the month before.</summary>
        public Known CarryOn(IReadOnlyList<Counter>? counters) =>
            this with
            {
                Person = Person with { Counters = counters ?? [], CountersAreUnknown = counters is null },
            };
    }

    private sealed record Carried(IReadOnlyList<Counter> Counters, bool AreUnknown);

    public async Task<IReadOnlyDictionary<EmployeeId, Known>> ForAsync(
        IReadOnlyCollection<EmployeeId> people,
        CancellationToken cancellationToken
    )
    {
        var days = await LoadWorkDays.ForAsync(db, people, month, new StoppedAt(asOf), cancellationToken);
        var employees = await db
            .Employees.AsNoTracking()
            .Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, cancellationToken);
        var terms = await TermsAsync(people, cancellationToken);
        var places = await PlacesAsync(people, cancellationToken);
        var written = await WrittenAsync(db, month, people, cancellationToken);
        var carried = await CarriedAsync(people, cancellationToken);
        return places.ToDictionary(
            place => place.Key,
            place =>
            {
                var employee = employees[place.Key];
                var term = terms.GetValueOrDefault(place.Key);
                var brought = carried.GetValueOrDefault(place.Key);
                var person = new PersonMonth
                {
                    Month = month,
                    Employment = term?.Kind ?? employee.Kind,
                    Grade = term is null ? employee.Grade : term.Grade,
                    PostClass = place.Value.PostClass,
                    PostKind = place.Value.PostKind,
                    UnitKind = agencies.KindWord(place.Value.UnitId),
                    StartedOn = employee.StartedOn,
                    Days = days[place.Key],
                    Written = written.GetValueOrDefault(place.Key) ?? [],
                    Counters = brought?.Counters ?? [],
                    CountersAreUnknown = brought?.AreUnknown ?? before.IsOwed,
                };
                return new Known(person, agencies.Top(place.Value.UnitId).Id);
            }
        );
    }

    /// <summary>Who moved within the month is paid by the place of its last day.</summary>
    private async Task<Dictionary<EmployeeId, Placement>> PlacesAsync(
        IReadOnlyCollection<EmployeeId> people,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        var rows = await db
            .Placements.AsNoTracking()
            .Where(place => people.Contains(place.EmployeeId))
            .Where(place => place.From <= last && (place.To == null || place.To >= first))
            .ToListAsync(cancellationToken);
        return rows.GroupBy(place => place.EmployeeId)
            .ToDictionary(places => places.Key, places => places.MaxBy(place => place.From)!);
    }

    /// <summary>
    /// Status and grade as they are on the last day of the month, however they changed since; whoever never changed has
    /// no term, and before the first one that is known the first holds.
    /// </summary>
    private async Task<Dictionary<EmployeeId, EmploymentTerm>> TermsAsync(
        IReadOnlyCollection<EmployeeId> people,
        CancellationToken cancellationToken
    )
    {
        var last = month.LastDay;
        var rows = await db
            .EmploymentTerms.AsNoTracking()
            .Where(term => people.Contains(term.EmployeeId))
            .OrderBy(term => term.From)
            .ToListAsync(cancellationToken);
        return rows.GroupBy(term => term.EmployeeId)
            .ToDictionary(terms => terms.Key, terms => terms.LastOrDefault(term => term.From <= last) ?? terms.First());
    }

    /// <summary>What other systems say about a month, for each name the latest.</summary>
    internal static async Task<Dictionary<EmployeeId, SortedDictionary<string, string>>> WrittenAsync(
        LarasDb db,
        Month month,
        IReadOnlyCollection<EmployeeId> people,
        CancellationToken cancellationToken
    )
    {
        var key = month.Key;
        var rows = await db
            .MonthlyFacts.AsNoTracking()
            .Where(fact => fact.MonthKey == key && people.Contains(fact.EmployeeId))
            .OrderBy(fact => fact.RecordedAtUtc)
            .ThenBy(fact => fact.Id)
            .Select(fact => new
            {
                fact.EmployeeId,
                fact.Name,
                fact.Value,
            })
            .ToListAsync(cancellationToken);
        var written = new Dictionary<EmployeeId, SortedDictionary<string, string>>();
        foreach (var row in rows)
        {
            if (!written.TryGetValue(row.EmployeeId, out var facts))
            {
                written[row.EmployeeId] = facts = new(StringComparer.Ordinal);
            }

            // Later rows replace earlier ones in effect.
            facts[row.Name] = row.Value;
        }

        return written;
    }

    private async Task<Dictionary<EmployeeId, Carried>> CarriedAsync(
        IReadOnlyCollection<EmployeeId> people,
        CancellationToken cancellationToken
    )
    {
        if (before.Run is not { } run)
        {
            return [];
        }

        var counters = await db
            .YearCounters.AsNoTracking()
            .Where(counter => counter.RunId == run && people.Contains(counter.EmployeeId))
            .Select(counter => new
            {
                counter.EmployeeId,
                counter.Name,
                counter.Value,
            })
            .ToListAsync(cancellationToken);
        var unknown = await db
            .Slips.AsNoTracking()
            .Where(slip => slip.RunId == run && people.Contains(slip.EmployeeId))
            .Where(slip => slip.State == SlipState.NeedsAttention)
            .Select(slip => slip.EmployeeId)
            .ToListAsync(cancellationToken);
        var carried = counters
            .GroupBy(counter => counter.EmployeeId)
            .ToDictionary(
                person => person.Key,
                person => new Carried([.. person.Select(row => new Counter(row.Name, row.Value))], false)
            );
        foreach (var person in unknown)
        {
            carried[person] = new([], AreUnknown: true);
        }

        return carried;
    }

    private sealed class StoppedAt(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc);
    }
}
