using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Laras.Web.Storage.Backups;

/// <summary>The shapes of all tables, from the one model that both engines share.</summary>
internal static class TableShapes
{
    public static IReadOnlyDictionary<string, TableShape> Of(LarasDb db) =>
        db
            .Model.GetEntityTypes()
            .GroupBy(entity => entity.GetTableName()!)
            .ToDictionary(
                table => table.Key,
                table => new TableShape(
                    table.Key,
                    [.. table.SelectMany(entity => entity.GetProperties()).Select(ColumnOf).Distinct()],
                    [.. table.First().FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())]
                )
            );

    /// <summary>
    /// The shape of a table as it really is, which may be that of an older program. A column that the model does not
    /// know would be left out without anybody noticing; so nothing is written then.
    /// </summary>
    public static TableShape Matching(
        IReadOnlyDictionary<string, TableShape> known,
        string table,
        IReadOnlyList<string> columns
    )
    {
        var shape = known.GetValueOrDefault(table) ?? throw Unknown(table);
        var kinds = shape.Columns.ToDictionary(column => column.Name);
        return shape with
        {
            Columns =
            [
                .. columns
                    .Order(StringComparer.Ordinal)
                    .Select(column => kinds.GetValueOrDefault(column) ?? throw Unknown($"{table}.{column}")),
            ],
        };
    }

    private static TableShape.Column ColumnOf(IProperty property) => new(property.GetColumnName(), KindOf(property));

    private static ColumnKind KindOf(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var stored = mapping.Converter?.ProviderClrType ?? property.ClrType;
        stored = Nullable.GetUnderlyingType(stored) ?? stored;
        return stored switch
        {
            _ when stored == typeof(string) => ColumnKind.Text,
            _ when stored == typeof(int) => ColumnKind.Integer,
            _ when stored == typeof(long) => ColumnKind.Long,
            _ when stored == typeof(bool) => ColumnKind.YesNo,
            _ when stored == typeof(decimal) => ColumnKind.Decimal,
            _ when stored == typeof(Guid) => ColumnKind.Id,
            _ when stored == typeof(DateOnly) => ColumnKind.Date,
            _ when stored == typeof(TimeOnly) => ColumnKind.Time,
            _ when stored == typeof(DateTime) => property.Name.EndsWith("Utc", StringComparison.Ordinal)
                ? ColumnKind.Instant
                : ColumnKind.WallClock,
            _ when stored == typeof(byte[]) => ColumnKind.Bytes,
            _ when stored == typeof(double) => ColumnKind.Real,
            _ => throw new NotSupportedException($"A backup cannot hold {property.Name}, a {stored.Name}."),
        };
    }

    private static UnusableBackupException Unknown(string what) =>
        new(
            $"Data ini memuat \"{what}\" yang tidak dikenal Laras versi ini. Tidak ada yang ditulis. "
                + "Pakai Laras dari versi yang membuatnya."
        );
}
