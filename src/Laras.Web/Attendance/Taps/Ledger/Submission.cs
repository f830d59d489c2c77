namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>What one request hands in; it is stored whole or not at all, and its sender waits for the commit.</summary>
internal sealed class Submission(LedgerRow[] rows)
{
    // What comes after is run by whoever answers; see AnswerTogether.
    private readonly TaskCompletionSource<Stored> answer = new();

    public LedgerRow[] Rows => rows;

    public Task<Stored> Answer => answer.Task;

    /// <summary>How much memory it holds while it waits, about.</summary>
    public int Weight { get; } = rows.Sum(row => row.Weight);

    public void Succeed(Stored stored) => answer.TrySetResult(stored);

    public void Fail(BusyException because) => answer.TrySetException(because);
}
