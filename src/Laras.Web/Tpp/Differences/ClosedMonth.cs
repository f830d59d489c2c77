using Laras.Core;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Tpp.Periods;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Differences;

/// <summary>A month whose slips no longer change, computed again with what is known now to see what it still owes.</summary>
internal sealed class ClosedMonth(
    LarasDb db,
    CalculationRun run,
    CompiledRegulation law,
    DateTime asOf,
    MonthBefore before,
    Agencies agencies
)
{
    private readonly SlipMaker maker = new(law);

    /// <summary>How one person stands after the month was computed again; counters are null when nobody knows them.</summary>
    public sealed record Again(
        IReadOnlyList<Difference> Differences,
        Guid? OpdId,
        bool HasCounters,
        IReadOnlyList<Counter>? Counters
    );

    public Month Month => Month.FromKey(run.MonthKey);

    public Guid RunId => run.Id;

    /// <param name="target">The run whose slips will carry the differences.</param>
    /// <param name="carrying">The runs of the closed months in between, which may have carried some already.</param>
    /// <param name="earlier">How these people stood after the month before this one; none when it was not computed again.</param>
    public async Task<IReadOnlyDictionary<EmployeeId, Again>> ComputeAsync(
        Guid target,
        IReadOnlyCollection<Guid> carrying,
        EmployeeId[] people,
        IReadOnlyDictionary<EmployeeId, Again>? earlier,
        CancellationToken cancellationToken
    )
    {
        var loading = new LoadPersonMonths(db, Month, asOf, before, agencies);
        var known = await loading.ForAsync(people, cancellationToken);
        var paid = await PaidAsync(people, cancellationToken);
        var brought = await BroughtAsync(carrying, people, cancellationToken);
        var all = new Dictionary<EmployeeId, Again>();
        foreach (var person in people)
        {
            var before = earlier?.GetValueOrDefault(person);
            var now = known.GetValueOrDefault(person);
            now = now is not null && before is { HasCounters: true } ? now.CarryOn(before.Counters) : now;
            var made = now is null ? null : maker.Make(RunId, person, now);
            var slip = paid.GetValueOrDefault(person);
            var differences =
                made?.Slip.State is SlipState.NeedsAttention
                    ? []
                    : LaterDifferences.Of(Effects(made?.Slip), Effects(slip), [.. brought[person]]);
            all[person] = new(
                [.. differences.Select((effect, index) => Line(target, person, index + 1, effect))],
                slip?.OpdId ?? now?.OpdId,
                made is not null,
                made?.Slip.State is SlipState.NeedsAttention ? null : made?.Counters
            );
        }

        return all;
    }

    private IReadOnlyList<NetEffects.Effect> Effects(Slip? slip) =>
        slip is not { State: SlipState.Calculated }
            ? []
            : NetEffects.Of(law.Regulation, [.. SlipLine.Read(slip.Lines).Select(line => new Rupiah(line.Amount))]);

    private Difference Line(Guid target, EmployeeId person, int position, NetEffects.Effect effect) =>
        new()
        {
            RunId = target,
            EmployeeId = person,
            AboutMonthKey = Month.Key,
            Position = position,
            Line = effect.Name,
            Amount = effect.Amount.Value,
            OriginalRunId = RunId,
        };

    private Task<Dictionary<EmployeeId, Slip>> PaidAsync(EmployeeId[] people, CancellationToken cancellationToken) =>
        db
            .Slips.AsNoTracking()
            .Where(slip => slip.RunId == RunId && people.Contains(slip.EmployeeId))
            .ToDictionaryAsync(slip => slip.EmployeeId, cancellationToken);

    private async Task<ILookup<EmployeeId, NetEffects.Effect>> BroughtAsync(
        IReadOnlyCollection<Guid> carrying,
        EmployeeId[] people,
        CancellationToken cancellationToken
    )
    {
        var key = Month.Key;
        var lines = await db
            .Differences.AsNoTracking()
            .Where(line => line.AboutMonthKey == key && people.Contains(line.EmployeeId))
            .Where(line => carrying.Contains(line.RunId))
            .OrderBy(line => line.Position)
            .ToListAsync(cancellationToken);
        return lines.ToLookup(line => line.EmployeeId, line => new NetEffects.Effect(line.Line, new(line.Amount)));
    }
}
