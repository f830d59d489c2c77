using Laras.Core.Devices;
using Xunit;

namespace Laras.Core.Tests.Devices;

public sealed class TapKeyTests
{
    private static readonly TapKey Key = new("2", "17", new DateTime(2026, 4, 7, 6, 47, 12), 1);

    [Fact]
    public void The_id_of_a_tap_never_changes()
    {
        Assert.Equal(Key.ToId(), (Key with { }).ToId());
        Assert.Equal(Guid.Parse("5713e055-f49e-8fde-8e60-feb5ea02cc82"), Key.ToId());
        Assert.Equal(8, Key.ToId().Version);
    }

    [Fact]
    public void Whatever_makes_another_tap_makes_another_id()
    {
        TapKey[] others =
        [
            Key,
            new("3", Key.Pin, Key.LocalTime, Key.Verify),
            new(null, Key.Pin, Key.LocalTime, Key.Verify),
            new(Key.Device, "017", Key.LocalTime, Key.Verify),
            new(Key.Device, Key.Pin, Key.LocalTime.AddSeconds(1), Key.Verify),
            new(Key.Device, Key.Pin, Key.LocalTime, 15),
            new(Key.Device, Key.Pin, Key.LocalTime, null),
        ];

        Assert.Equal(others.Length, others.Select(key => key.ToId()).Distinct().Count());
    }
}
