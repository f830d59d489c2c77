using Laras.Web.Storage;

namespace Laras.Web.Attendance;

/// <summary>The door through which taps of a whole file enter the table; a tap that is known already stays as it was.</summary>
public static class ClockEventLog
{
    /// <returns>How many taps were new.</returns>
    public static Task<int> AppendAsync(
        LarasDb db,
        IEnumerable<ClockEvent> taps,
        Action<int>? progress,
        CancellationToken cancellationToken
    ) => InsertMissing.RunAsync(db, taps, progress, cancellationToken);
}
