using Laras.Core.Attendance.Kiosks;
using Laras.Core.Attendance.Taps;
using Xunit;

namespace Laras.Core.Tests.Attendance.Kiosks;

public sealed class ReadWindowTests
{
    private const long Token = 1_777_847_000_000;
    private const long Hour = 3_600_000;

    [Fact]
    public void A_phone_that_agrees_with_the_server_is_taken_at_its_word()
    {
        var moment = TapMoment.Of(Token + 60_000, Token, sinceToken: 60_000, Token + 70_000);

        Assert.Equal(new(Token + 62_000, Token + 68_000), ReadWindow.Of(moment, Token + 60_000, Token + 65_000));
    }

    [Fact]
    public void Offline_for_hours_the_phone_is_believed_to_a_minute_and_a_half()
    {
        var moment = TapMoment.Of(Token + Hour, Token, sinceToken: null, Token + (9 * Hour));

        Assert.Equal(TapDoubt.WideBracket, moment.Doubt);
        Assert.Equal(
            new(Token + Hour - 90_000, Token + Hour + 90_000),
            ReadWindow.Of(moment, Token + Hour, Token + Hour)
        );
    }

    [Fact]
    public void Of_a_clock_that_was_moved_only_the_bracket_of_the_server_is_left()
    {
        var behind = TapMoment.Of(Token - (9 * Hour), Token, sinceToken: null, Token + Hour);
        var ahead = TapMoment.Of(Token + (9 * Hour), Token, sinceToken: null, Token + Hour);

        Assert.Equal(new(Token, Token + Hour), ReadWindow.Of(behind, Token - (9 * Hour), Token - (9 * Hour)));
        Assert.Equal(new(Token, Token + Hour), ReadWindow.Of(ahead, Token + (9 * Hour), Token + (9 * Hour)));
    }
}
