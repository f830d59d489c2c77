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
    [InlineData("pegawai", Role.Employee)]
    [InlineData("atasan", Role.Employee, Role.Superior)]
    [InlineData("Bagian Organisasi, Inspektorat", Role.Inspector, Role.Employee, Role.Organisation, Role.Inspector)]
    public void Roles_are_told_without_the_one_that_everybody_has(string words, params Role[] roles) =>
        Assert.Equal(
            words,
            PageWords.RolesOf(
                new()
                {
                    Id = EmployeeId.New(),
                    Name = "",
                    Post = "",
                    Offices = [.. roles.Select(role => new Viewer.Office(role, null))],
                    Permission = null,
                }
            )
        );
}
