using Laras.Core;
using Laras.Core.Tpp.Periods;
using Laras.Web.Imports;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Tpp.Periods.Blockers;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods;

/// <summary><c>laras bulan 2026-04</c>: tells how far a month is, who took which step, and what still blocks the lock.</summary>
public static class MonthCommand
{
    private const int WordWidth = 22;

    public static readonly Verb Verb = new(
        "bulan",
        "2026-04",
        "menyebut keadaan sebuah bulan dan apa yang masih menghalangi penguncian",
        RunAsync
    );

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Words is not [var word] || !Month.TryParse(word, out var month))
        {
            return invocation.Refuse("Sebutkan bulannya, misalnya: laras bulan 2026-04");
        }

        await using var db = await invocation.OpenAsync(cancellationToken);
        var settings = await db.Settings.ToDictionaryAsync(row => row.Name, row => row.Value, cancellationToken);
        var region = Region.From(settings);
        var time = region.DemonstrationStart is { } start ? new DemonstrationTime(start) : invocation.Time;
        var steps = await PeriodOfMonth.StepsAsync(db, month, cancellationToken);
        var progress = PeriodOfMonth.ProgressOf(steps);
        var output = invocation.Output;
        output.WriteLine($"{month.InWords()}: {PeriodWords.Of(progress.State)}");
        foreach (var step in steps)
        {
            var when = KindWords.Moment(step.AtUtc, region.Zone);
            output.WriteLine($"  {PeriodWords.Done(PeriodOfMonth.StepOf(step)), -WordWidth} {when}  {step.By}");
            if (step.Reason is { } reason)
            {
                output.WriteLine($"  {"", -WordWidth} {reason}");
            }
        }

        if (steps is [.., { ResultHash: { } result }])
        {
            output.WriteLine($"Sidik hasil: {result}");
        }

        if (progress.Next is { } next)
        {
            output.WriteLine($"Langkah berikutnya: {PeriodWords.Verb(next)} ({PeriodWords.Office(next)})");
        }

        return progress.Next == MonthStep.Lock
            ? await TellBlockersAsync(db, month, time, output, cancellationToken)
            : ExitCode.Good;
    }

    private static async Task<int> TellBlockersAsync(
        LarasDb db,
        Month month,
        TimeProvider time,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var run = await Runs.LatestFinishedAsync(db, month, cancellationToken);
        var missing = await LockConditions.MissingAsync(db, month, run, time, cancellationToken);
        foreach (var sentence in missing)
        {
            output.WriteLine($"- {sentence}");
        }

        IReadOnlyList<Blocker> blockers = run is null
            ? []
            : await MonthBlockers.FindAsync(new(db, month, run, time), cancellationToken);
        foreach (var blocker in blockers)
        {
            var some = string.Join(", ", blocker.Some.Select(one => one.Name));
            output.WriteLine($"- {Indonesian.Grouped(blocker.Count)} {blocker.Title}: {some}");
            output.WriteLine($"  {blocker.Resolver}");
        }

        return missing.Count + blockers.Count > 0 ? ExitCode.SomethingWaits : ExitCode.Good;
    }
}
