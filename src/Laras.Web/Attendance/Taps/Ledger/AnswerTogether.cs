namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>Answers some senders of one commit, one after the other: waking a thread for each costs more than an answer.</summary>
/// <param name="first">Where the first of them stands among the rows of the commit.</param>
/// <param name="trouble">Why nothing can be promised; null when everything is on the disk.</param>
internal sealed class AnswerTogether(
    Submission[] senders,
    FlushCommits.Written written,
    int first,
    BusyException? trouble
) : IThreadPoolWorkItem
{
    /// <summary>Few enough that every core has some of a rush.</summary>
    public const int Most = 16;

    public void Execute()
    {
        var place = first;
        foreach (var sender in senders)
        {
            if (trouble is null)
            {
                var placed = new ArraySegment<Placed>(written.Placed, place, sender.Rows.Length);
                sender.Succeed(new(placed, written.Commit));
            }
            else
            {
                sender.Fail(trouble);
            }

            place += sender.Rows.Length;
        }
    }
}
