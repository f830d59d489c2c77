namespace Laras.Web.Storage.Backups;

/// <summary>A table as it lies in a backup: its columns in order, and those that say in which order its rows lie.</summary>
internal sealed record TableShape(string Name, IReadOnlyList<TableShape.Column> Columns, IReadOnlyList<string> Key)
{
    public sealed record Column(string Name, ColumnKind Kind);
}
