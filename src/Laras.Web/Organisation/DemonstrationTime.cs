namespace Laras.Web.Organisation;

/// <summary>The clock of the demonstration town: it wakes up on its own morning and runs on from there.</summary>
public sealed class DemonstrationTime(DateTimeOffset start) : TimeProvider
{
    private readonly long wokeUpAt = System.GetTimestamp();

    /// <summary>How far the clocks of the world, and of the phones in it, are ahead of the town's.</summary>
    public TimeSpan BehindTheWorld => System.GetUtcNow() - GetUtcNow();

    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + System.GetElapsedTime(wokeUpAt);
}
