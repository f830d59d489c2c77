namespace Laras.Web.Tests.Storage;

/// <summary>A clock that always shows one instant.</summary>
internal sealed class StoppedClock(DateTime nowUtc) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(nowUtc);
}
