namespace Laras.Web.Demonstration.Staff;

/// <summary>Grades of civil servants in order, and where each schooling begins.</summary>
internal static class Grades
{
    /// <summary>Years that usually lie between two grades.</summary>
    public const int YearsPerGrade = 4;

    private static readonly string[] InOrder =
    [
        "I/a",
        "I/b",
        "I/c",
        "I/d",
        "II/a",
        "II/b",
        "II/c",
        "II/d",
        "III/a",
        "III/b",
        "III/c",
        "III/d",
        "IV/a",
        "IV/b",
        "IV/c",
        "IV/d",
        "IV/e",
    ];

    public static string FirstOf(Schooling schooling) =>
        schooling switch
        {
            Schooling.Primary => "I/a",
            Schooling.Secondary => "II/a",
            Schooling.Diploma => "II/c",
            Schooling.Bachelor => "III/a",
            Schooling.Profession => "III/b",
        };

    /// <summary>Contract staff have one grade by schooling (Perpres 98/2020).</summary>
    public static string OfContract(Schooling schooling) =>
        schooling switch
        {
            Schooling.Primary => "I",
            Schooling.Secondary => "V",
            Schooling.Diploma => "VII",
            Schooling.Bachelor => "IX",
            Schooling.Profession => "X",
        };

    public static int Steps(string from, string to) => Array.IndexOf(InOrder, to) - Array.IndexOf(InOrder, from);

    public static string Above(string grade, int steps) => InOrder[Array.IndexOf(InOrder, grade) + steps];
}

/// <summary>The schooling that a post asks for.</summary>
internal enum Schooling
{
    Primary,
    Secondary,
    Diploma,
    Bachelor,
    Profession,
}
