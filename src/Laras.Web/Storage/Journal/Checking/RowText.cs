using System.Globalization;
using System.Text;
using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>Reads single columns of a canonical row that may have been tampered with: what is not of its kind is not there.</summary>
internal static class RowText
{
    public static string? Text(this CanonicalRow row, string name) =>
        row.Find(name) is { Kind: ValueKind.Text } field ? Encoding.UTF8.GetString(row.BytesOf(field)) : null;

    public static Guid? Uuid(this CanonicalRow row, string name) =>
        row.Find(name) is { Kind: ValueKind.Uuid } field ? new Guid(row.BytesOf(field), bigEndian: true) : null;

    public static long? Integer(this CanonicalRow row, string name) =>
        row.Find(name) is { Kind: ValueKind.Integer } field
        && long.TryParse(row.BytesOf(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    public static byte[]? Bytes(this CanonicalRow row, string name) =>
        row.Find(name) is { Kind: ValueKind.Bytes } field ? row.BytesOf(field).ToArray() : null;

    public static Digest? Digest(this CanonicalRow row, string name) =>
        row.Find(name) is { Kind: ValueKind.Bytes, Length: Core.Journal.Digest.Bytes } field
            ? new Digest(row.BytesOf(field))
            : null;

    /// <summary>The key as people write it, its parts with a slash between.</summary>
    public static string KeyText(this CanonicalRow row, RowShape shape) =>
        string.Join('/', shape.Key.Select(name => row.Find(name) is { } field ? Shown(row, field) : "?"));

    /// <summary>The same for a key of which only the bytes are known, as far as its parts can be told apart.</summary>
    public static (string Text, Guid? Employee) KeyText(RowShape shape, ReadOnlySpan<byte> key)
    {
        const int UuidBytes = 16;
        var parts = new List<string>();
        Guid? employee = null;
        foreach (var name in shape.Key)
        {
            var kind = shape.Columns.First(column => column.Name == name).Kind;
            if (kind == ValueKind.Uuid && key.Length >= UuidBytes)
            {
                var id = new Guid(key[..UuidBytes], bigEndian: true);
                key = key[UuidBytes..];
                employee = name == "employee_id" || shape.Table == "employees" ? id : employee;
                parts.Add(id.ToString());
            }
            else
            {
                parts.Add(Encoding.UTF8.GetString(key));
                key = [];
            }
        }

        return (string.Join('/', parts), employee);
    }

    private static string Shown(CanonicalRow row, CanonicalRow.Field field) => ExportedRows.TextOf(row, field)[2..];
}
