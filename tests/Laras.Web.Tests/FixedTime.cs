namespace Laras.Web.Tests;

/// <summary>A clock that stands still.</summary>
public sealed class FixedTime(DateTime utc) : TimeProvider
{
    /// <summary>The morning of Monday 4 May 2026 in WITA, which is still Sunday in UTC.</summary>
    public static readonly FixedTime Monday = new(new(2026, 5, 3, 23, 42, 0, DateTimeKind.Utc));

    public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
}
