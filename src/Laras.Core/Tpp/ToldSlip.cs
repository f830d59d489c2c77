using Laras.Core.Regulations;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Explaining;
using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Tpp;

/// <summary>A slip that can be opened: every line with what is missing from it, and the days that moved it.</summary>
public sealed record ToldSlip(IReadOnlyList<ToldLine> Lines, Rupiah Net, Rupiah Ceiling)
{
    /// <summary>What judgement took from the full amount, before tax and contributions.</summary>
    public Rupiah Judged => Lines.Aggregate(Rupiah.Zero, (sum, line) => sum + line.Missing);

    /// <summary>What tax and contributions take.</summary>
    public Rupiah Subtracted =>
        Lines
            .Where(line => line.Definition.Role == SlipRole.Subtracts)
            .Aggregate(Rupiah.Zero, (sum, line) => sum + line.Amount);

    /// <summary>The days of all earning lines together, in order.</summary>
    public IEnumerable<ToldDay> Days =>
        Lines
            .Where(line => line.Definition.Role == SlipRole.Adds)
            .SelectMany(line => line.Days)
            .OrderBy(day => day.Date);

    /// <summary>Tells the slip of one person's month, or null when the regulation has no amount for it.</summary>
    public static ToldSlip? Of(Regulation regulation, MonthFacts facts)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        if (Reckoning.Of(regulation, facts) is not SlipResult.Calculated result)
        {
            return null;
        }

        var evaluator = new Evaluator(facts);
        var explainer = new Explainer(facts);
        var effects = new DayEffects(facts);
        var lines = regulation.Slip.Select(
            (line, index) =>
                new ToldLine(
                    line,
                    result.Lines[index],
                    line.Full is { } full ? Whole(evaluator.Of(full)) : null,
                    [.. effects.Of(line.Amount).Select(effect => Day(effect, explainer))]
                )
        );
        return new([.. lines], result.Net, result.Ceiling);
    }

    private static ToldDay Day(DayEffect effect, Explainer explainer) =>
        new(effect.Date, effect.Amount, effect.Through is { } through ? explainer.Explain(through, effect.Day) : null);

    private static Rupiah Whole(Value value) =>
        new(decimal.ToInt64(Arithmetics.Round(value.Number, 1m, Rounding.Nearest)));
}

/// <summary>One line: what it amounts to, what it could have been, and the days that made the difference.</summary>
public sealed record ToldLine(SlipLineDefinition Definition, Rupiah Amount, Rupiah? Full, IReadOnlyList<ToldDay> Days)
{
    public string Label => Definition.Label;

    public Rupiah Missing => Full is { } full && Definition.Role == SlipRole.Adds ? full - Amount : Rupiah.Zero;
}

/// <summary>What one day did to a line, in rupiah before the month is rounded, and why.</summary>
public sealed record ToldDay(DateOnly Date, decimal Exact, Explanation? Why)
{
    public Rupiah Amount => new(decimal.ToInt64(Arithmetics.Round(Exact, 1m, Rounding.Nearest)));
}
