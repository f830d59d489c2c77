namespace Laras.Core.Objections;

/// <summary>How old the work that waits is, in three numbers that add up to all of it.</summary>
/// <param name="InTime">Days are left.</param>
/// <param name="LastDay">Today is the last day.</param>
/// <param name="Overdue">The limit is over; the next one above is asked as well.</param>
public readonly record struct Backlog(int InTime, int LastDay, int Overdue)
{
    public int All => InTime + LastDay + Overdue;

    public static Backlog Of(IEnumerable<DateOnly> lastDays, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(lastDays);
        var backlog = new Backlog();
        foreach (var day in lastDays)
        {
            backlog =
                day > today ? backlog with { InTime = backlog.InTime + 1 }
                : day == today ? backlog with { LastDay = backlog.LastDay + 1 }
                : backlog with { Overdue = backlog.Overdue + 1 };
        }

        return backlog;
    }
}
