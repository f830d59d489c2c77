using System.Text.Json;
using System.Text.Json.Serialization;

namespace Laras.Web.Attendance.Judging;

/// <summary>The answer of <c>GET /api/saku/doubts</c>: every own tap about which somebody is asked, with all its reasons.</summary>
/// <param name="Answers">The ready-made answers.</param>
public sealed record PhoneDoubts(IReadOnlyList<PhoneDoubts.Doubt> Doubts, IReadOnlyList<PhoneDoubts.Choice> Answers)
{
    /// <param name="At">When the tap was, milliseconds since 1970 UTC.</param>
    /// <param name="Standing"><c>asked</c> or <c>looked-at</c>.</param>
    /// <param name="Reasons">What weighs, the heaviest first, in words.</param>
    /// <param name="Proofs">Everything that was looked at.</param>
    /// <param name="Answer">What the person said; null while nothing was said.</param>
    public sealed record Doubt(
        Guid Tap,
        DateOnly Date,
        long At,
        string Intent,
        string Standing,
        IReadOnlyList<string> Reasons,
        IReadOnlyList<Proof> Proofs,
        string? Answer,
        string? Note
    );

    /// <param name="Says"><c>strong</c>, <c>weak</c>, <c>missing</c> or <c>contradicting</c>.</param>
    public sealed record Proof(string Says, string Sentence, int Weight);

    public sealed record Choice(string Value, string Words);
}

/// <summary>Writes it without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PhoneDoubts))]
internal sealed partial class PhoneDoubtsJson : JsonSerializerContext;
