using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Laras.Web.Imports;

/// <summary>An Excel workbook, unpacked only as far as a table of people could ever need.</summary>
internal static class XlsxFile
{
    public const int PackedBytesMax = 20 * 1024 * 1024;
    private const int EntriesMax = 1_000;
    private const int CellsMax = 300;
    private const int BufferBytes = 81_920;

    /// <summary>Excel's day zero; a cell that holds only a time of day has this date.</summary>
    private const int YearOfTimeOnly = 1899;

    /// <summary>The reader asks for the code pages of Windows even where a workbook has none.</summary>
    static XlsxFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Sizes are counted by unpacking: what a packed file says about itself may be a lie.</summary>
    public static (string Code, string Sentence)? Problem(byte[] content)
    {
        if (content.Length > PackedBytesMax)
        {
            return (
                "file_too_large",
                $"Berkas Excel ini lebih dari {PackedBytesMax / 1024 / 1024} MB. Pecah menjadi beberapa berkas."
            );
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(content));
            return zip.Entries.Count > EntriesMax || UnpackedBytes(zip) > ReadTable.BytesMax
                ? ("file_bomb", "Isi berkas Excel ini jauh lebih besar daripada tabel biasa. Tidak ada yang dibaca.")
                : null;
        }
        catch (InvalidDataException)
        {
            return ("file_damaged", "Berkas Excel ini tidak utuh. Kirim ulang dari komputer asalnya.");
        }
    }

    public static IEnumerable<IEnumerable<SheetRow>> Sheets(byte[] content)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content));
        do
        {
            yield return Rows(reader);
        } while (reader.NextResult());
    }

    private static IEnumerable<SheetRow> Rows(IExcelDataReader reader)
    {
        while (reader.Read())
        {
            var cells = new string[Math.Min(reader.FieldCount, CellsMax)];
            for (var place = 0; place < cells.Length; place++)
            {
                cells[place] = SheetRow.Clean(Text(reader.GetValue(place)));
            }

            yield return new(reader.Depth + 1, cells);
        }
    }

    private static long UnpackedBytes(ZipArchive zip)
    {
        var buffer = new byte[BufferBytes];
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            int read;
            while (total <= ReadTable.BytesMax && (read = stream.Read(buffer)) > 0)
            {
                total += read;
            }
        }

        return total;
    }

    private static string? Text(object? value) =>
        value switch
        {
            DateTime { Year: <= YearOfTimeOnly } time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString(),
        };
}
