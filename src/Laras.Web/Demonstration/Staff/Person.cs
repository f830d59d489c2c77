using Laras.Core.Employees;
using Laras.Web.Demonstration.Land;

namespace Laras.Web.Demonstration.Staff;

/// <summary>Somebody who works in the town.</summary>
/// <param name="Index">Place in the employee file, from 0; it seeds everything that chance decides about this person.</param>
/// <param name="Position">Place within the unit, 0 for its head; crews are formed by it.</param>
/// <param name="Number">NIP, or the region's own number for people without one.</param>
/// <param name="Pattern">Code of the work pattern that the employee file carries.</param>
internal sealed record Person(
    int Index,
    int Position,
    string Number,
    string Name,
    Sex Sex,
    EmploymentKind Kind,
    string Grade,
    TownUnit Unit,
    PostHeld Post,
    Person? Superior,
    string Pattern,
    DateOnly Start
)
{
    public bool HasNip => Kind is not EmploymentKind.NonAsn;

    /// <summary>The teacher whose April is drawn in the pictures, minute by minute.</summary>
    public bool IsNurhayati => Number == FixedPeople.NurhayatiNip;
}
