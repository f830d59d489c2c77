namespace Laras.Core.Regulations.Examining.Written;

/// <summary>
/// A stretch of one table input on which every row answers the same: one word, an unknown input, or the numbers
/// between two ends. Ends are stored values, null where the stretch is open.
/// </summary>
internal sealed record Cell(decimal Example, bool IsEmpty, decimal? From, decimal? To)
{
    public bool Fits(RowKey key) =>
        key switch
        {
            RowKey.Empty => IsEmpty,
            RowKey.Otherwise => !IsEmpty,
            RowKey.Word word => !IsEmpty && word.Index == Example,
            RowKey.Band band => !IsEmpty && band.Contains(Example),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
