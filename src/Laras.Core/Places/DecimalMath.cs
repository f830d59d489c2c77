namespace Laras.Core.Places;

/// <summary>The two functions that geometry needs and decimals do not have.</summary>
internal static class DecimalMath
{
    private const decimal HalfTurnDegrees = 180m;
    private const decimal Pi = 3.1415926535897932384626433833m;
    private const int StepsMax = 60;

    /// <summary>Between the poles, where latitudes are.</summary>
    public static decimal CosineOfDegrees(decimal degrees)
    {
        var angle = Math.Clamp(degrees, -HalfTurnDegrees / 2, HalfTurnDegrees / 2) * Pi / HalfTurnDegrees;
        var (sum, term) = (1m, 1m);
        for (var n = 1; n < StepsMax && term != 0; n++)
        {
            term = -term * angle * angle / ((2 * n) - 1) / (2 * n);
            sum += term;
        }

        return sum;
    }

    public static decimal SquareRoot(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        if (value == 0)
        {
            return 0;
        }

        var root = Math.Max(value, 1);
        for (var n = 0; n < 2 * StepsMax; n++)
        {
            var better = (root + (value / root)) / 2;
            if (better == root)
            {
                break;
            }

            root = better;
        }

        return root;
    }
}
