using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Laras.Web.Access.Accounts.SignIn;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.SignIn;

public sealed class SignInAttemptsTests
{
    private static readonly IPAddress Office = IPAddress.Parse("10.1.2.3");
    private static readonly IPAddress Stranger = IPAddress.Parse("203.0.113.9");

    /// <summary>A clock that a test moves.</summary>
    private sealed class MovedTime : TimeProvider
    {
        public DateTime NowUtc { get; set; } = new(2026, 5, 4, 0, 0, 0, DateTimeKind.Utc);

        public override DateTimeOffset GetUtcNow() => new(NowUtc);
    }

    [Fact]
    public void A_stranger_who_guesses_never_locks_the_owner_out()
    {
        var attempts = new SignInAttempts(new MovedTime());
        for (var guess = 0; guess < 50; guess++)
        {
            attempts.Begin("1979", Stranger);
        }

        Assert.True(attempts.Begin("1979", Stranger) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, attempts.Begin("1979", Office));
    }

    [Fact]
    public void The_right_password_clears_the_account_and_gives_its_office_the_try_back()
    {
        var attempts = new SignInAttempts(new MovedTime());
        for (var person = 0; person < 10 * SignInAttempts.WrongPerAddress; person++)
        {
            Assert.Equal(TimeSpan.Zero, attempts.Begin($"guru {person}", Office));
            attempts.Succeeded($"guru {person}", Office);
        }
    }

    [Fact]
    public void Trying_one_password_on_everybody_is_slowed_down_by_address()
    {
        var attempts = new SignInAttempts(new MovedTime());
        var letIn = Enumerable
            .Range(0, 1000)
            .Count(person => attempts.Begin($"guru {person}", Stranger) == TimeSpan.Zero);
        Assert.Equal(SignInAttempts.WrongPerAddress, letIn);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("203.0.113.9", "::ffff:203.0.113.9", true)]
    public void Addresses_of_one_network_are_one_guesser(string first, string second, bool same)
    {
        var attempts = new SignInAttempts(new MovedTime());
        for (var guess = 0; guess < SignInAttempts.WrongPerAccount; guess++)
        {
            attempts.Begin("1979", IPAddress.Parse(first));
        }

        Assert.Equal(same, attempts.Begin("1979", IPAddress.Parse(second)) > TimeSpan.Zero);
    }

    [Fact]
    public void Whatever_strangers_do_the_owner_at_his_own_address_gets_in_at_once() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100),
            Prop.ForAll(
                Gen.Choose(0, 999).ListOf(300).ToArbitrary(),
                steps =>
                {
                    var time = new MovedTime();
                    var attempts = new SignInAttempts(time);
                    foreach (var step in steps)
                    {
                        time.NowUtc = time.NowUtc.AddSeconds(step % 7);
                        var from = new IPAddress([203, 0, 113, (byte)(step % 5)]);
                        Assert.InRange(attempts.Begin("1979", from), TimeSpan.Zero, AttemptState.LongestWait);
                        if (step % 50 == 0)
                        {
                            Assert.Equal(TimeSpan.Zero, attempts.Begin("1979", Office));
                            attempts.Succeeded("1979", Office);
                        }
                    }
                }
            )
        );
}
