using Laras.Web.Imports.Upload;
using Xunit;

namespace Laras.Web.Tests.Imports.Upload;

public sealed class ReceivedFileTests
{
    [Theory]
    [InlineData("pegawai.csv", "pegawai.csv")]
    [InlineData("D:\\kiriman\\pegawai.csv", "pegawai.csv")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\u0000b\u202Ec\n.csv", "abc.csv")]
    [InlineData("  ", "berkas")]
    [InlineData("folder/", "berkas")]
    [InlineData("<b>.csv", "<b>.csv")]
    public void A_name_keeps_what_can_be_read_and_no_path(string said, string expected) =>
        Assert.Equal(expected, ReceivedFile.NameOf(said));

    [Theory]
    [InlineData(120, 120)]
    [InlineData(121, 120)]
    public void A_name_has_an_end(int letters, int expected) =>
        Assert.Equal(expected, ReceivedFile.NameOf(new string('a', letters)).Length);
}
