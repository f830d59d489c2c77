using Laras.Core;
using Laras.Core.Access;
using Laras.Web.Access;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews.Upward;

/// <summary>
/// About whom one superior decides today: the own people, any day, and single days of others that went up to here. Nobody
/// decides about himself, nor about somebody in whose place he stands.
/// </summary>
internal sealed class ReviewScope
{
    private ReviewScope(
        IReadOnlySet<EmployeeId> staff,
        IReadOnlyDictionary<(EmployeeId, DateOnly), RaisedDay> received,
        IReadOnlyDictionary<(EmployeeId, DateOnly), RaisedDay> given,
        IReadOnlyDictionary<EmployeeId, Person> people
    ) => (Staff, Received, Given, People) = (staff, received, given, people);

    public sealed record Person(string Name, string Post);

    public IReadOnlySet<EmployeeId> Staff { get; }

    /// <summary>Days of other superiors' people that came up to this one.</summary>
    public IReadOnlyDictionary<(EmployeeId Person, DateOnly Date), RaisedDay> Received { get; }

    /// <summary>Days of the own people that went up from here.</summary>
    public IReadOnlyDictionary<(EmployeeId Person, DateOnly Date), RaisedDay> Given { get; }

    public IReadOnlyDictionary<EmployeeId, Person> People { get; }

    public bool Contains(EmployeeId person, DateOnly date) =>
        Staff.Contains(person) || Received.ContainsKey((person, date));

    public static async Task<ReviewScope> OfAsync(
        LarasDb db,
        Viewer me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var acting = await StandIns.OnAsync(db, today, cancellationToken);
        HashSet<EmployeeId> staff = [.. (me.Staff ?? new HashSet<EmployeeId>()).Where(MayDecide)];
        var since = today.AddDays(-2 * RaiseWaiting.DaysBack);
        var rows = await db
            .RaisedDays.AsNoTracking()
            .Where(row => row.Date >= since)
            .Where(row => staff.Contains(row.EmployeeId) || staff.Contains(row.FromId) || row.ToId == me.Id)
            .ToListAsync(cancellationToken);
        var above = new OneAbove(db, today);
        var received = new Dictionary<(EmployeeId, DateOnly), RaisedDay>();
        foreach (var row in rows.Where(row => !staff.Contains(row.EmployeeId) && MayDecide(row.EmployeeId)))
        {
            // Whoever has left the post since has no word any more; his successor has it.
            if ((await above.OfAsync(row.EmployeeId, row.FromId, cancellationToken))?.Id == me.Id)
            {
                received.Add((row.EmployeeId, row.Date), row);
            }
        }

        return new(
            staff,
            received,
            rows.Where(row => staff.Contains(row.EmployeeId)).ToDictionary(row => (row.EmployeeId, row.Date)),
            await PeopleAsync(db, [.. staff, .. received.Keys.Select(key => key.Item1)], today, cancellationToken)
        );

        bool MayDecide(EmployeeId person) => FourEyes.WhyNot(new() { Subject = person }, me.Id, acting) is null;
    }

    private static async Task<IReadOnlyDictionary<EmployeeId, Person>> PeopleAsync(
        LarasDb db,
        List<EmployeeId> wanted,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var people = await db
            .Employees.AsNoTracking()
            .Where(person => wanted.Contains(person.Id))
            .Select(person => new
            {
                person.Id,
                person.Name,
                Post = db
                    .Placements.Where(place => place.EmployeeId == person.Id && place.From <= today)
                    .OrderByDescending(place => place.From)
                    .Select(place => place.Post)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return people.ToDictionary(person => person.Id, person => new Person(person.Name, person.Post ?? ""));
    }
}
