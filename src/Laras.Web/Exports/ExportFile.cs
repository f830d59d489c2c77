using Laras.Web.Storage;

namespace Laras.Web.Exports;

/// <summary>One file of the region's data in the shape in which it is imported.</summary>
/// <param name="Name">Name of the file without ending.</param>
/// <param name="Verb">The word after <c>laras impor</c> that takes it in again.</param>
/// <param name="Rows">The rows in an order that follows from their content alone, so that the same data is the same file.</param>
internal sealed record ExportFile(
    string Name,
    string Verb,
    IReadOnlyList<string> Columns,
    Func<LarasDb, ExportNames, CancellationToken, IAsyncEnumerable<string[]>> Rows
);
