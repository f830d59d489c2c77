namespace Laras.Web.Access.Accounts.SignIn;

/// <summary>
/// How often somebody was wrong lately, and how long he waits for it. Every attempt counts as wrong when it begins, so
/// that many at once gain nothing; a right one clears the state.
/// </summary>
internal readonly record struct AttemptState
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    /// <summary>Nobody waits longer than this, however often he was wrong.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>After this long without an attempt the waits begin small again.</summary>
    public static readonly TimeSpan ForgivenAfter = TimeSpan.FromHours(1);

    private DateTime WindowStartUtc { get; init; }
    private DateTime LastUtc { get; init; }
    private int Wrong { get; init; }
    private int Waits { get; init; }

    public DateTime WaitsUntilUtc { get; private init; }

    /// <summary>Whether nothing of it matters any more.</summary>
    public bool IsForgiven(DateTime nowUtc) => nowUtc - LastUtc >= ForgivenAfter && nowUtc >= WaitsUntilUtc;

    /// <summary>How long to wait before an attempt; zero when it may begin.</summary>
    public TimeSpan WaitAt(DateTime nowUtc) => nowUtc < WaitsUntilUtc ? WaitsUntilUtc - nowUtc : TimeSpan.Zero;

    /// <summary>The state after an attempt that was let in at this time.</summary>
    /// <param name="wrongMax">How many wrong ones within <see cref="Window"/> lead to a wait.</param>
    public AttemptState Attempt(DateTime nowUtc, int wrongMax)
    {
        var before = IsForgiven(nowUtc) ? default : this;
        var inWindow = nowUtc - before.WindowStartUtc < Window;
        var wrong = (inWindow ? before.Wrong : 0) + 1;
        var next = before with
        {
            WindowStartUtc = inWindow ? before.WindowStartUtc : nowUtc,
            LastUtc = nowUtc,
            Wrong = wrong,
        };
        return wrong < wrongMax
            ? next
            : next with
            {
                Wrong = 0,
                Waits = before.Waits + 1,
                WaitsUntilUtc = nowUtc + WaitOf(before.Waits),
            };
    }

    /// <summary>The state when one of the counted attempts turned out right.</summary>
    public AttemptState Refunded() => this with { Wrong = Math.Max(0, Wrong - 1) };

    /// <summary>1, 2, 4, 8, 15, 15 … minutes.</summary>
    private static TimeSpan WaitOf(int waitsBefore)
    {
        const int doublingsMax = 4;
        var doubled = FirstWait * (1 << Math.Min(waitsBefore, doublingsMax));
        return doubled < LongestWait ? doubled : LongestWait;
    }
}
