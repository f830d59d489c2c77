using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Taps;
using Laras.Web.Attendance.Taps;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps;

public sealed class TapWordsTests
{
    /// <summary>07.43 of Monday 4 May in the middle zone.</summary>
    private static readonly long Arrival = new DateTimeOffset(
        2026,
        5,
        4,
        7,
        43,
        40,
        TimeSpan.FromHours(8)
    ).ToUnixTimeMilliseconds();

    [Theory]
    [InlineData(0, "pasti Senin 4 Mei 07.43")]
    [InlineData(40, "pasti Senin 4 Mei 07.43")]
    [InlineData(41, "pasti antara Senin 4 Mei 07.42 dan Senin 4 Mei 07.43")]
    public void A_time_that_is_sure_to_the_minute_is_said_once(int secondsBefore, string words)
    {
        var moment = TapMoment.Of(Arrival + 3_600_000, Arrival - (secondsBefore * 1_000), 0, Arrival);

        Assert.EndsWith(
            $"jam HP terlalu cepat, {words}",
            TapWords.Of(Tap(), moment, Zone.Wita),
            StringComparison.Ordinal
        );
    }

    private static SignedTap Tap() =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Person = new(Guid.CreateVersion7()),
            Device = Guid.CreateVersion7(),
            Intent = Intent.In,
            TapAt = Arrival + 3_600_000,
            Run = "r",
            Zone = "WITA",
            Sequence = 0,
            Evidence = [],
        };
}
