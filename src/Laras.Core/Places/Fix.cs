namespace Laras.Core.Places;

/// <summary>Where a phone believes it is. The true place lies within the accuracy with 68 percent.</summary>
/// <param name="AccuracyMetres">Radius of the circle that the phone itself vouches for.</param>
public readonly record struct Fix(GeoPoint At, decimal AccuracyMetres)
{
    /// <summary>Metres; a fix worse than this says nothing about a school yard.</summary>
    public const int UnclearFrom = 100;

    public bool IsVague => AccuracyMetres > UnclearFrom;
}
