using System.Text.RegularExpressions;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Tpp;

namespace Laras.Web.Tests.Access.Safety;

/// <summary>An address of the permission table with values that mean something in the small town.</summary>
internal static partial class FilledRoute
{
    public static string Of(string route) =>
        Parameter().Replace(route, match => ValueOf(match.Groups[1].Value, match.Value));

    public static bool HasParameters(string route) => route.Contains('{', StringComparison.Ordinal);

    private static string ValueOf(string name, string written) =>
        name switch
        {
            "number" when written.Contains(":int", StringComparison.Ordinal) => "1",
            "number" => SmallTown.TeacherNip,
            "monthText" => PaidApril.April.ToString(),
            "kind" => "unit",
            "sha256" => new string('0', 64),
            "folder" => "perbup-12-2026",
            "code" => "404",
            _ => "0198f1f0-0000-7000-8000-000000000001",
        };

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
