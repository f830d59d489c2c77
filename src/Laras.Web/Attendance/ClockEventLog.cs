using Laras.Web.Storage;
using Laras.Web.Storage.Journal;

namespace Laras.Web.Attendance;

/// <summary>The door through which taps of a whole file enter the table; a tap that is known already stays as it was.</summary>
public static class ClockEventLog
{
    /// <param name="noted">Takes down the new taps for the journal; the caller notes them in the same transaction.</param>
    /// <returns>How many taps were new.</returns>
    public static Task<int> AppendAsync(
        LarasDb db,
        IEnumerable<ClockEvent> taps,
        NotedRows noted,
        Action<int>? progress,
        CancellationToken cancellationToken
    ) => InsertMissing.RunAsync(db, taps, noted, progress, cancellationToken);
}
