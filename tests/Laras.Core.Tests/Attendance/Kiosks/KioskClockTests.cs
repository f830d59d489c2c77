using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Attendance.Kiosks;
using Xunit;

namespace Laras.Core.Tests.Attendance.Kiosks;

public sealed class KioskClockTests
{
    private const long Day = 86_400_000;
    private const long Noon = 1_777_867_200_000;

    private static KioskClock.Behindness At(long kioskTime, params KioskClock.Contact[] contacts) =>
        new KioskClock(contacts).At(kioskTime);

    [Fact]
    public void Just_after_a_contact_the_clock_is_right_but_for_the_way_through_the_net() =>
        Assert.Equal(new(-1_500, 1_500), At(Noon, new KioskClock.Contact(Noon, 0)));

    [Fact]
    public void A_clock_alone_may_stray_three_seconds_a_day()
    {
        var contact = new KioskClock.Contact(Noon, 0);

        Assert.Equal(new(-4_500, 4_500), At(Noon + Day, contact));
        Assert.Equal(new(-64_500, 64_500), At(Noon + (21 * Day), contact));
    }

    [Fact]
    public void Between_two_contacts_it_was_at_most_as_wrong_as_the_later_one_found_it()
    {
        var (first, second) = (new KioskClock.Contact(Noon, 0), new KioskClock.Contact(Noon + (10 * Day), 20_000));

        Assert.Equal(new(-1_500, 21_500), At(Noon + (5 * Day), first, second));
    }

    [Fact]
    public void A_time_that_was_shown_twice_counts_in_both_meanings()
    {
        // Ten minutes ahead, then put back: what it showed in those minutes came twice.
        var (first, second) = (new KioskClock.Contact(Noon, 0), new KioskClock.Contact(Noon + Day, -600_000));

        Assert.Equal(new(-601_500, 1_500), At(Noon + Day - 1, first, second));
        Assert.Equal(new(-601_500, 1_500), At(Noon + Day - 600_000, first, second));
        Assert.Equal(new(-1_520, 1_520), At(Noon + Day + 1, first, second));
    }

    [Fact]
    public void Before_the_first_contact_the_clock_was_as_that_one_found_it() =>
        Assert.Equal(new(58_500, 61_500), At(Noon, new KioskClock.Contact(Noon, 60_000)));

    [Theory]
    [InlineData(long.MaxValue, Noon - long.MaxValue)]
    [InlineData(253_402_300_800_000, Noon - 253_402_300_800_000)]
    [InlineData(-1, Noon + 1)]
    public void A_contact_that_claims_what_no_clock_shows_says_nothing(long kioskTime, long behind)
    {
        var (sound, claimed) = (new KioskClock.Contact(Noon, 0), new KioskClock.Contact(kioskTime, behind));

        Assert.Equal(new(-1_500, 1_500), At(Noon, sound, claimed));
        Assert.Equal(new(-1_500, 1_500), At(Noon, claimed));
    }

    [Fact]
    public void A_tablet_that_woke_up_in_1970_is_put_right_by_its_contact() =>
        Assert.Equal(new(Noon - 1_500, Noon + 1_500), At(0, new KioskClock.Contact(0, Noon)));

    [Fact]
    public void The_bracket_is_never_turned_round_and_never_narrower_than_the_way_through_the_net() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                ArbMap.Default.ArbFor<(int Time, int Behind)[]>(),
                ArbMap.Default.ArbFor<int>(),
                (readings, time) =>
                {
                    var at = At(time, [.. readings.Select(one => new KioskClock.Contact(one.Time, one.Behind))]);
                    return at.Most - at.Least >= 2 * KioskClock.Unsure;
                }
            )
        );
}
