using System.Net;
using Laras.Web.Access;
using Laras.Web.Tests.Devices;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Imports.Files;

public sealed class ImportedFilePageTests
{
    [Fact]
    public async Task A_file_tells_its_numbers_its_hash_and_the_rows_that_wait()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var page = await desk.PageAsync(
            await desk.BroughtInAsync("absen", "2_attlog.dat", Office.Rows("17 07 06:47:12"))
        );

        Assert.Equal("2_attlog.dat", page.Heading());
        Assert.Matches("^[0-9a-f]{64}$", page.QuerySelector(".kode.pecah")!.TextContent);
        Assert.Equal(["0", "0", "1"], page.QuerySelectorAll("dd").Take(3).Select(number => number.TextContent));
        Assert.Contains(
            "2026-04-07 06:47:12",
            page.QuerySelector("code.mentah")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("0196a000-0000-7000-8000-000000000000")]
    [InlineData("bukan-nomor")]
    public async Task A_file_that_does_not_exist_is_not_found(string id)
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var answer = await desk.GetAsync($"/meja/impor/berkas/{id}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task No_import_page_carries_style_or_script_of_its_own_and_each_can_be_read_aloud()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var file = await desk.BroughtInAsync("absen", "2_attlog.dat", Office.Rows("17 07 06:47:12", "18 08 06:30:00"));
        var preview = await desk.ChosenAsync("absen", "3_attlog.dat", Office.Rows("17 09 06:47:12"));
        string[] paths =
        [
            "/meja/impor",
            "/meja/impor?jenis=ramadan",
            "/meja/impor/pegawai",
            "/meja/impor/absen",
            preview,
            file,
            "/meja/impor/karantina",
            "/meja/impor/karantina?alasan=pin_unmapped",
            "/meja/impor/karantina?keadaan=rekap",
            "/meja/impor/karantina/pin?mesin=2&pin=17&q=nur",
            "/meja/impor/karantina/pin?pin=tidak-ada",
        ];
        foreach (var path in paths)
        {
            using var answer = await desk.GetAsync(path);
            var page = await RunningDesk.DocumentOf(answer);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(SecurityHeaders.Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal("Impor", page.QuerySelector(".sisi a[aria-current=page]")!.TextContent);
            Assert.All(
                page.QuerySelectorAll("input:not([type=hidden]), select, textarea"),
                field => Assert.True(field.HasAttribute("aria-label") || field.Closest("label") is not null)
            );
            Assert.All(
                page.QuerySelectorAll("form[method=post]"),
                form => Assert.NotNull(form.QuerySelector("[name=__RequestVerificationToken]"))
            );
        }
    }
}
