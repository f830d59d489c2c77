using Laras.Web.Access;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Access.Showing;

public sealed class PermissionsPageTests
{
    [Fact]
    public async Task Every_row_of_the_table_stands_on_the_page_as_it_is_written()
    {
        await using var desk = await DeskTests.SignedInAsync("Waode Hasna");
        var page = await desk.PageAsync("/meja/akses");

        var shown = page.QuerySelectorAll("tbody tr")
            .Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent)));
        var written = Permissions
            .Text.Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => string.Join('|', cells[2..]).Replace(" ", "|", StringComparison.Ordinal));
        Assert.Equal(written, shown.Select(cells => cells.Replace(", ", "|", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_role_is_shown_with_what_it_may_do_and_nothing_else()
    {
        await using var desk = await DeskTests.SignedInAsync("Waode Hasna");
        var page = await desk.PageAsync("/meja/akses?peran=inspektorat");

        Assert.Equal(
            Permissions.Rows.Count(row => row.For(Role.Inspector) != Reach.Nobody),
            page.QuerySelectorAll("tbody tr").Length
        );
        Assert.Equal(
            ["Tindakan", "Inspektorat", "Keadaan bulan"],
            page.QuerySelectorAll("thead th").Select(cell => cell.TextContent)
        );
    }

    [Theory]
    [InlineData("slip", "Membuka slip")]
    [InlineData("SLIP membuka", "Membuka slip")]
    public async Task An_action_is_found_by_its_words(string words, string expected)
    {
        await using var desk = await DeskTests.SignedInAsync("Nurhayati");
        var page = await desk.PageAsync($"/meja/akses?q={Uri.EscapeDataString(words)}");
        Assert.Contains(expected, page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_nowhere_lead_back_to_the_whole_table()
    {
        await using var desk = await DeskTests.SignedInAsync("Nurhayati");
        var page = await desk.PageAsync("/meja/akses?q=tidak-ada-yang-begini");
        Assert.NotNull(page.QuerySelector(".kosong a[href='/meja/akses']"));
    }
}
