using Laras.Core.Regulations;
using Laras.Web.Regulations.Showing;
using Xunit;

namespace Laras.Web.Tests.Regulations.Showing;

public sealed class RegulationAddressTests
{
    [Theory]
    [InlineData("Pasal 9 ayat (2)", "pasal-9-ayat-2")]
    [InlineData("Lampiran I", "pasal-lampiran-i")]
    [InlineData("menurut program; PP 80/2010 Pasal 4", "pasal-menurut-program-pp-80-2010-pasal-4")]
    [InlineData("\"><script>", "pasal-script")]
    public void A_pasal_has_a_place_that_can_be_read_aloud(string written, string place) =>
        Assert.Equal(place, RegulationAddress.PlaceOf(new Pasal(written)));

    [Theory]
    [InlineData("harga_menit", "harga_menit")]
    [InlineData("isi", "nama-isi")]
    [InlineData("cari", "nama-cari")]
    public void A_clause_is_found_by_its_name_unless_the_desk_needs_that_place(string name, string place) =>
        Assert.Equal(place, RegulationAddress.PlaceOf(name));
}
