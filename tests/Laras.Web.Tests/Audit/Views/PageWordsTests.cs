using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Audit.Views;
using Xunit;

namespace Laras.Web.Tests.Audit.Views;

public sealed class PageWordsTests
{
    [Theory]
    [InlineData("GET /meja/pegawai/{number}/{monthText}/slip", "2026-04", "membuka slip April 2026")]
    [InlineData("GET /meja/pegawai/{number}/{monthText}", "2026-12", "membuka kehadiran Desember 2026")]
    [InlineData("GET /meja/pegawai/{number}", null, "membuka pegawai")]
    [InlineData("GET /meja/pegawai/{number}", "besok", "membuka pegawai")]
    public void A_page_is_told_in_the_words_of_the_permission_table(string address, string? month, string words) =>
        Assert.Equal(words, PageWords.Of(Permissions.Find(address)!, month));

    [Theory]
    [InlineData("GET /meja/pegawai/{number}", "pegawai", Role.Employee)]
    [InlineData("GET /meja/pegawai/{number}", "atasan", Role.Employee, Role.Superior)]
    [InlineData("GET /meja/pegawai/{number}", "Bagian Organisasi", Role.Superior, Role.Employee, Role.Organisation)]
    [InlineData(
        "GET /meja/pegawai/{number}",
        "Bagian Organisasi, Inspektorat",
        Role.Inspector,
        Role.Employee,
        Role.Organisation,
        Role.Inspector
    )]
    public void A_viewer_is_told_by_the_offices_that_opened_the_page(
        string address,
        string words,
        params Role[] roles
    ) =>
        Assert.Equal(
            words,
            PageWords.RolesOf(
                new()
                {
                    Id = EmployeeId.New(),
                    Name = "",
                    Post = "",
                    Offices = [.. roles.Select(role => new Viewer.Office(role, null))],
                    Permission = Permissions.Find(address),
                }
            )
        );
}
