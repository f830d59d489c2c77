using System.ComponentModel.DataAnnotations;

namespace Laras.Web.Attendance.Taps.Wire;

/// <summary>The answer to <see cref="TapsRequest"/>, given after the commit.</summary>
public sealed record TapsResponse
{
    /// <summary>Milliseconds since 1970 UTC.</summary>
    public required long ServerTime { get; init; }

    /// <summary>The newest time token.</summary>
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
        Guid Id,
        [property: AllowedValues("received", "known", "aside", "unknown")] string Status,
        int Index,
        string Path,
        int Batch
    );

    /// <summary>What became of one addition.</summary>
    public sealed record WireAdditionReceipt(
        Guid Id,
        [property: AllowedValues("received", "known", "aside", "unknown")] string Status
    );

    /// <summary>One signed batch; what is signed is <see cref="Core.Attendance.Taps.BatchHead.ToText"/>.</summary>
    public sealed record WireBatch(int Size, string Root, long At, string Key, string Signature);
}
