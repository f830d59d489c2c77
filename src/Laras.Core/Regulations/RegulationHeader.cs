namespace Laras.Core.Regulations;

/// <summary>What stands on the first page: number, title, place, time of force, and how good the evidence is.</summary>
public sealed record RegulationHeader
{
    public required string Folder { get; init; }

    /// <summary><c>Perbup 12/2026</c>.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Region { get; init; }

    public Zone Zone { get; init; } = Zone.Wib;

    public required DateOnly InForceFrom { get; init; }

    public DateOnly? InForceTo { get; init; }

    /// <summary>The regulation this one replaces or amends, in words.</summary>
    public string? Amends { get; init; }

    /// <summary>Grade of the evidence: L legal text, M manual, N press, C program, R recitals, contoh for invented ones.</summary>
    public required string Evidence { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What the paper says and these files do not.</summary>
    public IReadOnlyList<string> NotEncoded { get; init; } = [];

    /// <summary>Oddities of the text that its examiners know: code of the finding to the reason it stays.</summary>
    public IReadOnlyDictionary<string, string> KnownOddities { get; init; } = new Dictionary<string, string>();

    /// <summary>A single step of input that moves more than this is reported as a cliff.</summary>
    public Rupiah CliffFrom { get; init; } = UsualCliff;

    /// <summary>What counts as a cliff where the regulation's authors set nothing else; a matter of taste, not of law.</summary>
    public static readonly Rupiah UsualCliff = new(100_000);
}
