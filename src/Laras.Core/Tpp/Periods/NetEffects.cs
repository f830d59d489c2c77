using Laras.Core.Regulations;

namespace Laras.Core.Tpp.Periods;

/// <summary>What each line of a slip does to the amount that is paid out; together they are that amount.</summary>
public static class NetEffects
{
    /// <summary>One line and its effect, below zero for what is taken off.</summary>
    public sealed record Effect(string Name, Rupiah Amount);

    /// <param name="amounts">In the order of the regulation's slip; none for a person without an amount.</param>
    public static IReadOnlyList<Effect> Of(Regulation regulation, IReadOnlyList<Rupiah> amounts)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        ArgumentNullException.ThrowIfNull(amounts);
        if (amounts.Count == 0)
        {
            return [];
        }

        var lines = regulation.Slip.Zip(amounts).ToList();
        var effects = lines
            .Where(line => line.First.Role is SlipRole.Adds or SlipRole.Subtracts)
            .Select(line => new Effect(
                line.First.Label,
                line.First.Role == SlipRole.Subtracts ? -line.Second : line.Second
            ))
            .ToList();

        // A regulation may pay out in a way that its lines do not add up to; the rest belongs to what is paid out.
        var net = lines.First(line => line.First.Role == SlipRole.Net);
        var rest = effects.Aggregate(net.Second, (left, effect) => left - effect.Amount);
        return rest == Rupiah.Zero ? effects : [.. effects, new(net.First.Label, rest)];
    }
}
