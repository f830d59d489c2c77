using Laras.Core.Access;

namespace Laras.Core.Tpp.Periods;

/// <summary>
/// The way of one month from open to paid. Only forward, each step by another person; while its data are locked and
/// nothing is calculated yet, two people may open it again, and the round begins anew.
/// </summary>
/// <param name="Round">Who took the steps since the month was last open, in order.</param>
public sealed record MonthProgress(PeriodState State, IReadOnlyList<MonthProgress.Taken> Round)
{
    public static readonly MonthProgress Start = new(PeriodState.Open, []);

    /// <param name="Second">The second person, where a step needs two.</param>
    public sealed record Taken(MonthStep Step, EmployeeId By, EmployeeId? Second = null);

    /// <summary>The one step that leads forward; null when the month is paid.</summary>
    public MonthStep? Next =>
        State switch
        {
            PeriodState.Open => MonthStep.Lock,
            PeriodState.DataLocked => MonthStep.Calculate,
            PeriodState.Calculated => MonthStep.Check,
            PeriodState.Checked => MonthStep.Approve,
            PeriodState.Approved => MonthStep.Pay,
            PeriodState.Paid => null,
        };

    public static PeriodState Target(MonthStep step) =>
        step switch
        {
            MonthStep.Lock => PeriodState.DataLocked,
            MonthStep.Reopen => PeriodState.Open,
            MonthStep.Calculate => PeriodState.Calculated,
            MonthStep.Check => PeriodState.Checked,
            MonthStep.Approve => PeriodState.Approved,
            MonthStep.Pay => PeriodState.Paid,
        };

    /// <summary>Where a history of steps has led. Every step of it was allowed when it was taken.</summary>
    public static MonthProgress Of(IEnumerable<Taken> steps) =>
        steps.Aggregate(Start, (progress, step) => progress.After(step));

    /// <summary>Why these people may not take this step now, in a sentence for them; null when they may.</summary>
    public string? WhyNot(Taken asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.Step == MonthStep.Reopen)
        {
            return State != PeriodState.DataLocked
                    ? "Data hanya dapat dibuka lagi selama terkunci dan belum ditetapkan hitungannya."
                : asked.Second is null || asked.Second == asked.By ? "Membuka lagi data yang terkunci perlu dua orang."
                : null;
        }

        return asked.Step != Next
            ? "Langkah itu bukan langkah bulan ini sekarang. Lihat dahulu keadaannya."
            : FourEyes.WhyNot(new() { EarlierDeciders = [.. Round.Select(earlier => earlier.By)] }, asked.By, []);
    }

    /// <summary>The month after a step that is allowed.</summary>
    public MonthProgress After(Taken taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        if (WhyNot(taken) is { } reason)
        {
            throw new InvalidOperationException($"{taken.Step} is not allowed in {State}: {reason}");
        }

        return taken.Step == MonthStep.Reopen ? Start : new(Target(taken.Step), [.. Round, taken]);
    }
}
