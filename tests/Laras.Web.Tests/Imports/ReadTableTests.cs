using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Laras.Web.Imports;
using Xunit;

namespace Laras.Web.Tests.Imports;

public sealed class ReadTableTests
{
    private static readonly Column[] Columns =
    [
        new("nip", "NIP BARU"),
        new("nama"),
        new("unit", "kode unit") { Required = false },
    ];

    [Theory]
    [InlineData("nip;nama\n1;Adi")]
    [InlineData("nip,nama\r\n1,Adi\r\n")]
    [InlineData("nip\tnama\n1\tAdi")]
    [InlineData("sep=;\nnip;nama\n1;Adi")]
    [InlineData("\"nip\";\"nama\"\n\"1\";\"Adi\"")]
    [InlineData("NAMA;NIK;NIP BARU\nAdi;5300000000000000;1")]
    [InlineData("DAFTAR PEGAWAI;;\nper 1 Mei 2026;;\n\nnama;;nip_baru\nAdi;;1\n;;\n")]
    [InlineData("nip;nama\n=\"1\"; Adi ")]
    [InlineData("nip;nama\n'1;Adi")]
    public void A_table_is_read_however_it_was_saved(string text) => Assert.Equal("1 Adi", Only(Text(text)));

    [Fact]
    public void The_encodings_of_thirty_years_of_windows_are_read()
    {
        const string Table = "nip;nama\n1;Ruséf–Ö";
        Encoding[] encodings =
        [
            new UTF8Encoding(false),
            new UTF8Encoding(true),
            Encoding.Unicode,
            Encoding.BigEndianUnicode,
            CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        ];

        foreach (var encoding in encodings)
        {
            Assert.Equal("1 Ruséf–Ö", Only([.. encoding.GetPreamble(), .. encoding.GetBytes(Table)]));
        }
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_counts_them()
    {
        var table = Read(Text("judul\n\nnip;nama\n1;\"Adi\nContoh\"\n2;Budi"));

        Assert.Equal([4, 6], table.Rows.Select(row => row.Line));
    }

    [Fact]
    public void Columns_that_nobody_asked_for_never_leave_the_reader()
    {
        var row = Assert.Single(
            Read(Text("nip;nama;nik;no_hp;email\n1;Adi;5300000000000000;0812;a@contoh.invalid")).Rows
        );

        Assert.Equal("nip=1; nama=Adi", row.Raw);
        Assert.Equal("", row["nik"]);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var refusal = Assert.Single(Read(Text("nip;unit\n1;A")).Refusals);

        Assert.Equal("berkas.csv: Kolom ini tidak ada: nama. Baris judul harus memuat: nip;nama.", refusal.ToString());
    }

    [Fact]
    public void A_workbook_is_read_from_the_sheet_that_has_the_columns()
    {
        var book = Workbook.Of(
            [
                ["Petunjuk pengisian"],
                ["Isi lembar kedua"],
            ],
            [
                ["nip", "nama", "unit"],
                [1, "Adi", new DateOnly(2026, 4, 7)],
                ["2", "Budi", new TimeOnly(6, 30)],
            ]
        );

        Assert.Equal(
            ["2: 1 Adi 2026-04-07", "3: 2 Budi 06:30:00"],
            Read(book).Rows.Select(row => $"{row.Line}: {row["nip"]} {row["nama"]} {row["unit"]}")
        );
    }

    [Fact]
    public void A_number_that_excel_cannot_hold_shows_its_damage()
    {
        var row = Assert.Single(
            Read(
                Workbook.Of([
                    ["nip", "nama"],
                    [198504122010011912m, "Adi"],
                ])
            ).Rows
        );

        Assert.Contains("E+17", row["nip"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_large_one_is_not_read()
    {
        var bomb = Packed("xl/worksheets/sheet1.xml", ReadTable.BytesMax + 1);

        Assert.InRange(bomb.Length, 1, ReadTable.BytesMax / 100);
        Assert.Equal("file_bomb", Assert.Single(Read(bomb).Refusals).Code);
    }

    [Theory]
    [InlineData("", "file_empty")]
    [InlineData("%PDF-1.7\n\0\0", "file_no_table")]
    [InlineData("hanya satu baris", "columns_missing")]
    [InlineData("PK\u0003\u0004 ini bukan zip", "file_damaged")]
    public void What_is_no_table_is_refused_with_a_sentence(string text, string code) =>
        Assert.Equal(code, Assert.Single(Read(Text(text)).Refusals).Code);

    [Fact]
    public void An_old_excel_file_is_recognised() =>
        Assert.Equal("file_old_excel", Assert.Single(Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1]).Refusals).Code);

    [Theory]
    [InlineData(XlsxFile.PackedBytesMax, "file_damaged")]
    [InlineData(XlsxFile.PackedBytesMax + 1, "file_too_large")]
    public void A_workbook_has_a_largest_size_at_which_it_is_still_opened(int bytes, string code)
    {
        var content = new byte[bytes];
        "PK\u0003\u0004"u8.CopyTo(content);

        var problem = Assert.Single(ReadTable.From("x.xlsx", content, Columns).Refusals);

        Assert.Equal((code, 20 * 1024 * 1024), (problem.Code, XlsxFile.PackedBytesMax));
    }

    [Theory]
    [InlineData(Table.RowsMax, 0)]
    [InlineData(Table.RowsMax + 1, 1)]
    public void A_file_has_a_largest_number_of_rows(int rows, int refusals)
    {
        var text = new StringBuilder("nip;nama\n").Insert(9, "1;A\n", rows);

        Assert.Equal(refusals, Read(Text(text.ToString())).Refusals.Count);
    }

    [Fact]
    public void Any_text_gives_rows_or_a_refusal_and_never_an_exception() =>
        Examine(Damaged(Text("nip;nama\n1;\"Adi\"\n2;Budi")));

    [Fact]
    public void Any_workbook_gives_rows_or_a_refusal_and_never_an_exception()
    {
        var book = Workbook.Of([
            ["nip", "nama"],
            ["1", "Adi"],
            [2, new DateOnly(2026, 4, 7)],
        ]);

        Examine(Damaged(book));
        foreach (var part in (string[])["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"])
        {
            Examine(Damaged(Workbook.Part(book, part)).Select(bytes => Workbook.With(book, part, bytes)));
        }
    }

    private static Gen<byte[]> Damaged(byte[] source) =>
        from cut in Gen.Frequency((3, Gen.Constant(source.Length)), (1, Gen.Choose(1, source.Length)))
        from place in Gen.Choose(0, cut - 1)
        from value in Gen.Choose(0, 255)
        select (byte[])[.. source[..place], (byte)value, .. source[(place + 1)..cut]];

    private static void Examine(Gen<byte[]> files) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                files.ToArbitrary(),
                bytes => Read(bytes) is var table && (table.Refusals.Count == 0 || table.Rows.Count == 0)
            )
        );

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static Table Read(byte[] content) => ReadTable.From("berkas.csv", content, Columns);

    private static string Only(byte[] content)
    {
        var table = Read(content);
        Assert.Empty(table.Refusals);
        var row = Assert.Single(table.Rows);
        return $"{row["nip"]} {row["nama"]}";
    }

    private static byte[] Packed(string name, int bytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var left = bytes; left > 0; left -= zeros.Length)
            {
                entry.Write(zeros, 0, Math.Min(left, zeros.Length));
            }
        }

        return stream.ToArray();
    }
}
