using System.Data.Common;
using System.Diagnostics;

namespace Laras.Web.Storage.Backups;

/// <summary>One row as bytes that are the same whatever engine it comes from, and back.</summary>
internal static class RowBytes
{
    public static void Write(BinaryWriter bytes, TableShape table, DbDataReader row)
    {
        for (var place = 0; place < table.Columns.Count; place++)
        {
            var known = !row.IsDBNull(place);
            bytes.Write(known);
            if (known)
            {
                Write(bytes, table.Columns[place].Kind, row, place);
            }
        }
    }

    /// <summary>The values of a row as both engines take them in a parameter.</summary>
    public static object[] Read(byte[] row, TableShape table)
    {
        using var bytes = new BinaryReader(new MemoryStream(row));
        return [.. table.Columns.Select(column => bytes.ReadBoolean() ? Read(bytes, column.Kind) : DBNull.Value)];
    }

    private static void Write(BinaryWriter bytes, ColumnKind kind, DbDataReader row, int place)
    {
        switch (kind)
        {
            case ColumnKind.Text:
                bytes.Write(row.GetString(place));
                break;
            case ColumnKind.Integer:
                bytes.Write(row.GetInt32(place));
                break;
            case ColumnKind.Long:
                bytes.Write(row.GetInt64(place));
                break;
            case ColumnKind.YesNo:
                bytes.Write(row.GetBoolean(place));
                break;
            case ColumnKind.Decimal:
                bytes.Write(row.GetDecimal(place));
                break;
            case ColumnKind.Id:
                bytes.Write(row.GetGuid(place).ToByteArray(bigEndian: true));
                break;
            case ColumnKind.Date:
                bytes.Write(row.GetFieldValue<DateOnly>(place).DayNumber);
                break;
            case ColumnKind.Time:
                bytes.Write(row.GetFieldValue<TimeOnly>(place).Ticks);
                break;
            case ColumnKind.WallClock:
            case ColumnKind.Instant:
                bytes.Write(row.GetDateTime(place).Ticks);
                break;
            case ColumnKind.Bytes:
                var content = row.GetFieldValue<byte[]>(place);
                bytes.Write(content.Length);
                bytes.Write(content);
                break;
            case ColumnKind.Real:
                bytes.Write(row.GetDouble(place));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static object Read(BinaryReader bytes, ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Text => bytes.ReadString(),
            ColumnKind.Integer => bytes.ReadInt32(),
            ColumnKind.Long => bytes.ReadInt64(),
            ColumnKind.YesNo => bytes.ReadBoolean(),
            ColumnKind.Decimal => bytes.ReadDecimal(),
            ColumnKind.Id => new Guid(bytes.ReadBytes(16), bigEndian: true),
            ColumnKind.Date => DateOnly.FromDayNumber(bytes.ReadInt32()),
            ColumnKind.Time => new TimeOnly(bytes.ReadInt64()),
            ColumnKind.WallClock => new DateTime(bytes.ReadInt64(), DateTimeKind.Unspecified),
            ColumnKind.Instant => new DateTime(bytes.ReadInt64(), DateTimeKind.Utc),
            ColumnKind.Bytes => bytes.ReadBytes(bytes.ReadInt32()),
            ColumnKind.Real => bytes.ReadDouble(),
        };
}
