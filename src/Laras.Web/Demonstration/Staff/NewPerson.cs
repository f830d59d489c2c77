using System.Globalization;
using Laras.Core.Employees;
using Laras.Web.Demonstration.Days;
using Laras.Web.Demonstration.Land;

namespace Laras.Web.Demonstration.Staff;

/// <summary>Gives a post a holder: name, sex, age, number and grade that fit each other.</summary>
internal sealed class NewPerson(NipNumbers nips)
{
    private const int WomenPerMille = 560;
    private const int CpnsStartYear = 2025;
    private const int PartTimeStartYear = 2025;
    private const int ReferenceYear = 2026;
    private const int DaysOfYear = 365;
    private const int LongestWait = 11;

    private static readonly int[] StartMonths = [1, 2, 3, 4, 12];
    private static readonly string[] ContractCodes = ["21", "21", "22", "24"];
    private static readonly DateOnly OldestBirth = new(1968, 6, 1);

    private int localIds;

    public static Person Fixed(
        FixedPeople.Fixed known,
        (int Index, int Position) place,
        TownUnit unit,
        Person? superior
    ) =>
        new(
            place.Index,
            place.Position,
            known.Nip,
            known.Name,
            known.Sex,
            EmploymentKind.Pns,
            known.Grade,
            unit,
            known.Post,
            superior,
            Shifts.PatternOf(unit.Workplace, place.Position),
            DateOnly.ParseExact(known.Nip[8..14] + "01", "yyyyMMdd", CultureInfo.InvariantCulture)
        );

    public Person Hired(EmploymentKind kind, (int Index, int Position) place, TownUnit unit, Person superior)
    {
        var dice = Dice.For(Purpose.Person, place.Index, 1);
        IReadOnlyList<PostOffer> offers = kind switch
        {
            EmploymentKind.Pns => Posts.StaffOf(unit.Workplace),
            EmploymentKind.Cpns or EmploymentKind.Pppk =>
            [
                .. Posts.StaffOf(unit.Workplace).Where(offer => offer.IsEntry),
            ],
            EmploymentKind.PppkPartTime => Posts.PartTimeStaff,
            EmploymentKind.NonAsn => [Posts.Contract(unit.Workplace)],
        };
        return Appointed(dice.PickWeighted(offers, offer => offer.Weight), kind, place, unit, superior);
    }

    public Person Appointed(
        PostOffer offer,
        EmploymentKind kind,
        (int Index, int Position) place,
        TownUnit unit,
        Person? superior
    )
    {
        var dice = Dice.For(Purpose.Person, place.Index);
        var sex = dice.Chance(WomenPerMille) ? Sex.Female : Sex.Male;
        var name = dice.PickWeighted(NameTraditions.All, tradition => tradition.Weight).Compose(sex, ref dice);
        var variant = offer.Variant(sex, ref dice);
        var grade = GradeOf(kind, offer, ref dice);
        var start = StartOf(kind, offer, grade, ref dice);
        var birth = BirthOf(start, offer.Schooling, ref dice);
        return new(
            place.Index,
            place.Position,
            NumberOf(kind, birth, start, sex, ref dice),
            kind is EmploymentKind.NonAsn ? name : offer.Entitle(name, variant, ref dice),
            sex,
            kind,
            grade,
            unit,
            offer.Hold(variant),
            superior,
            Shifts.PatternOf(unit.Workplace, place.Position),
            start
        );
    }

    private string NumberOf(EmploymentKind kind, DateOnly birth, DateOnly start, Sex sex, ref Dice dice) =>
        kind switch
        {
            EmploymentKind.Pns or EmploymentKind.Cpns => nips.ForCivilServant(birth, start, sex, ref dice),
            EmploymentKind.Pppk or EmploymentKind.PppkPartTime => nips.ForContract(
                birth,
                start,
                dice.Pick(ContractCodes),
                sex,
                ref dice
            ),
            EmploymentKind.NonAsn => $"NL-{++localIds:00000}",
        };

    private static string GradeOf(EmploymentKind kind, PostOffer offer, ref Dice dice) =>
        kind switch
        {
            EmploymentKind.Pns => offer.GradeOf(ref dice),
            EmploymentKind.Cpns => Grades.FirstOf(offer.Schooling),
            EmploymentKind.Pppk or EmploymentKind.PppkPartTime => Grades.OfContract(offer.Schooling),
            EmploymentKind.NonAsn => "",
        };

    /// <summary>
    /// A civil servant has served about four years for every grade above the first one of the schooling.
    /// </summary>
    private static DateOnly StartOf(EmploymentKind kind, PostOffer offer, string grade, ref Dice dice) =>
        kind switch
        {
            EmploymentKind.Pns => new(
                ReferenceYear
                    - Math.Max(
                        2,
                        (Grades.Steps(Grades.FirstOf(offer.Schooling), grade) * Grades.YearsPerGrade)
                            + dice.Below(Grades.YearsPerGrade)
                    ),
                dice.Pick(StartMonths),
                1
            ),
            EmploymentKind.Cpns => new(CpnsStartYear, dice.Between(5, 6), 1),
            EmploymentKind.Pppk => new(dice.Between(2021, 2025), dice.Between(1, 9), 1),
            EmploymentKind.PppkPartTime => new(PartTimeStartYear, 10, 1),
            EmploymentKind.NonAsn => new(dice.Between(2014, 2024), 1, 2),
        };

    private static DateOnly BirthOf(DateOnly start, Schooling schooling, ref Dice dice)
    {
        var youngest = schooling switch
        {
            Schooling.Primary or Schooling.Secondary => 19,
            Schooling.Diploma => 21,
            Schooling.Bachelor => 23,
            Schooling.Profession => 25,
        };
        var birth = start.AddYears(-youngest - dice.Below(LongestWait)).AddDays(-dice.Below(DaysOfYear));
        return birth < OldestBirth ? OldestBirth.AddDays(dice.Below(DaysOfYear)) : birth;
    }
}
