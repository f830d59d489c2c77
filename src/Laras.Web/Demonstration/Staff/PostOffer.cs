using Laras.Core.Employees;

namespace Laras.Web.Demonstration.Staff;

/// <summary>A post of a unit's establishment and who may hold it.</summary>
/// <param name="Weight">How often it occurs beside the others of its list.</param>
/// <param name="Names">Its name; several names divided by <c>|</c> are equally frequent.</param>
/// <param name="Titles">
/// Academic titles of its holders, divided by <c>|</c>; one that ends in a blank stands before the name.
/// </param>
internal sealed record PostOffer(
    int Weight,
    string Names,
    string Kind,
    int Class,
    Schooling Schooling,
    string GradeFrom,
    string GradeTo,
    string Titles = ""
)
{
    public const string Structural = "struktural";
    public const string Functional = "fungsional";
    public const string Executor = "pelaksana";

    private const string Midwife = "Bidan";

    /// <summary>Whether somebody who has just entered the service may hold it.</summary>
    public bool IsEntry => GradeFrom == Grades.FirstOf(Schooling);

    /// <summary>Which of its names a holder carries; midwives are women.</summary>
    public int Variant(Sex sex, ref Dice dice)
    {
        var variant = dice.Below(Names.Split('|').Length);
        return sex is Sex.Male && NameOf(variant).StartsWith(Midwife, StringComparison.Ordinal) ? 0 : variant;
    }

    public PostHeld Hold(int variant) => new(NameOf(variant), Kind, Class);

    public string GradeOf(ref Dice dice) => Grades.Above(GradeFrom, dice.Below(Grades.Steps(GradeFrom, GradeTo) + 1));

    public string Entitle(string name, int variant, ref Dice dice)
    {
        var titles = Titles.Split('|');
        // A list as long as the names belongs to them one by one; another one is for everybody.
        var title = titles.Length == Names.Split('|').Length ? titles[variant] : dice.Pick(titles);
        return title.Length == 0 ? name
            : title.EndsWith(' ') ? title + name
            : $"{name}, {title}";
    }

    private string NameOf(int variant) => Names.Split('|')[variant];
}
