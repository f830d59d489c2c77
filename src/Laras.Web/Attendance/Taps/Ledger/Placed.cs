namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>What became of a row: where it stands in the ledger, now or since earlier.</summary>
/// <param name="Batch">Number of the batch in which it stands.</param>
/// <param name="Place">Its leaf in that batch.</param>
public readonly record struct Placed(Placing Placing, long Batch, int Place);

/// <summary>Whether the ledger knew a row.</summary>
public enum Placing
{
    /// <summary>Stored now.</summary>
    Received,

    /// <summary>The same bytes were stored before.</summary>
    Known,

    /// <summary>Other bytes have its id; it was put beside, now or before.</summary>
    Aside,
}
