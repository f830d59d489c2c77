using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Laras.Web.Attendance.Taps.Wire;

/// <summary>The answer to <see cref="TapsRequest"/>, given after the commit. What is 0 or empty is left out.</summary>
public sealed record TapsResponse
{
    /// <summary>The newest time token; its first six bytes are the time of the answer.</summary>
    public required string Token { get; init; }

    /// <summary>In the order of the events.</summary>
    public required IReadOnlyList<WireReceipt> Receipts { get; init; }

    /// <summary>In the order of the additions; left out when there were none.</summary>
    public IReadOnlyList<WireAdditionReceipt>? Additions { get; init; }

    /// <summary>What the receipts refer to by their place in this list.</summary>
    public required IReadOnlyList<WireBatch> Batches { get; init; }

    /// <summary>What became of one event.</summary>
    /// <param name="Status">What became of it; <c>unknown</c> only of what somebody else carried and no known key signed.</param>
    /// <param name="Index">The leaf of the event in its batch.</param>
    /// <param name="Path">The hashes from the leaf to the root, joined, base64url.</param>
    public sealed record WireReceipt(
        [property: AllowedValues("received", "known", "aside", "unknown")] string Status,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Index = 0,
        string? Path = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Batch = 0
    );

    /// <summary>What became of one addition.</summary>
    public sealed record WireAdditionReceipt(
        [property: AllowedValues("received", "known", "aside", "unknown")] string Status
    );

    /// <summary>
    /// One signed batch; what is signed is <see cref="Core.Attendance.Taps.BatchHead.ToText"/>. Its root is not told: who
    /// follows the path of a receipt knows it.
    /// </summary>
    public sealed record WireBatch(int Size, long At, string Key, string Signature);
}
