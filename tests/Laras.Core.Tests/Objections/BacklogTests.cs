using Laras.Core.Objections;
using Xunit;

namespace Laras.Core.Tests.Objections;

public sealed class BacklogTests
{
    private static readonly DateOnly Today = new(2026, 5, 11);

    [Fact]
    public void Three_numbers_add_up_to_all_that_waits()
    {
        var backlog = Backlog.Of([Today.AddDays(1), Today.AddDays(2), Today, Today.AddDays(-1)], Today);

        Assert.Equal(new(InTime: 2, LastDay: 1, Overdue: 1), backlog);
        Assert.Equal(4, backlog.All);
    }
}
