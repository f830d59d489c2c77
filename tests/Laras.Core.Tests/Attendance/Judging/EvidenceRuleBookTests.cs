using Laras.Core.Attendance.Judging;
using Xunit;

namespace Laras.Core.Tests.Attendance.Judging;

public sealed class EvidenceRuleBookTests
{
    private static readonly EvidenceRules First = Facts.Rules with { From = new(2026, 1, 1) };
    private static readonly EvidenceRules Second = Facts.Rules with { Version = "bukti-2", From = new(2026, 5, 18) };

    [Theory]
    [InlineData("2025-12-31", "bukti-1")]
    [InlineData("2026-01-01", "bukti-1")]
    [InlineData("2026-05-17", "bukti-1")]
    [InlineData("2026-05-18", "bukti-2")]
    [InlineData("2027-01-01", "bukti-2")]
    public void The_rules_of_a_date_are_the_newest_that_had_begun(string date, string version) =>
        Assert.Equal(version, new EvidenceRuleBook(Second, First).On(DateOnly.Parse(date)).Version);

    [Fact]
    public void Two_versions_never_begin_on_the_same_day() =>
        Assert.Throws<ArgumentException>(() => new EvidenceRuleBook(First, Second with { From = First.From }));

    [Fact]
    public void Two_versions_never_have_the_same_name() =>
        Assert.Throws<ArgumentException>(() => new EvidenceRuleBook(First, Second with { Version = First.Version }));
}
