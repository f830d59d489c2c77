using Laras.Core;
using Laras.Web.Attendance.Taps;
using Laras.Web.Attendance.Taps.Ledger;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps;

public sealed class PersonLimitTests
{
    private static readonly LedgerSettings Settings = new(TimeSpan.Zero);
    private static readonly EmployeeId Person = EmployeeId.New();

    [Theory]
    [InlineData(399, null)]
    [InlineData(400, 600)]
    public void Four_hundred_new_rows_in_an_hour_are_enough_for_one_person(int rows, int? seconds)
    {
        var limit = At(22, 50);

        limit.Add(Person, rows - 1);
        limit.Add(Person, 1);

        Assert.Equal(seconds, limit.WaitOf(Person));
        Assert.Null(limit.WaitOf(EmployeeId.New()));
    }

    [Fact]
    public void The_next_hour_begins_anew()
    {
        var time = new Moving(new(2026, 5, 3, 22, 59, 59, TimeSpan.Zero));
        var limit = new PersonLimit(Settings, time);
        limit.Add(Person, 400);
        Assert.Equal(1, limit.WaitOf(Person));

        time.Now = time.Now.AddSeconds(1);

        Assert.Null(limit.WaitOf(Person));
        limit.Add(Person, 399);
        Assert.Null(limit.WaitOf(Person));
    }

    private static PersonLimit At(int hour, int minute) =>
        new(Settings, new Moving(new(2026, 5, 3, hour, minute, 0, TimeSpan.Zero)));

    private sealed class Moving(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
