using System.IO.Compression;
using System.Security;
using System.Text;

namespace Laras.Web.Tests.Imports;

/// <summary>A small Excel file. Text stays text; a number is written as a number, a date as a number with a date format.</summary>
internal static class Workbook
{
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    public static byte[] Of(params object[][][] sheets)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Put(zip, "[Content_Types].xml", ContentTypes(sheets.Length));
            Put(
                zip,
                "_rels/.rels",
                Relations("<Relationship Id=\"r\" Type=\"" + Office + "/officeDocument\" Target=\"xl/workbook.xml\"/>")
            );
            Put(zip, "xl/workbook.xml", Book(sheets.Length));
            Put(zip, "xl/_rels/workbook.xml.rels", Relations(Targets(sheets.Length)));
            Put(zip, "xl/styles.xml", Styles);
            for (var number = 1; number <= sheets.Length; number++)
            {
                Put(zip, $"xl/worksheets/sheet{number}.xml", Sheet(sheets[number - 1]));
            }
        }

        return stream.ToArray();
    }

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private const string Styles =
        $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"20\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    public static byte[] Part(byte[] book, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        using var part = zip.GetEntry(name)!.Open();
        using var content = new MemoryStream();
        part.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>The same workbook with other bytes in one of its parts.</summary>
    public static byte[] With(byte[] book, string name, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(book);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update))
        {
            zip.GetEntry(name)!.Delete();
            using var part = zip.CreateEntry(name).Open();
            part.Write(content);
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string ContentTypes(int sheets)
    {
        const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var parts = Numbers(
            sheets,
            n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{Kind}.worksheet+xml\"/>"
        );
        return $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Kind}.sheet.main+xml\"/>{parts}</Types>";
    }

    private static string Relations(string inner) =>
        $"<Relationships xmlns=\"{Package}/relationships\">{inner}</Relationships>";

    private static string Targets(int sheets) =>
        Numbers(
            sheets,
            n => $"<Relationship Id=\"r{n}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
        ) + $"<Relationship Id=\"s\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>";

    private static string Book(int sheets) =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
        + Numbers(sheets, n => $"<sheet name=\"S{n}\" sheetId=\"{n}\" r:id=\"r{n}\"/>")
        + "</sheets></workbook>";

    private static string Sheet(object[][] rows) =>
        $"<worksheet xmlns=\"{Main}\"><sheetData>"
        + string.Concat(
            rows.Select(
                (row, place) =>
                    $"<row r=\"{place + 1}\">{string.Concat(row.Select((cell, column) => Cell(cell, column, place)))}</row>"
            )
        )
        + "</sheetData></worksheet>";

    private static string Cell(object cell, int column, int row)
    {
        var name = $"{(char)('A' + column)}{row + 1}";
        return cell switch
        {
            DateOnly date => $"<c r=\"{name}\" s=\"1\"><v>{(date.ToDateTime(default) - DayZero).Days}</v></c>",
            TimeOnly time => $"<c r=\"{name}\" s=\"2\"><v>{time.Ticks / (decimal)TimeSpan.TicksPerDay}</v></c>",
            string text => $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
            _ => $"<c r=\"{name}\"><v>{cell}</v></c>",
        };
    }

    private static string Numbers(int count, Func<int, string> text) =>
        string.Concat(Enumerable.Range(1, count).Select(text));
}
