using Laras.Core;
using Laras.Core.Employees;
using Laras.Core.Tpp;
using Laras.Web.Access;
using Laras.Web.Employees;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;

namespace Laras.Web.Tests.Access.Matrix;

/// <summary>
/// The small town with people around each of the nine seats, so that every relation exists for everybody, and with a
/// month in each state. Whoever leads nobody has somebody who was below until yesterday.
/// </summary>
internal sealed class MatrixTown
{
    public const string Nobodys = "MTX-TIDAK-ADA";

    private static readonly DateOnly Always = new(2020, 1, 1);
    private static readonly DateOnly Today = new(2026, 5, 4);

    private readonly LarasDb db;
    private readonly SmallTown town;

    private MatrixTown(SmallTown town, LarasDb db) => (this.town, this.db) = (town, db);

    public static IReadOnlyDictionary<PeriodState, Month> Months { get; } =
        new Dictionary<PeriodState, Month>
        {
            [PeriodState.Open] = new(2026, 4),
            [PeriodState.DataLocked] = new(2026, 3),
            [PeriodState.Calculated] = new(2026, 2),
            [PeriodState.Checked] = new(2026, 1),
            [PeriodState.Approved] = new(2025, 12),
            [PeriodState.Paid] = new(2025, 11),
        };

    public static IReadOnlyList<Seat> Extend(SmallTown town, LarasDb db)
    {
        var matrix = new MatrixTown(town, db);
        matrix.CloseMonths();
        return matrix.Settle();
    }

    private IReadOnlyList<Seat> Settle()
    {
        (Role Role, Employee Person, string Unit, string Agency, bool Leads)[] seats =
        [
            (Role.Employee, town.Teacher, "DIKBUD.SDN02TL", "DIKBUD", false),
            (Role.Superior, town.Head, "DIKBUD.SDN02TL", "DIKBUD", true),
            (Role.UnitOperator, town.Operator, "DIKBUD.SDN02TL", "DIKBUD", false),
            (Role.Personnel, town.Officer, "BKPSDM", "BKPSDM", false),
            (Role.Technology, town.Technician, "KOMINFO", "KOMINFO", false),
            (Role.Organisation, town.Organiser, "SETDA.ORG", "SETDA", false),
            (Role.Treasurer, town.Treasurer, "BPKAD", "BPKAD", false),
            (Role.Inspector, town.Inspector, "INSPEKTORAT", "INSPEKTORAT", false),
            (Role.Leader, town.Leader, "SETDA", "SETDA", true),
        ];
        var others = seats
            .Select(seat => seat.Agency)
            .Distinct()
            .ToDictionary(agency => agency, agency => OtherUnitOf(agency));
        return
        [
            .. seats.Select(seat => new Seat(
                seat.Role,
                seat.Person.Name,
                [
                    0,
                    .. seat.Leads ? [1] : Array.Empty<int>(),
                    .. seat.Role > Role.Superior ? [(int)seat.Role] : Array.Empty<int>(),
                ],
                seat.Leads,
                new Dictionary<Relation, string>
                {
                    [Relation.Self] = seat.Person.Number,
                    [Relation.OwnStaff] = Staff(seat.Role, seat.Person, seat.Unit, seat.Leads),
                    [Relation.OwnUnit] = Hire($"MTX-{seat.Role}-UNIT", town.Unit(seat.Unit).Id, null),
                    [Relation.OtherUnit] = others[seat.Agency],
                    [Relation.OtherAgency] = others.First(other => other.Key != seat.Agency).Value,
                    [Relation.Nobody] = Nobodys,
                }
            )),
        ];
    }

    private string OtherUnitOf(string agency)
    {
        var unit = new Unit
        {
            Id = Guid.CreateVersion7(),
            Code = $"{agency}.LAIN",
            Name = $"Unit lain {agency}",
            Kind = UnitKind.Section,
            Zone = Zone.Wita,
            ParentId = town.Unit(agency).Id,
        };
        db.Units.Add(unit);
        return Hire($"MTX-{agency}-LAIN", unit.Id, null);
    }

    private string Staff(Role role, Employee superior, string unit, bool leads)
    {
        var number = $"MTX-{role}-STAF";
        if (leads)
        {
            return Hire(number, town.Unit(unit).Id, superior);
        }

        var person = Add(number);
        Place(person, town.Unit(unit).Id, superior, Always, Today.AddDays(-1));
        Place(person, town.Unit(unit).Id, null, Today, null);
        return number;
    }

    private string Hire(string number, Guid unit, Employee? superior)
    {
        Place(Add(number), unit, superior, Always, null);
        return number;
    }

    private Employee Add(string number)
    {
        var employee = new Employee
        {
            Id = EmployeeId.New(),
            LocalId = number,
            Name = $"Orang {number}",
            Kind = EmploymentKind.NonAsn,
            StartedOn = Always,
        };
        db.Employees.Add(employee);
        return employee;
    }

    private void Place(Employee employee, Guid unit, Employee? superior, DateOnly from, DateOnly? to) =>
        db.Placements.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = employee.Id,
                UnitId = unit,
                Post = "Tenaga administrasi",
                PostClass = 0,
                PostKind = "pelaksana",
                SupervisorId = superior?.Id,
                WorkPattern = "lima-hari",
                From = from,
                To = to,
            }
        );

    private void CloseMonths()
    {
        foreach (var (state, month) in Months.Where(pair => pair.Key != PeriodState.Open))
        {
            db.MonthTransitions.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    MonthKey = month.Key,
                    Number = 1,
                    From = PeriodState.Open,
                    To = state,
                    ById = town.Organiser.Id,
                    By = town.Organiser.Name,
                    AtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
        }
    }
}
