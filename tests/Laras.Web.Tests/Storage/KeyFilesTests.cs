using Laras.Web.Storage;
using Xunit;

namespace Laras.Web.Tests.Storage;

public sealed class KeyFilesTests
{
    [Theory]
    [InlineData("nik.kunci", true)]
    [InlineData("kunci/kepala.1", true)]
    [InlineData("laras.db", false)]
    [InlineData("../nik.kunci", false)]
    [InlineData("kunci/../laras.db", false)]
    [InlineData("kunci/..", false)]
    [InlineData("kunci/", false)]
    [InlineData("kunci\\..\\laras.db", false)]
    [InlineData("/etc/nik.kunci", false)]
    [InlineData("c:nik.kunci", false)]
    public void A_name_leads_to_keys_and_nowhere_else(string name, bool leads) =>
        Assert.Equal(leads, KeyFiles.IsName(name));
}
