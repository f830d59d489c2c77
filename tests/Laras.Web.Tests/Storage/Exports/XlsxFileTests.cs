using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Laras.Core;
using Laras.Web.Storage.Exports;
using Xunit;
using Cell = Laras.Web.Storage.Exports.Cell;

namespace Laras.Web.Tests.Storage.Exports;

public sealed class XlsxFileTests
{
    /// <summary>The reader asks for the code pages of Windows even where a workbook has none.</summary>
    static XlsxFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_is_read_back_with_its_kinds()
    {
        var book = await WriteAsync(
            "Rekap April",
            ["nama", "hari", "pukul", "saat", "jumlah", "nilai", "urutan"],
            [
                "Adi",
                new DateOnly(2026, 4, 7),
                new TimeOnly(6, 47, 12),
                new DateTime(2026, 4, 7, 6, 47, 12),
                new Rupiah(-2720),
                92.5m,
                3,
            ],
            [
                "007",
                (DateOnly?)null,
                (TimeOnly?)null,
                (DateTime?)null,
                new Rupiah(3_350_235),
                (decimal?)null,
                (long?)null,
            ]
        );

        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(book));
        Assert.Equal("Rekap April", reader.Name);
        Assert.True(reader.Read());
        Assert.Equal(
            ["nama", "hari", "pukul", "saat", "jumlah", "nilai", "urutan"],
            Enumerable.Range(0, 7).Select(reader.GetValue)
        );
        Assert.True(reader.Read());
        Assert.Equal("Adi", reader.GetValue(0));
        Assert.Equal(new DateTime(2026, 4, 7), reader.GetValue(1));
        Assert.Equal(new TimeSpan(6, 47, 12), Assert.IsType<DateTime>(reader.GetValue(2)).TimeOfDay);
        Assert.Equal(new DateTime(2026, 4, 7, 6, 47, 12), reader.GetValue(3));
        Assert.Equal((-2720d, 92.5d, 3d), (reader.GetDouble(4), reader.GetDouble(5), reader.GetDouble(6)));
        Assert.Contains("\"Rp\"", reader.GetNumberFormatString(4), StringComparison.Ordinal);
        Assert.True(reader.Read());
        Assert.Equal("007", reader.GetValue(0));
        Assert.Null(reader.GetValue(1));
        Assert.False(reader.Read());
    }

    [Fact]
    public async Task No_text_is_ever_a_formula_and_all_of_it_is_read_back()
    {
        string[] said = [.. HostileText.Formulas, .. HostileText.InTheMiddle, .. HostileText.Strange];
        Assert.True(said.Length >= 400, $"{said.Length} hostile texts are too few.");

        var book = await WriteAsync("Uji", ["=1+1"], [.. said.Select(text => (Cell[])[text])]);

        using var document = SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);
        var cells = document
            .WorkbookPart!.WorksheetParts.Single()
            .Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>();
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.All(cells, cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        Assert.Equal(said.Select(Storable), Read(book).Skip(1));
    }

    [Fact]
    public async Task The_workbook_has_no_fault_in_the_eyes_of_the_published_schema()
    {
        var book = await WriteAsync(
            "[Uji]: *?/\\'",
            ["nama", "saat"],
            ["Adi", new DateTime(2026, 4, 7, 6, 47, 12)],
            ["\u0000\uD800", new Rupiah(1)]
        );

        using var document = SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, Token).Select(fault => fault.Description));
    }

    [Fact]
    public async Task The_same_table_is_the_same_file()
    {
        var first = await WriteAsync("Uji", ["nama"], ["Adi"]);
        var second = await WriteAsync("Uji", ["nama"], ["Adi"]);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_text_longer_than_excel_takes_is_cut_at_its_limit()
    {
        var book = await WriteAsync("Uji", ["nama"], [new string('a', 32_767)], [new string('b', 32_768)]);

        Assert.Equal([4, 32_767, 32_767], Read(book).Select(text => text.Length));
    }

    [Fact]
    public async Task A_row_waits_until_it_is_written_and_not_in_memory()
    {
        await using var stream = new ForwardStream();
        var furthest = 0L;
        var rows = Enumerable
            .Range(0, 50_000)
            .Select(number =>
            {
                furthest = Math.Max(furthest, number - (stream.Length / 5));
                return (IReadOnlyList<Cell>)[$"Pegawai {number * 7919}", number];
            });

        await XlsxFile.WriteAsync(ExportTable.Of("Uji", [new("nama"), new("urutan")], rows), stream, Token);

        Assert.InRange(furthest, 0, 10_000);
    }

    [Theory]
    [InlineData(0, "A1")]
    [InlineData(25, "Z1")]
    [InlineData(26, "AA1")]
    [InlineData(701, "ZZ1")]
    [InlineData(702, "AAA1")]
    public void Columns_are_named_as_excel_names_them(int column, string address) =>
        Assert.Equal(address, XlsxCells.Address(column, 1));

    [Fact]
    public async Task The_header_stands_still_and_columns_have_their_width()
    {
        using var stream = new MemoryStream();
        await XlsxFile.WriteAsync(ExportTable.Of("Uji", [new("nama", 40)], []), stream, Token);

        using var zip = new ZipArchive(stream);
        using var sheet = new StreamReader(zip.GetEntry(XlsxParts.SheetName)!.Open());
        var text = await sheet.ReadToEndAsync(Token);
        Assert.Contains("state=\"frozen\"", text, StringComparison.Ordinal);
        Assert.Contains("width=\"40\"", text, StringComparison.Ordinal);
    }

    /// <summary>XML has no place for these, so they are shown as a letter that could not be kept.</summary>
    private static string Storable(string text) => text.Replace('\u0001', '\uFFFD');

    private static List<string> Read(byte[] book)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(book));
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static async Task<byte[]> WriteAsync(string name, string[] columns, params Cell[][] rows)
    {
        using var stream = new MemoryStream();
        await XlsxFile.WriteAsync(
            ExportTable.Of(name, [.. columns.Select(column => new ExportColumn(column))], rows),
            stream,
            Token
        );
        return stream.ToArray();
    }

    /// <summary>Like the answer to a request: it goes forward only, and never waits without being awaited.</summary>
    private sealed class ForwardStream : Stream
    {
        private long length;

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => length;
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            length += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Flush() => throw new NotSupportedException("An answer is not written in between.");

        public override void Write(byte[] buffer, int offset, int count) => Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
