using Laras.Core.Employees;
using Laras.Web.Demonstration.Land;

namespace Laras.Web.Demonstration.Staff;

/// <summary>
/// The posts of the town, drawn from who works where: a seat for every head, one for each sort of work below a head,
/// some seats empty, some heads away. People on contracts have a task and no post.
/// </summary>
internal sealed class Establishment
{
    public static readonly DateOnly From = new(2017, 1, 2);

    /// <summary>Every so-many-th sort of work has one seat more than people.</summary>
    private const int SortsPerEmptySeat = 17;

    private const int LeadersPerVacancy = 12;
    private const int SchoolsPerAbsence = 25;
    private const int VacantClass = 9;

    private readonly Dictionary<Person, Seat> heads = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Person, Seat> seats = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Unit, Seat Above, PostHeld Post), Seat> sorts = [];
    private readonly Dictionary<Person, Seat> vacancies = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> serials = [];
    private readonly List<Seat> inOrder = [];
    private readonly List<Letter> letters = [];

    /// <summary>A post with as many chairs as the establishment gives it.</summary>
    internal sealed class Seat
    {
        public required string Code { get; init; }
        public required TownUnit Unit { get; init; }
        public required PostHeld Post { get; init; }
        public required Seat? Above { get; init; }
        public int Count { get; set; }
    }

    /// <param name="Kind"><c>plt</c> or <c>plh</c>.</param>
    internal sealed record Letter(string Kind, Seat Seat, Person Person, string Number, DateOnly From, DateOnly To);

    public IReadOnlyList<Seat> Seats => inOrder;

    public IReadOnlyList<Letter> Letters => letters;

    public Seat? SeatOf(Person person) => seats.GetValueOrDefault(person);

    public static Establishment Of(IReadOnlyList<Person> people)
    {
        var establishment = new Establishment();
        var leaders = people
            .Select(person => person.Superior)
            .OfType<Person>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var person in people.Where(person => person.HasNip))
        {
            establishment.Give(person, leaders.Contains(person) || person.Post.Kind == PostOffer.Structural);
        }

        establishment.LeaveSomeEmpty();
        establishment.WriteLetters(people);
        return establishment;
    }

    private void Give(Person person, bool leads)
    {
        var above = person.Superior is { } superior ? AboveStaffOf(superior, person, leads) : null;
        var sort = (person.Unit.Code, above!, person.Post);
        if (leads || !sorts.TryGetValue(sort, out var seat))
        {
            seat = Add(person.Unit, person.Post, above);
            if (leads)
            {
                heads[person] = seat;
            }
            else
            {
                sorts[sort] = seat;
            }
        }

        seat.Count++;
        seats[person] = seat;
    }

    /// <summary>Below some heads a section has lost its own; its staff look up past the empty chair.</summary>
    private Seat AboveStaffOf(Person superior, Person person, bool leads)
    {
        var seat = heads[superior];
        var hasSection =
            !leads
            && superior.Position > 0
            && superior.Unit == person.Unit
            && superior.Index % LeadersPerVacancy == 0
            && superior.Unit.Workplace is Workplace.Office or Workplace.HospitalOffice;
        if (!hasSection)
        {
            return seat;
        }

        if (!vacancies.TryGetValue(superior, out var vacant))
        {
            var post = new PostHeld("Kepala Seksi Data dan Pelaporan", PostOffer.Structural, VacantClass);
            vacancies[superior] = vacant = Add(superior.Unit, post, seat);
            vacant.Count = 1;
        }

        return vacant;
    }

    private Seat Add(TownUnit unit, PostHeld post, Seat? above)
    {
        var serial = serials[unit.Code] = serials.GetValueOrDefault(unit.Code) + 1;
        var seat = new Seat
        {
            Code = $"{unit.Code}-{serial:00}",
            Unit = unit,
            Post = post,
            Above = above,
        };
        inOrder.Add(seat);
        return seat;
    }

    private void LeaveSomeEmpty()
    {
        foreach (var (index, seat) in sorts.Values.Index())
        {
            seat.Count += index % SortsPerEmptySeat == 0 ? 1 : 0;
        }
    }

    private void WriteLetters(IReadOnlyList<Person> people)
    {
        // Every second empty chair is kept by somebody of the section.
        foreach (var (_, vacant) in vacancies.Values.Index().Where(pair => pair.Index % 2 == 0))
        {
            if (people.FirstOrDefault(person => IsBelow(person, vacant)) is { } colleague)
            {
                Write("plt", vacant, colleague, new(2026, 3, 2), new(2026, 8, 31));
            }
        }

        var schools = heads
            .Where(pair =>
                pair.Key is { Position: 0, Unit.Workplace: Workplace.PrimarySchool or Workplace.JuniorSchool }
            )
            .Where(pair => pair.Key.Unit.Code != TownPlan.PicturedSchool)
            .Index()
            .Where(pair => pair.Index % SchoolsPerAbsence == SchoolsPerAbsence / 2);
        foreach (var (_, (head, seat)) in schools)
        {
            if (
                people.FirstOrDefault(person => ReferenceEquals(person.Superior, head) && IsBelow(person, seat)) is
                { } teacher
            )
            {
                Write("plh", seat, teacher, new(2026, 4, 27), new(2026, 5, 8));
            }
        }
    }

    private bool IsBelow(Person person, Seat seat) =>
        person.Kind == EmploymentKind.Pns && seats.GetValueOrDefault(person)?.Above == seat;

    private void Write(string kind, Seat seat, Person person, DateOnly from, DateOnly to) =>
        letters.Add(new(kind, seat, person, $"SPT 800/{letters.Count + 101}/2026 (contoh)", from, to));
}
