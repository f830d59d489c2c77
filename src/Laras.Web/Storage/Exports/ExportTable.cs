namespace Laras.Web.Storage.Exports;

/// <summary>A table to be handed out: what it is called, its columns, and its rows, which are written as they come.</summary>
public sealed record ExportTable(
    string Name,
    IReadOnlyList<ExportColumn> Columns,
    IAsyncEnumerable<IReadOnlyList<Cell>> Rows
)
{
    public static ExportTable Of(
        string name,
        IReadOnlyList<ExportColumn> columns,
        IEnumerable<IReadOnlyList<Cell>> rows
    ) => new(name, columns, rows.ToAsyncEnumerable());
}
