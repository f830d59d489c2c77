using Laras.Core.Attendance;
using Laras.Core.Devices;
using Xunit;

namespace Laras.Core.Tests.Devices;

public sealed class DeviceFileFactsTests
{
    [Theory]
    [InlineData("06:48:12", 1)]
    [InlineData("06:48:13", 0)]
    public void Two_taps_within_60_seconds_are_a_close_pair(string second, int pairs) =>
        Assert.Equal(pairs, Of(("7", "2", "06:47:12"), ("7", "2", second)).ClosePairs);

    [Fact]
    public void Three_close_taps_are_two_pairs_in_one_group()
    {
        var facts = Of(("7", "2", "06:47:12"), ("7", "2", "06:47:14"), ("7", "2", "06:47:16"));

        Assert.Equal((3, 2, 1), (facts.TapCount, facts.ClosePairs, facts.CollapsedGroups));
    }

    [Fact]
    public void Different_people_are_never_a_close_pair() =>
        Assert.Equal(0, Of(("7", "2", "06:47:12"), ("8", "2", "06:47:13")).ClosePairs);

    [Theory]
    [InlineData("06:47:12", 0)]
    [InlineData("06:47:11", 1)]
    public void A_clock_that_goes_back_is_noticed(string second, int inversions) =>
        Assert.Equal(inversions, Of(("7", "2", "06:47:12"), ("8", "2", second)).Inversions.Count);

    [Fact]
    public void Each_machine_has_its_own_clock()
    {
        var facts = Of(("7", "2", "06:47:12"), ("7", "3", "06:40:00"));

        Assert.Empty(facts.Inversions);
        Assert.Equal(["2", "3"], facts.Devices);
        Assert.Equal([new DeviceFileFacts.DayCount(new DateOnly(2026, 4, 7), 2, 2)], facts.Days);
    }

    [Fact]
    public void The_status_key_is_only_a_hint()
    {
        Assert.Equal(Intent.In, Bytes.OneTap("7\t2026-04-07 16:00:00\t2\t0\t1\t0\n").IntentHint);
        Assert.Equal(Intent.Out, Bytes.OneTap("7\t2026-04-07 16:00:00\t2\t1\t1\t0\n").IntentHint);
        Assert.Equal(Intent.Unknown, Bytes.OneTap("7\t2026-04-07 16:00:00\t2\t255\t1\t0\n").IntentHint);
    }

    [Theory]
    [InlineData(1, "2", "sidik jari, mesin 2")]
    [InlineData(15, null, "wajah")]
    [InlineData(4, "", "kartu")]
    [InlineData(null, "2", "cara tidak dicatat, mesin 2")]
    public void The_way_of_recognition_is_said_in_words(int? verify, string? device, string words) =>
        Assert.Equal(words, Verification.Evidence(verify, device));

    private static DeviceFileFacts Of(params (string Pin, string Device, string Time)[] taps) =>
        DeviceFileFacts.Of(
            Bytes.Read(string.Concat(taps.Select(tap => $"{tap.Pin}\t2026-04-07 {tap.Time}\t{tap.Device}\t0\t1\t0\n")))
        );
}
