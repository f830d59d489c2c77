using System.Text.RegularExpressions;
using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>Habits that hide trouble: a swallowed exception, a promise to finish later.</summary>
public sealed partial class CodeHabitsTests
{
    [Fact]
    public void No_catch_block_is_empty()
    {
        var swallowed =
            from file in Repository.TextFiles
            where Path.GetExtension(file.Path) is ".cs" or ".razor"
            from match in EmptyCatch().Matches(CSharpText.Of(file.Text).Code)
            select file.At(match.Index);

        Findings.None(swallowed);
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var promises =
            from file in Repository.TextFiles
            where !file.Path.Contains("/Tidy/", StringComparison.Ordinal) && file.Path != "LICENSE"
            from match in Promise().Matches(file.Text)
            select file.At(match.Index);

        Findings.None(promises);
    }

    [Fact]
    public void Nobody_waits_by_blocking()
    {
        var blocking =
            from file in Repository.CSharp("src")
            from match in Blocking().Matches(CSharpText.Of(file.Text).Code)
            select $"{file.At(match.Index)}: {match.Value}";

        Findings.None(blocking);
    }

    [GeneratedRegex(
        @"\bcatch\s*(\([^)]*\)\s*)?(when\s*\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)\s*)?\{\s*\}"
    )]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b")]
    private static partial Regex Promise();

    [GeneratedRegex(@"\.GetAwaiter\(\)\.GetResult\(\)|\basync void\b|\.Wait\(\)|\bTask\.Run\(|\bThread\.Sleep\(")]
    private static partial Regex Blocking();
}
