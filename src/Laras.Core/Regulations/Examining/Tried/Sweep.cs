using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>
/// Turns one dial through all its settings. Where pay jumps or moves the wrong way between two settings, the single
/// step that does it is searched.
/// </summary>
internal sealed class Sweep(Regulation regulation, Trial trial, WorstFindings found)
{
    public const string Cliff = "tebing";
    public const string LaterPaysMore = "terlambat-lebih-untung";
    public const string MorePaysLess = "kerja-lebih-upah-kurang";
    public const string BothWays = "arah-berubah";

    private const int Half = 2;

    /// <summary>Every line of a slip may be rounded by one rupiah against the others.</summary>
    private readonly decimal noise = regulation.Slip.Count;
    private readonly decimal cliff = regulation.Header.CliffFrom.Value;

    public void Run(Dial dial)
    {
        ArgumentNullException.ThrowIfNull(dial);
        var (rises, falls) = (false, false);
        decimal? before = null;
        for (var i = 0; i < dial.Settings.Count && !trial.IsOver; i++)
        {
            var now = trial.Net(dial, dial.Settings[i]);
            if (before is { } left && now is { } right)
            {
                var step = new Stride(dial.Settings[i - 1], left, dial.Settings[i], right);
                Judge(dial, step, ref rises, ref falls);
            }

            before = now;
        }
    }

    /// <summary>Two settings with what they pay.</summary>
    private sealed record Stride(decimal From, decimal Left, decimal To, decimal Right)
    {
        public decimal Moves => Right - Left;
    }

    private void Judge(Dial dial, Stride stride, ref bool rises, ref bool falls)
    {
        var wrongWay = dial.Expects switch
        {
            Expectation.NeverFalls => stride.Moves < -noise,
            Expectation.NeverRises => stride.Moves > noise,
            Expectation.OneWay => (stride.Moves > noise && falls) || (stride.Moves < -noise && rises),
            _ => false,
        };
        rises |= stride.Moves > noise;
        falls |= stride.Moves < -noise;
        if (wrongWay)
        {
            ReportWrongWay(dial, Narrow(dial, stride));
        }

        if (dial.IsScale && Math.Abs(stride.Moves) > cliff)
        {
            var step = Narrow(dial, stride);
            if (Math.Abs(step.Moves) > cliff && !IsRate(dial, step))
            {
                ReportCliff(dial, step);
            }
        }
    }

    /// <summary>The single step inside a stride that moves most in the stride's direction.</summary>
    private Stride Narrow(Dial dial, Stride stride)
    {
        while (stride.To - stride.From > dial.Step)
        {
            var steps = decimal.Floor((stride.To - stride.From) / dial.Step / Half);
            var middle = stride.From + (Math.Max(1, steps) * dial.Step);
            if (trial.Net(dial, middle) is not { } paid)
            {
                return stride;
            }

            var left = stride with { To = middle, Right = paid };
            var right = stride with { From = middle, Left = paid };
            stride = left.Moves * stride.Moves > right.Moves * stride.Moves ? left : right;
        }

        return stride;
    }

    /// <summary>A step that its neighbours take as well, at least half as far, is a rate and no cliff.</summary>
    private bool IsRate(Dial dial, Stride step) =>
        Alike(step, Step(dial, step.From - dial.Step, null, step.Left))
        || Alike(step, Step(dial, step.To, step.Right, null));

    private Stride? Step(Dial dial, decimal from, decimal? left, decimal? right)
    {
        var to = from + dial.Step;
        return
            from >= dial.Settings[0]
            && to <= dial.Settings[^1]
            && (left ?? trial.Net(dial, from)) is { } paidFrom
            && (right ?? trial.Net(dial, to)) is { } paidTo
            ? new(from, paidFrom, to, paidTo)
            : null;
    }

    private static bool Alike(Stride step, Stride? neighbour) =>
        neighbour is not null && neighbour.Moves * Math.Sign(step.Moves) >= Math.Abs(step.Moves) / Half;

    private void ReportCliff(Dial dial, Stride step)
    {
        var code = $"{Cliff}:{dial.Subject}";
        var verb = step.Moves > 0 ? "naik" : "turun";
        found.Add(
            code,
            Math.Abs(step.Moves),
            () => Found(code, dial, step, $"{verb} {Say(Math.Abs(step.Moves))} dalam satu langkah"),
            $"dari {dial.Say(step.From)} ke {dial.Say(step.To)}"
        );
    }

    private void ReportWrongWay(Dial dial, Stride step)
    {
        var (kind, words) = dial.Expects switch
        {
            Expectation.NeverRises => (LaterPaysMore, "padahal kehadirannya lebih buruk"),
            Expectation.NeverFalls when dial.Subject == FactNames.Departure => (
                LaterPaysMore,
                "padahal pulangnya lebih lambat"
            ),
            Expectation.NeverFalls => (MorePaysLess, "padahal kerjanya lebih banyak"),
            _ => (BothWays, "padahal di tempat lain arahnya berlawanan"),
        };
        var code = $"{kind}:{dial.Subject}";
        found.Add(code, Math.Abs(step.Moves), () => Found(code, dial, step, words));
    }

    private Finding Found(string code, Dial dial, Stride step, string words)
    {
        var where = Where(dial, step);
        return new(
            code,
            Severity.Attention,
            $"Dari {dial.Say(step.From)} ke {dial.Say(step.To)}, yang diterima berubah dari {Say(step.Left)} menjadi {Say(step.Right)}, {words} (rumus {where.Words}; dari {dial.From}).",
            where.Place,
            where.Pasal
        );
    }

    /// <summary>The first formula of the month, in the order of calculation, that moves as far as half of the step.</summary>
    private NamedDefinition Where(Dial dial, Stride step)
    {
        var plan = Plan.ForSlip(regulation)
            .Order.Where(definition => definition.Level != Level.Day && definition.Term.Measure.Equals(Measure.Rupiah))
            .ToList();
        var before = Values(plan, dial, step.From);
        var after = Values(plan, dial, step.To);
        return plan.Where((_, i) => Math.Abs(after[i] - before[i]) * Half >= Math.Abs(step.Moves))
            .FirstOrDefault(regulation.NetLine.Amount);
    }

    private List<decimal> Values(List<NamedDefinition> plan, Dial dial, decimal setting)
    {
        var evaluator = new Evaluator(trial.Facts(dial, setting));
        return [.. plan.Select(definition => evaluator.Of(definition).Number)];
    }

    private static string Say(decimal amount) => new Rupiah(decimal.ToInt64(amount)).ToString();
}
