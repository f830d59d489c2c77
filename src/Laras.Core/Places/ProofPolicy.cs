namespace Laras.Core.Places;

/// <summary>Which proofs a unit expects on a day.</summary>
/// <param name="Location">Being at a place of one's own.</param>
/// <param name="Code">The rotating code of the office.</param>
/// <param name="Kiosk">A card shown to the tablet of the office.</param>
public sealed record ProofPolicy(Expectation Location, Expectation Code, Expectation Face, Expectation Kiosk)
{
    /// <summary>How every unit begins, so that a pilot frightens nobody.</summary>
    public static readonly ProofPolicy Beginning = new(
        Expectation.Note,
        Expectation.Note,
        Expectation.Note,
        Expectation.Note
    );
}
