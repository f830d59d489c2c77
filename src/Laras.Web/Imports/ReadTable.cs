using System.Xml;
using ExcelDataReader.Exceptions;

namespace Laras.Web.Imports;

/// <summary>Opens a CSV or XLSX file that somebody sent, whatever its delimiter or encoding, and refuses what is none.</summary>
public static class ReadTable
{
    /// <summary>A CSV file, or an XLSX file when unpacked.</summary>
    public const int BytesMax = 200 * 1024 * 1024;

    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] OldExcel = [0xD0, 0xCF, 0x11, 0xE0];

    public static Table From(string fileName, byte[] content, IReadOnlyList<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(columns);

        if (Problem(content) is var (code, sentence))
        {
            return Table.Refused(fileName, code, sentence);
        }

        try
        {
            return Table.From(fileName, IsXlsx(content) ? XlsxFile.Sheets(content) : [CsvFile.Rows(content)], columns);
        }
        catch (Exception unreadable) when (IsDamage(unreadable))
        {
            return Table.Refused(
                fileName,
                "file_damaged",
                "Berkas ini rusak di tengah jalan. Tidak ada yang disimpan. Buka di Excel, simpan lagi, lalu coba kembali."
            );
        }
    }

    private static (string Code, string Sentence)? Problem(byte[] content) =>
        content switch
        {
            [] => ("file_empty", "Berkas ini kosong."),
            { Length: > BytesMax } => ("file_too_large", $"Berkas ini lebih dari {BytesMax / 1024 / 1024} MB."),
            _ when content.AsSpan().StartsWith(OldExcel) => (
                "file_old_excel",
                "Berkas ini Excel lama (.xls). Simpan sebagai .xlsx atau CSV, lalu coba kembali."
            ),
            _ when IsXlsx(content) => XlsxFile.Problem(content),
            _ => CsvFile.Problem(content),
        };

    private static bool IsXlsx(byte[] content) => content.AsSpan().StartsWith(Zip);

    /// <summary>What the two readers are known to throw at bytes that are no table.</summary>
    private static bool IsDamage(Exception exception) =>
        exception
            is ExcelReaderException
                or XmlException
                or InvalidDataException
                or EndOfStreamException
                or FormatException
                or OverflowException
                or ArgumentException
                or InvalidOperationException
                or NullReferenceException
                or IndexOutOfRangeException
                or CsvHelper.CsvHelperException;
}
