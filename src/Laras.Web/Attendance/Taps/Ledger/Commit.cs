using Laras.Core.Journal;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>What one commit stored, and the tree by which each of its rows is promised.</summary>
/// <param name="Batch">Null when everything was known.</param>
public sealed record Commit(TapBatch? Batch, BatchTree? Tree);
