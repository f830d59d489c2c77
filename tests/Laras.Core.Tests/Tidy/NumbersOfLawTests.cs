using System.Text.RegularExpressions;
using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>No number of law lives in code: it stands in <c>regulations/</c>, with its pasal.</summary>
public sealed partial class NumbersOfLawTests
{
    /// <summary>Where a number decides about money or time.</summary>
    private static readonly string[] JudgingFolders =
    [
        "src/Laras.Core/Attendance",
        "src/Laras.Core/Calendar",
        "src/Laras.Core/Discipline",
        "src/Laras.Core/Performance",
        "src/Laras.Core/Tpp",
    ];

    /// <summary>Numbers of the clock and of arithmetic, which no regulation can change.</summary>
    private static readonly Dictionary<string, string> NumbersOfNature = new(StringComparer.Ordinal)
    {
        ["1440"] = "minutes in a day",
        ["1_440"] = "minutes in a day",
        ["3600"] = "seconds in an hour",
        ["3_600"] = "seconds in an hour",
        ["86400"] = "seconds in a day",
        ["86_400"] = "seconds in a day",
    };

    /// <summary>Limits of the program (never of the law), each with its place: path, number, what it limits.</summary>
    private static readonly (string Path, string Number, string Why)[] Limits =
    [
        ("src/Laras.Core/Attendance/Kiosks/OfficeCode.cs", "10_000", "how long a code stands on the screen of a kiosk"),
        ("src/Laras.Core/Attendance/Kiosks/OfficeCode.cs", "5_000", "how long it is still fresh"),
        ("src/Laras.Core/Attendance/Kiosks/KioskClock.cs", "3_000", "how far a clock of quartz strays in a day"),
        ("src/Laras.Core/Attendance/Kiosks/KioskClock.cs", "1_500", "the way of an answer through the net"),
        ("src/Laras.Core/Attendance/Kiosks/KioskClock.cs", "86_400_000", "milliseconds in a day"),
        ("src/Laras.Core/Attendance/Kiosks/CheckCode.cs", "30_000", "how long eight signs take to type"),
        ("src/Laras.Core/Attendance/Kiosks/CheckCode.cs", "360", "how many codes are tried for typed signs"),
        ("src/Laras.Core/Attendance/Kiosks/ReadWindow.cs", "5_000", "how far a clock put right is off all the same"),
        ("src/Laras.Core/Attendance/Kiosks/CodeReading.cs", "300", "how long a text may be that is read as a code"),
    ];

    public static TheoryData<string> Folders => [.. JudgingFolders];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_number_of_law_lives_in_code(string folder)
    {
        var numbers =
            from file in Repository.CSharp(folder)
            from match in Number().Matches(CSharpText.Of(file.Text).Code)
            where SaysSomethingOfLaw(match.Value)
            where !Limits.Any(limit => limit.Path == file.Path && limit.Number == match.Value)
            select $"{file.At(match.Index)}: {match.Value}";

        Findings.None(numbers);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_hour_and_no_date_of_law_lives_in_code(string folder)
    {
        var moments =
            from file in Repository.CSharp(folder)
            from match in Moment().Matches(CSharpText.Of(file.Text).Code)
            select $"{file.At(match.Index)}: {match.Value}";

        Findings.None(moments);
    }

    [Theory]
    [InlineData("100", false)]
    [InlineData("101", true)]
    [InlineData("6750", true)]
    [InlineData("0.5m", true)]
    [InlineData("2m", false)]
    [InlineData("40m", true)]
    [InlineData("86_400", false)]
    public void The_border_between_counting_and_law(string number, bool law) =>
        Assert.Equal(law, SaysSomethingOfLaw(number));

    private static bool SaysSomethingOfLaw(string literal)
    {
        if (NumbersOfNature.ContainsKey(literal))
        {
            return false;
        }

        var digits = literal.Replace("_", "", StringComparison.Ordinal).TrimEnd('m', 'M', 'L', 'l', 'U', 'u');
        var isMoney = literal.EndsWith('m') || literal.EndsWith('M');
        var value = decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return decimal.Truncate(value) != value || value > 100 || (isMoney && value is not (0 or 1 or 2 or 100));
    }

    [GeneratedRegex(@"(?<![\w.])\d[\d_]*(\.\d[\d_]*)?[mMlLuU]*(?!\w)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(TimeOnly|DateOnly|DateTime)\(\s*\d|\bTimeSpan\.From\w+\(\s*\d")]
    private static partial Regex Moment();
}
