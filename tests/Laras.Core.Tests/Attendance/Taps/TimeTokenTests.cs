using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Attendance.Taps;
using Xunit;

namespace Laras.Core.Tests.Attendance.Taps;

public sealed class TimeTokenTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, TimeToken.KeyBytes).Select(place => (byte)place)];
    private static readonly byte[] OtherKey = [.. Key.Select(part => (byte)(part ^ 1))];

    [Fact]
    public void A_token_tells_the_time_it_was_given_to_whoever_has_the_key() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                ArbMap.Default.ArbFor<uint>(),
                seed =>
                {
                    var at = seed * 1_000L;
                    var token = TimeToken.Give(at, Key);
                    return token.Length == TimeToken.Length
                        && TimeToken.TryRead(token, Key, out var read)
                        && read == at
                        && !TimeToken.TryRead(token, OtherKey, out _);
                }
            )
        );

    [Fact]
    public void A_token_of_which_one_sign_was_changed_is_none()
    {
        var token = TimeToken.Give(1_777_847_041_123, Key);
        for (var place = 0; place < token.Length - 1; place++)
        {
            var changed = $"{token[..place]}{(token[place] == 'A' ? 'B' : 'A')}{token[(place + 1)..]}";

            Assert.False(TimeToken.TryRead(changed, Key, out _), changed);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("AZ3uTyqDkQ5ZcQ")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("äöüäöüäöüäöüäöüäöüäöüä")]
    public void What_is_no_token_proves_nothing(string? text) => Assert.False(TimeToken.TryRead(text, Key, out _));
}
