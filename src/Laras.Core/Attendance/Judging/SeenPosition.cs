using System.Globalization;
using Laras.Core.Places;

namespace Laras.Core.Attendance.Judging;

/// <summary>A position as the phone reported it, with the digits that it gave.</summary>
/// <param name="Accuracy">Metres.</param>
/// <param name="At">When it was read, milliseconds since 1970 UTC.</param>
public sealed record SeenPosition(string Latitude, string Longitude, long Accuracy, long? Altitude, long At)
{
    /// <summary>Null when the text is no place on earth.</summary>
    public Fix? Fix =>
        Degrees(Latitude, GeoPoint.LatitudeMost) is { } latitude
        && Degrees(Longitude, GeoPoint.LongitudeMost) is { } longitude
        && Accuracy >= 0
            ? new Fix(new(latitude, longitude), Accuracy)
            : null;

    /// <summary>Decimals of the coarser of the two numbers.</summary>
    public int Decimals => Math.Min(DecimalsOf(Latitude), DecimalsOf(Longitude));

    /// <summary>Whether it is exact enough that two phones never meet on it by chance.</summary>
    public bool CanBeTwin(EvidenceRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Decimals >= rules.TwinDecimals && (Accuracy <= rules.TwinAccuracy || Altitude is not null);
    }

    private static int DecimalsOf(string degrees) =>
        degrees.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? degrees.Length - point - 1 : 0;

    private static decimal? Degrees(string text, decimal most) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var degrees
        )
        && Math.Abs(degrees) <= most
            ? degrees
            : null;
}
