using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Employees;

/// <summary>A person with the post and unit of one day; whoever has none of them is there all the same.</summary>
internal sealed class PersonAtWork
{
    public required Employee Employee { get; init; }
    public required Placement? Placement { get; init; }
    public required Unit? Unit { get; init; }

    /// <summary>The post above in the establishment; null at its top, and where there is no establishment.</summary>
    public required Guid? PostAbove { get; init; }

    /// <summary>Everybody who is employed on that day.</summary>
    public static IQueryable<PersonAtWork> Of(LarasDb db, DateOnly today) =>
        Among(db.Employees.Where(employee => employee.EndsOn == null || employee.EndsOn >= today), db, today);

    /// <summary>Everybody whose contract or duty ended before that day: their local numbers are no longer current.</summary>
    public static IQueryable<PersonAtWork> Gone(LarasDb db, DateOnly today) =>
        Among(db.Employees.Where(employee => employee.EndsOn != null && employee.EndsOn < today), db, today);

    private static IQueryable<PersonAtWork> Among(IQueryable<Employee> employees, LarasDb db, DateOnly today) =>
        from employee in employees.AsNoTracking()
        from placement in db
            .Placements.Where(placement => placement.EmployeeId == employee.Id)
            .Where(placement => placement.From <= today && (placement.To == null || placement.To >= today))
            .DefaultIfEmpty()
        from unit in db.Units.Where(unit => placement != null && unit.Id == placement.UnitId).DefaultIfEmpty()
        from post in db.Posts.Where(post => placement != null && post.Id == placement.PostId).DefaultIfEmpty()
        select new PersonAtWork
        {
            Employee = employee,
            Placement = placement,
            Unit = unit,
            PostAbove = post!.SuperiorId,
        };

    public static IQueryable<PersonAtWork> Lacking(IQueryable<PersonAtWork> people, Lack lack) =>
        lack switch
        {
            Lack.Nothing => people,
            Lack.Placement => people.Where(person => person.Placement == null),
            // The head of all has nobody above; everybody else should.
            Lack.Superior => people.Where(person =>
                person.Placement != null
                && person.Placement.SupervisorId == null
                && person.PostAbove == null
                && !person.Placement.Post.StartsWith("Sekretaris Daerah")
            ),
        };
}
