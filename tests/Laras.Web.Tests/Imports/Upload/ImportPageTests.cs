using System.Net;
using System.Text;
using Laras.Web.Imports.Upload;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Imports.Upload;

public sealed class ImportPageTests
{
    private const string Header = "nip;dari;sampai;status;surat\n";

    [Theory]
    [InlineData("Kolom ini tidak ada: dari, sampai, status, surat.", "nip;tanggal;pola\n123;2026-04-01;\n")]
    [InlineData("Berkas ini bukan tabel.", "\0\0\0\0")]
    [InlineData("Berkas ini kosong.", "")]
    public async Task A_file_of_the_wrong_kind_is_turned_away_with_the_reason_and_nothing_is_kept(
        string reason,
        string text
    )
    {
        await using var desk = await ImportDesk.OpenAsync();

        using var answer = await desk.ChooseAsync("cuti", "berkas.csv", Encoding.UTF8.GetBytes(text));
        var page = await RunningDesk.DocumentOf(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(reason, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form[enctype]"));
    }

    [Fact]
    public async Task A_form_without_a_file_asks_for_one()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var page = await desk.PageAsync("/meja/impor/cuti");

        using var answer = await desk.SendAsync(page.FormNamed("pilih"), []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Belum ada berkas yang dipilih", await RunningDesk.BodyAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_largest_file_is_taken_and_one_byte_more_is_not()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var largest = new byte[ReceivedFile.BytesMax];
        Array.Fill(largest, (byte)'\n');
        Encoding.ASCII.GetBytes(Header).CopyTo(largest, 0);

        using var taken = await desk.ChooseAsync("cuti", "cuti.csv", largest);
        using var refused = await desk.ChooseAsync("cuti", "cuti.csv", [.. largest, (byte)'\n']);

        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("lebih dari 32 MB", await RunningDesk.BodyAsync(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_far_too_large_is_not_read_at_all_and_the_answer_says_what_to_do()
    {
        await using var desk = await ImportDesk.OpenAsync();

        using var answer = await desk.ChooseAsync("cuti", "cuti.csv", new byte[ReceivedFile.RequestBytesMax + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Paling besar 32 MB", await RunningDesk.BodyAsync(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/meja/impor/cuti", "pilih")]
    [InlineData("/meja/impor/karantina", "kesampingkan")]
    public async Task A_form_without_its_token_changes_nothing(string path, string form)
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.BroughtInAsync("cuti", "cuti.csv", Header + "123;2026-04-01;2026-04-01;sakit;x\n");
        var page = await desk.PageAsync(path);
        foreach (var token in page.QuerySelectorAll("input[name=__RequestVerificationToken]"))
        {
            token.Remove();
        }

        using var answer = await desk.SendAsync(page.FormNamed(form), []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Every_table_has_a_template_that_its_own_import_understands()
    {
        await using var desk = await ImportDesk.OpenAsync();
        foreach (var importer in Web.Imports.Importer.All.Where(importer => importer.IsTable))
        {
            using var template = await desk.GetAsync($"/meja/impor/{importer.Name}/templat");
            var content = await template.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

            Assert.Equal("text/csv", template.Content.Headers.ContentType?.MediaType);
            Assert.Empty(Web.Imports.ReadTable.From("templat.csv", content, importer.Columns).Refusals);
        }

        using var none = await desk.GetAsync("/meja/impor/absen/templat");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public void The_template_of_employees_has_the_twelve_columns_of_the_region()
    {
        var header = DownloadTemplate.HeaderOf(Web.Imports.Importer.Find("pegawai")!);
        Assert.Equal(
            "nip;nama;id_lokal;jenis_pegawai;golongan;unit;jabatan;jenis_jabatan;kelas_jabatan;nip_atasan;pola_kerja;tmt",
            header
        );
    }

    [Theory]
    [InlineData("Rusdi Amran")]
    [InlineData("Lina Marwah")]
    [InlineData("La Ode Ramli")]
    [InlineData("Nurhayati")]
    public async Task Only_the_personnel_office_brings_files_in(string name)
    {
        await using var desk = await DeskTests.SignedInAsync(name);
        foreach (
            var path in (string[])
                ["/meja/impor", "/meja/impor/cuti", "/meja/impor/cuti/templat", "/meja/impor/karantina"]
        )
        {
            using var answer = await desk.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
