using System.Text.RegularExpressions;
using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>The repository speaks of no real person and of nobody's computer.</summary>
public sealed partial class PlacesAndPeopleTests
{
    private const string MadeUpList = "made-up-people.txt";

    /// <summary>Numbers made up for tests and examples. A number that is not listed might be somebody's.</summary>
    private static readonly HashSet<string> MadeUp =
    [
        .. Repository
            .TextFiles.Single(file => file.Path.EndsWith("/" + MadeUpList, StringComparison.Ordinal))
            .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];

    private static IEnumerable<SourceFile> Written =>
        Repository.TextFiles.Where(file => file.Path != "LICENSE" && !file.Path.EndsWith(".lock.json", default));

    [Fact]
    public void No_package_registry_is_named() => Findings.None(Places(Registry()));

    [Fact]
    public void No_path_of_somebody_s_machine_is_named() => Findings.None(Places(MachinePath()));

    [Fact]
    public void Every_nip_in_the_repository_is_made_up() => Findings.None(Numbers(NipShape()));

    [Fact]
    public void Every_nik_in_the_repository_is_made_up() => Findings.None(Numbers(NikShape()));

    [Fact]
    public void Every_mail_address_leads_nowhere()
    {
        var real =
            from file in Written
            from match in Mail().Matches(file.Text)
            where !LeadsNowhere().IsMatch(match.Groups["domain"].Value)
            select $"{file.At(match.Index)}: {match.Value}";

        Findings.None(real);
    }

    private static IEnumerable<string> Places(Regex pattern) =>
        from file in Written
        where !file.Path.Contains("/Tidy/", StringComparison.Ordinal)
        from match in pattern.Matches(file.Text)
        select $"{file.At(match.Index)}: {match.Value}";

    private static IEnumerable<string> Numbers(Regex pattern) =>
        from file in Written
        from match in pattern.Matches(file.Text)
        let digits = match.Value.Replace(" ", "", StringComparison.Ordinal)
        where !MadeUp.Contains(digits)
        select $"{file.At(match.Index)}: {digits}";

    [GeneratedRegex(
        @"nuget\.org|npmjs\.(org|com)|yarnpkg\.com|\b(artifactory|jfrog|verdaccio)\b|pkgs\.dev\.azure|registry\.\w+\.\w+"
    )]
    private static partial Regex Registry();

    [GeneratedRegex(@"(?<![\w./~-])/(home|root|Users|mnt|media|work|workspace|builds|tmp)/\w+|\b[A-Z]:\\\\?Users\b")]
    private static partial Regex MachinePath();

    /// <summary>Birth date, month of appointment, sex, serial: the shape of a NIP, with or without the spaces of a card.</summary>
    [GeneratedRegex(
        @"(?<![\d-])(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]) ?(19|20)\d\d(0[1-9]|1[0-2]) ?[12] ?\d{3}(?!\d)"
    )]
    private static partial Regex NipShape();

    /// <summary>Region, birth date (women: day + 40), serial: the shape of a NIK.</summary>
    [GeneratedRegex(@"(?<![\d-])[1-9]\d[0-7]\d\d\d(0[1-9]|[12456]\d|[37][01])(0[1-9]|1[0-2])\d\d\d{4}(?!\d)")]
    private static partial Regex NikShape();

    [GeneratedRegex(@"[\w.+-]+@(?<domain>[\w-]+(\.[\w-]+)+)")]
    private static partial Regex Mail();

    [GeneratedRegex(@"(^|\.)(example|test|invalid|localhost)$|(^|\.)example\.(com|org|net)$")]
    private static partial Regex LeadsNowhere();
}
