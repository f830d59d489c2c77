namespace Laras.Core.Tpp.Periods;

/// <summary>
/// What a closed month still owes or is owed, line by line: what it comes to by all that is known now, less what was
/// paid, less the differences that earlier months have already brought.
/// </summary>
public static class LaterDifferences
{
    /// <returns>Only lines that differ, in the order in which the slips name them.</returns>
    public static IReadOnlyList<NetEffects.Effect> Of(
        IReadOnlyList<NetEffects.Effect> now,
        IReadOnlyList<NetEffects.Effect> paid,
        IReadOnlyList<NetEffects.Effect> brought
    )
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(paid);
        ArgumentNullException.ThrowIfNull(brought);
        return
        [
            .. now.Concat(paid)
                .Concat(brought)
                .Select(effect => effect.Name)
                .Distinct()
                .Select(name => new NetEffects.Effect(name, Sum(now, name) - Sum(paid, name) - Sum(brought, name)))
                .Where(difference => difference.Amount != Rupiah.Zero),
        ];
    }

    private static Rupiah Sum(IReadOnlyList<NetEffects.Effect> effects, string name) =>
        effects.Where(effect => effect.Name == name).Aggregate(Rupiah.Zero, (sum, effect) => sum + effect.Amount);
}
