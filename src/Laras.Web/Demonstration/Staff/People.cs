using Laras.Core.Employees;
using Laras.Web.Demonstration.Land;

namespace Laras.Web.Demonstration.Staff;

/// <summary>
/// Fills the units with people: heads first, so that every superior stands above his staff in the employee
/// file.
/// </summary>
internal sealed class People
{
    private static readonly (EmploymentKind Kind, int Percent)[] Shares =
    [
        (EmploymentKind.Cpns, 3),
        (EmploymentKind.Pppk, 22),
        (EmploymentKind.PppkPartTime, 5),
        (EmploymentKind.NonAsn, 8),
        (EmploymentKind.Pns, 62),
    ];

    private const int Whole = 100;

    private readonly NewPerson newPerson = new(new NipNumbers(FixedPeople.All.Select(person => person.Nip)));
    private readonly Dictionary<string, Person> heads = [];
    private readonly List<Person> people = [];
    private readonly Queue<EmploymentKind> kinds;

    private People(IReadOnlyList<TownUnit> units)
    {
        var led = units.Sum(unit => FixedOf(unit).Count() + LeadersOf(unit).Count(offer => offer is not null));
        kinds = Kinds(units.Sum(unit => unit.Size), led);
    }

    public static IReadOnlyList<Person> Of(IReadOnlyList<TownUnit> units)
    {
        var town = new People(units);
        foreach (var unit in units)
        {
            town.Fill(unit);
        }

        return town.people;
    }

    private void Fill(TownUnit unit)
    {
        var fixedStaff = FixedOf(unit).Where(person => !person.IsHead).ToArray();
        var leaders = LeadersOf(unit);
        var above = unit.Parent.Length > 0 ? heads[unit.Parent] : people.FirstOrDefault();
        var head = FixedOf(unit).FirstOrDefault(person => person.IsHead) is { } known
            ? NewPerson.Fixed(known, At(0), unit, above)
            : newPerson.Appointed(leaders[0]!, EmploymentKind.Pns, At(0), unit, above);
        heads[unit.Code] = head;
        people.Add(head);

        foreach (var offer in leaders.Skip(1))
        {
            people.Add(newPerson.Appointed(offer!, EmploymentKind.Pns, At(people.Count - head.Index), unit, head));
        }

        // The staff is shared out among those below the head; where there is nobody between, the head leads them all.
        var leads = leaders.Count > 1 ? people[(head.Index + 1)..] : [head];
        for (var position = leaders.Count; position < unit.Size; position++)
        {
            var superior = leads[position % leads.Count];
            var fixedIndex = position - (unit.Size - fixedStaff.Length);
            people.Add(
                fixedIndex >= 0
                    ? NewPerson.Fixed(fixedStaff[fixedIndex], At(position), unit, superior)
                    : newPerson.Hired(kinds.Dequeue(), At(position), unit, superior)
            );
        }
    }

    private (int Index, int Position) At(int position) => (people.Count, position);

    private static IEnumerable<FixedPeople.Fixed> FixedOf(TownUnit unit) =>
        FixedPeople.All.Where(person => person.Unit == unit.Code);

    /// <summary>The structural posts of a unit; null in the first place when the head is known by name.</summary>
    private static List<PostOffer?> LeadersOf(TownUnit unit)
    {
        var known = FixedOf(unit).ToArray();
        var room = unit.Size - 1 - known.Count(person => !person.IsHead);
        return
        [
            known.Any(person => person.IsHead) ? null : Leaders.HeadOf(unit),
            .. Leaders.BelowHeadOf(unit).Take(room),
        ];
    }

    /// <summary>
    /// The kinds of everybody whose kind is still open, in an order that chance decides; leaders are civil
    /// servants.
    /// </summary>
    private static Queue<EmploymentKind> Kinds(int employees, int led)
    {
        var open = Shares
            .SelectMany(share => Enumerable.Repeat(share.Kind, employees * share.Percent / Whole))
            .Take(employees - led)
            .ToList();
        open.AddRange(Enumerable.Repeat(EmploymentKind.Pns, employees - led - open.Count));
        var order = open.ToArray();
        var dice = Dice.For(Purpose.Kinds, employees);
        dice.Shuffle(order.AsSpan());
        return new(order);
    }
}
