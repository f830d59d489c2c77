namespace Laras.Web.Demonstration;

/// <summary>
/// A distribution as it is measured: the values at even steps from the lowest to the highest person or day.
/// </summary>
internal sealed class Curve(params int[] knots)
{
    private const int Fine = 1_024;

    public int Throw(ref Dice dice)
    {
        var place = dice.Below((knots.Length - 1) * Fine);
        var (below, above) = (knots[place / Fine], knots[(place / Fine) + 1]);
        return below + ((above - below) * (place % Fine) / Fine);
    }
}
