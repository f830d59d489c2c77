using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>Every place that breaks a rule, one a line and none cut short, so that all can be mended at once.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> places)
    {
        var found = places.Distinct().ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }
}
