using System.Globalization;
using Laras.Core.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Laras.Web.Storage.Journal;

/// <summary>
/// The columns of one table in the order of their names and how each is written in a <see cref="CanonicalRow"/>, told by
/// the model, so that a row has the same hash on both engines and no table needs code of its own.
/// </summary>
internal sealed class RowShape
{
    private const string Annotation = "Laras:RowShape";

    private RowShape(IEntityType entity)
    {
        Entity = entity.ClrType;
        Table = entity.GetTableName()!;
        Columns =
        [
            .. entity
                .GetProperties()
                .Select(property => new Column(property))
                .OrderBy(column => column.Name, StringComparer.Ordinal),
        ];
        Key = [.. entity.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())];
    }

    public Type Entity { get; }

    public string Table { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Names of the columns by which a row is known.</summary>
    public IReadOnlyList<string> Key { get; }

    public static RowShape Of(LarasDb db, Type entity) =>
        Of(
            db.Model.FindEntityType(entity)
                ?? throw new ArgumentException($"{entity.Name} is not a table.", nameof(entity))
        );

    /// <summary>The chosen tables of the model, by name.</summary>
    public static IReadOnlyList<RowShape> All(LarasDb db, Func<Type, bool> isChosen) =>
        [
            .. db
                .Model.GetEntityTypes()
                .Where(entity => isChosen(entity.ClrType))
                .Select(Of)
                .OrderBy(shape => shape.Table, StringComparer.Ordinal),
        ];

    public void Write(object entity, CanonicalRow row)
    {
        row.Start(Table);
        foreach (var column in Columns)
        {
            if (column.ValueOf(entity) is { } value)
            {
                column.Write(value, row);
            }
        }
    }

    /// <summary>The values of the key columns behind each other.</summary>
    public int WriteKey(CanonicalRow row, Span<byte> target)
    {
        var length = 0;
        foreach (var name in Key)
        {
            if (row.Find(name) is { } field)
            {
                row.BytesOf(field).CopyTo(target[length..]);
                length += field.Length;
            }
        }

        return length;
    }

    private static RowShape Of(IEntityType entity) =>
        entity.GetOrAddRuntimeAnnotationValue(Annotation, static entity => new RowShape(entity!), entity);

    /// <summary>One column: its name, its kind, and the way from an entity to the stored value.</summary>
    internal sealed class Column
    {
        private readonly IProperty property;
        private readonly Func<object?, object?>? convert;

        public Column(IProperty property)
        {
            this.property = property;
            var converter = property.GetRelationalTypeMapping().Converter;
            convert = converter?.ConvertToProvider;
            Name = property.GetColumnName();
            Kind = KindOf(converter?.ProviderClrType ?? property.ClrType);
        }

        public string Name { get; }

        public ValueKind Kind { get; }

        /// <summary>True and false, which one engine keeps as numbers and the other does not.</summary>
        public bool IsTruth { get; private set; }

        public object? ValueOf(object entity)
        {
            var value = property.GetGetter().GetClrValue(entity);
            return value is not null && convert is not null ? convert(value) : value;
        }

        public void Write(object value, CanonicalRow row)
        {
            switch (Kind)
            {
                case ValueKind.Text:
                    row.AddText(Name, (string)value);
                    break;
                case ValueKind.Integer:
                    row.AddInteger(Name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                    break;
                case ValueKind.Number:
                    row.AddNumber(Name, (decimal)value);
                    break;
                case ValueKind.Uuid:
                    row.AddUuid(Name, (Guid)value);
                    break;
                case ValueKind.Date:
                    row.AddDate(Name, (DateOnly)value);
                    break;
                case ValueKind.Clock:
                    row.AddClock(Name, (TimeOnly)value);
                    break;
                case ValueKind.Instant:
                    row.AddInstant(Name, (DateTime)value);
                    break;
                case ValueKind.Wall:
                    row.AddWall(Name, (DateTime)value);
                    break;
                case ValueKind.Bytes:
                    row.Add(Name, ValueKind.Bytes, (byte[])value);
                    break;
            }
        }

        private ValueKind KindOf(Type stored)
        {
            var type = Nullable.GetUnderlyingType(stored) ?? stored;
            IsTruth = type == typeof(bool);
            return type switch
            {
                _ when type == typeof(string) => ValueKind.Text,
                _ when IsTruth || type == typeof(int) || type == typeof(long) || type == typeof(short) =>
                    ValueKind.Integer,
                _ when type == typeof(decimal) => ValueKind.Number,
                _ when type == typeof(Guid) => ValueKind.Uuid,
                _ when type == typeof(DateOnly) => ValueKind.Date,
                _ when type == typeof(TimeOnly) => ValueKind.Clock,
                _ when type == typeof(DateTime) && property.Name.EndsWith("Utc", StringComparison.Ordinal) =>
                    ValueKind.Instant,
                _ when type == typeof(DateTime) => ValueKind.Wall,
                _ when type == typeof(byte[]) => ValueKind.Bytes,
                _ => throw new NotSupportedException($"{property.Name} is a {type.Name}, which no row can carry."),
            };
        }
    }
}
