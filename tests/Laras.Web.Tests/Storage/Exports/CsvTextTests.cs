using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Laras.Core;
using Laras.Web.Imports;
using Laras.Web.Storage.Exports;
using Xunit;

namespace Laras.Web.Tests.Storage.Exports;

public sealed class CsvTextTests
{
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Numbers_money_and_days_are_written_as_an_indonesian_spreadsheet_reads_them()
    {
        var text = await WriteAsync(
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
                (string?)null,
                (DateOnly?)null,
                (TimeOnly?)null,
                (DateTime?)null,
                (Rupiah?)null,
                (decimal?)null,
                (long?)null,
            ]
        );

        Assert.Equal(
            "nama;hari;pukul;saat;jumlah;nilai;urutan\r\nAdi;2026-04-07;06.47.12;2026-04-07 06:47:12;-2720;92,5;3\r\n;;;;;;\r\n",
            text
        );
    }

    [Fact]
    public async Task The_mark_for_excel_can_be_left_out()
    {
        using var with = new MemoryStream();
        using var without = new MemoryStream();

        await CsvText.WriteAsync(Table(["nama"]), with, Token);
        await CsvText.WriteAsync(Table(["nama"]), without, Token, mark: false);

        Assert.Equal([0xEF, 0xBB, 0xBF, .. without.ToArray()], with.ToArray());
    }

    [Fact]
    public async Task No_hostile_text_begins_a_cell_as_a_formula_whatever_sign_ends_a_cell()
    {
        string[] hostile = [.. HostileText.Formulas, .. HostileText.InTheMiddle];
        Assert.True(hostile.Length >= 400, $"{hostile.Length} hostile texts are too few.");
        var text = await WriteAsync(["nama", "tanda"], [.. hostile.Select(said => (Cell[])[said, "x"])]);

        foreach (var separator in ";,\t|")
        {
            var cells = Read(text, separator).SelectMany(row => row).ToArray();
            Assert.True(cells.Length >= hostile.Length);
            Assert.DoesNotContain(cells, cell => Seen(cell) is [var first, ..] && FormulaStarts.Contains(first));
        }
    }

    [Fact]
    public async Task What_was_guarded_comes_back_as_it_was()
    {
        string[] said = [.. HostileText.Formulas, .. HostileText.InTheMiddle, .. HostileText.Strange];

        var rows = Read(await WriteAsync(["nama"], [.. said.Select(text => (Cell[])[text])]), ';');

        Assert.Equal(said, rows.Skip(1).Select(row => FormulaGuard.Remove(row[0])));
    }

    [Fact]
    public async Task An_export_is_read_by_the_import_of_laras()
    {
        var text = await WriteAsync(["nama", "unit"], ["Adi, -2 anak", "a;b"], ["Budi", "B \"C\""]);

        var table = ReadTable.From("x.csv", Encoding.UTF8.GetBytes(text), [new("nama"), new("unit")]);

        Assert.Equal(["Adi, -2 anak|a;b", "Budi|B \"C\""], table.Rows.Select(row => $"{row["nama"]}|{row["unit"]}"));
    }

    [Theory]
    [InlineData("a-b", false)]
    [InlineData("-b", true)]
    [InlineData("Jl. Melati 3, RT 2", false)]
    [InlineData("Jl. Melati 3, -RT 2", true)]
    [InlineData("", false)]
    [InlineData("'", false)]
    [InlineData("'=", true)]
    public void Only_what_could_begin_a_formula_is_changed(string text, bool needed) =>
        Assert.Equal(needed, FormulaGuard.IsNeeded(text));

    /// <summary>A spreadsheet may look at the first letter that can be seen.</summary>
    private static string Seen(string cell) => cell.TrimStart([' ', '\u00A0', '\u200B', '\uFEFF', '\u0001']);

    private static List<string[]> Read(string text, char separator)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            HasHeaderRecord = false,
            BadDataFound = null,
            Mode = CsvMode.RFC4180,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var rows = new List<string[]>();
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return rows;
    }

    private static ExportTable Table(string[] columns, params Cell[][] rows) =>
        ExportTable.Of("Uji", [.. columns.Select(name => new ExportColumn(name))], rows);

    private static async Task<string> WriteAsync(string[] columns, params Cell[][] rows)
    {
        using var stream = new MemoryStream();
        await CsvText.WriteAsync(Table(columns, rows), stream, Token, mark: false);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
