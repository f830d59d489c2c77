using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Employees;

/// <summary>A person with the post, unit and superior of one day; whoever has none of them is there all the same.</summary>
internal sealed class PersonAtWork
{
    public required Employee Employee { get; init; }
    public required Placement? Placement { get; init; }
    public required Unit? Unit { get; init; }
    public required string? Superior { get; init; }

    /// <summary>Everybody who is employed on that day.</summary>
    public static IQueryable<PersonAtWork> Of(LarasDb db, DateOnly today) =>
        from employee in db.Employees.AsNoTracking()
        where employee.EndsOn == null || employee.EndsOn >= today
        from placement in db
            .Placements.Where(placement => placement.EmployeeId == employee.Id)
            .Where(placement => placement.From <= today && (placement.To == null || placement.To >= today))
            .DefaultIfEmpty()
        from unit in db.Units.Where(unit => placement != null && unit.Id == placement.UnitId).DefaultIfEmpty()
        from superior in db
            .Employees.Where(superior => placement != null && superior.Id == placement.SupervisorId)
            .DefaultIfEmpty()
        select new PersonAtWork
        {
            Employee = employee,
            Placement = placement,
            Unit = unit,
            Superior = superior!.Name,
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
                && !person.Placement.Post.StartsWith("Sekretaris Daerah")
            ),
        };
}
