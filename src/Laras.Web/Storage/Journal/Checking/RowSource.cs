using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>Where the rows that are examined come from: the database, or files that were written from it.</summary>
internal abstract class RowSource
{
    /// <summary>Every row of a table, always in the same object; those of the journal in the order of their keys.</summary>
    public abstract IAsyncEnumerable<CanonicalRow> RowsAsync(RowShape shape, CancellationToken cancellationToken);
}
