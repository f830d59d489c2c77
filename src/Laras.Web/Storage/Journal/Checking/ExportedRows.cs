using System.Runtime.CompilerServices;
using System.Text.Json;
using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>
/// Rows from a folder that <see cref="ExportJournal"/> wrote: one file for each table, one line of JSON for each row, one
/// text for each value with the letter of its kind before it.
/// </summary>
internal sealed class ExportedRows(string folder) : RowSource
{
    public const string Ending = ".jsonl";

    /// <summary>What stands in place of a line that is no row; it has no key and no hash that anybody noted.</summary>
    private const string TornColumn = "baris";

    private readonly CanonicalRow row = new();

    public static string PathOf(string folder, RowShape shape) => Path.Combine(folder, shape.Table + Ending);

    public static string TextOf(CanonicalRow row, CanonicalRow.Field field)
    {
        var bytes = row.BytesOf(field);
        var value = field.Kind switch
        {
            ValueKind.Uuid => new Guid(bytes, bigEndian: true).ToString(),
            ValueKind.Bytes => Convert.ToBase64String(bytes),
            ValueKind.Text
            or ValueKind.Integer
            or ValueKind.Number
            or ValueKind.Date
            or ValueKind.Clock
            or ValueKind.Instant
            or ValueKind.Wall => System.Text.Encoding.UTF8.GetString(bytes),
        };
        return $"{(char)field.Kind}:{value}";
    }

    public override async IAsyncEnumerable<CanonicalRow> RowsAsync(
        RowShape shape,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var path = PathOf(folder, shape);
        if (!File.Exists(path))
        {
            yield break;
        }

        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            if (!TryRead(shape, line))
            {
                row.Start(shape.Table).AddText(TornColumn, $"{Path.GetFileName(path)} baris {number}");
            }

            yield return row;
        }
    }

    private bool TryRead(RowShape shape, string line)
    {
        row.Start(shape.Table);
        try
        {
            using var json = JsonDocument.Parse(line);
            foreach (var column in json.RootElement.EnumerateObject())
            {
                Read(column.Name, column.Value.GetString() ?? "");
            }

            return true;
        }
        catch (Exception torn) when (torn is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Read(string name, string text)
    {
        var value = text.Length > 2 ? text[2..] : "";
        var kind = text.Length > 1 && text[1] == ':' ? (ValueKind)text[0] : ValueKind.Text;
        if (kind == ValueKind.Uuid && Guid.TryParseExact(value, "D", out var id) && id.ToString() == value)
        {
            row.AddUuid(name, id);
        }
        else if (kind == ValueKind.Bytes && TryDecode(value, out var bytes))
        {
            row.Add(name, ValueKind.Bytes, bytes);
        }
        else
        {
            row.Add(name, kind, System.Text.Encoding.UTF8.GetBytes(value));
        }
    }

    private static bool TryDecode(string value, out byte[] bytes)
    {
        bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value, bytes, out var length))
        {
            return false;
        }

        Array.Resize(ref bytes, length);
        return Convert.ToBase64String(bytes) == value;
    }
}
