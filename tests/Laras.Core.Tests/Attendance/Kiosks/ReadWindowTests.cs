using Laras.Core.Attendance.Kiosks;
using Laras.Core.Attendance.Taps;
using Xunit;

namespace Laras.Core.Tests.Attendance.Kiosks;

public sealed class ReadWindowTests
{
    private const long Token = 1_777_847_000_000;
    private const long Hour = 3_600_000;

    private static TapMoment TapAt(long tapAt, long arrival, long? sinceToken = null) =>
        TapMoment.Of(tapAt, Token, sinceToken, arrival);

    [Fact]
    public void A_phone_that_agrees_with_the_server_is_taken_at_its_word()
    {
        var moment = TapAt(Token + 60_000, Token + 61_000, sinceToken: 60_000);

        Assert.Equal(new(Token + 60_000, Token + 70_000), ReadWindow.Of(moment, Token + 65_000));
    }

    [Fact]
    public void Offline_for_hours_the_phone_is_believed_to_a_minute_and_a_half()
    {
        var moment = TapAt(Token + Hour, Token + (9 * Hour));

        Assert.Equal(TapDoubt.WideBracket, moment.Doubt);
        Assert.Equal(new(Token + Hour - 90_000, Token + Hour + 90_000), ReadWindow.Of(moment, Token + Hour));
    }

    [Fact]
    public void A_phone_whose_own_clock_is_wrong_but_known_to_be_so_is_believed_in_what_it_corrected()
    {
        var moment = TapAt(Token + (9 * Hour), Token + Hour);

        Assert.Equal(TapDoubt.ClockAhead, moment.Doubt);
        Assert.Equal(new(Token + Hour - 90_000, Token + Hour + 90_000), ReadWindow.Of(moment, Token + Hour));
    }

    [Theory]
    [InlineData(-90_000, true)]
    [InlineData(-90_001, false)]
    [InlineData(Hour + (15 * 60_000), true)]
    [InlineData(Hour + (15 * 60_000) + 1, false)]
    public void Of_a_time_that_is_impossible_only_the_bracket_of_the_server_is_left(long away, bool isPossible)
    {
        var moment = TapAt(Token - (9 * Hour), Token + Hour);

        Assert.Equal(!isPossible, ReadWindow.Of(moment, Token + away) == new Within(Token, Token + Hour));
    }

    [Theory]
    [InlineData(long.MinValue, false)]
    [InlineData(-90_001, false)]
    [InlineData(-90_000, true)]
    [InlineData(Token, true)]
    [InlineData(Token + (16 * 60_000), false)]
    [InlineData(long.MaxValue, false)]
    public void A_tap_without_a_token_has_no_beginning_and_any_number_may_stand_beside_its_code(
        long at,
        bool isPossible
    )
    {
        var moment = TapMoment.Of(Token - Hour, tokenAt: null, sinceToken: null, arrival: Token);

        var bracket = new Within(Token - (15 * 60_000), Token);
        Assert.Equal(isPossible ? new(at - 90_000, at + 90_000) : bracket, ReadWindow.Of(moment, at));
    }
}
