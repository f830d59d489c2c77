using Laras.Core.Attendance.Taps;
using Laras.Core.Places;

namespace Laras.Core.Attendance.Judging;

/// <summary>
/// Everything that is looked at to judge one tap, gathered from the ledger as it stood when the tap was received. The
/// same facts and the same rules give the same judgement for ever.
/// </summary>
public sealed record TapFacts
{
    public required Guid Tap { get; init; }

    /// <summary>When it was, as well as that is known, milliseconds since 1970 UTC.</summary>
    public required long At { get; init; }

    public required SignatureState Signature { get; init; }

    /// <summary>How long before the tap its key was bound; null when nobody knows the key.</summary>
    public required long? KeyAgeMinutes { get; init; }

    public required ChainState Chain { get; init; }

    public required TapDoubt Clock { get; init; }

    /// <summary>How long after the time that counts it arrived, minutes.</summary>
    public long SentAfterMinutes { get; init; }

    /// <summary>How far the clock of the device lies outside of what is possible, minutes.</summary>
    public required long ClockOffMinutes { get; init; }

    /// <summary>Whether the phone itself saw its clock being set back.</summary>
    public required bool SawClockMove { get; init; }

    /// <summary>That of the tap first, then better ones that came later.</summary>
    public required IReadOnlyList<SeenPosition> Positions { get; init; }

    /// <summary><c>off</c>, <c>denied</c> or <c>unclear</c>; null when the phone said nothing about it.</summary>
    public required string? WhyNoPosition { get; init; }

    public required IReadOnlyList<Place> Places { get; init; }
    public required ProofPolicy Policy { get; init; }

    /// <summary>People who were at the same point to the last digit lately, this one among them.</summary>
    public required int TwinPeople { get; init; }

    /// <summary>On so many days.</summary>
    public required int TwinDays { get; init; }

    /// <summary>Days on which this person was at this point to the last digit.</summary>
    public required int OwnDays { get; init; }

    /// <summary>The position of this person before this one.</summary>
    public required SeenPosition? Before { get; init; }

    /// <summary>People who tapped with this phone shortly before, this one among them.</summary>
    public required int PeopleOnPhone { get; init; }

    /// <summary>Whether somebody declared it to be a phone for several people.</summary>
    public required bool IsSharedPhone { get; init; }

    public required IReadOnlyList<CodeProof> Codes { get; init; }

    /// <summary>Whether it was made at a kiosk.</summary>
    public required bool IsAtKiosk { get; init; }
}
