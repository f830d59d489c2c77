using System.Text.Encodings.Web;
using System.Text.Json;
using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>Writes the journal and every table it vouches for as text, so that anybody can examine them with a tool of his own.</summary>
internal static class ExportJournal
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Tables of the journal, and those it vouches for.</summary>
    public static IReadOnlyList<RowShape> Tables(LarasDb db) =>
        RowShape.All(db, entity => !JournaledTables.NotJournaled.ContainsKey(entity.Name));

    /// <summary>How many rows were written.</summary>
    public static async Task<long> RunAsync(LarasDb db, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var rows = 0L;
        await using var source = await StoredRows.OpenAsync(db, cancellationToken);
        foreach (var shape in Tables(db))
        {
            await using var file = File.Create(ExportedRows.PathOf(folder, shape));
            await using var json = new Utf8JsonWriter(file, Plain);
            await foreach (var row in source.RowsAsync(shape, cancellationToken))
            {
                Write(json, row);
                await json.FlushAsync(cancellationToken);
                file.WriteByte((byte)'\n');
                json.Reset(file);
                rows++;
            }
        }

        return rows;
    }

    private static void Write(Utf8JsonWriter json, CanonicalRow row)
    {
        json.WriteStartObject();
        foreach (var field in row.Fields)
        {
            json.WriteString(field.Name, ExportedRows.TextOf(row, field));
        }

        json.WriteEndObject();
    }
}
