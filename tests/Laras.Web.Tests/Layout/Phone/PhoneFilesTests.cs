using Laras.Web.Layout.Phone;
using Microsoft.Extensions.FileProviders;
using Xunit;

namespace Laras.Web.Tests.Layout.Phone;

public sealed class PhoneFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("laras-saku-").FullName;
    private readonly PhysicalFileProvider provider;
    private readonly PhoneFiles files;

    public PhoneFilesTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "assets"));
        foreach (
            var name in (string[])["index.html", "index.html.br", "sw.js", "assets/app-1.js", "assets/app-1.js.gz"]
        )
        {
            File.WriteAllText(Path.Combine(folder, name), name);
        }

        provider = new(folder);
        files = new(provider);
    }

    [Theory]
    [InlineData("/hadir", "/index.html")]
    [InlineData("/mulai", "/index.html")]
    [InlineData("/riwayat/2026-05-04", "/index.html")]
    [InlineData("/sw.js", "/sw.js")]
    [InlineData("/assets/app-1.js", "/assets/app-1.js")]
    public void A_screen_is_answered_with_the_shell_and_a_file_with_itself(string asked, string given) =>
        Assert.Equal(given, files.Choose(asked, "")?.Stored);

    [Theory]
    [InlineData("/assets/app-0.js")]
    [InlineData("/assets/app-0")]
    [InlineData("/assets/")]
    [InlineData("/sw-lama.js")]
    [InlineData("/../laras.db")]
    public void A_file_that_is_gone_is_never_answered_with_a_page(string asked) =>
        Assert.Null(files.Choose(asked, "br, gzip"));

    [Theory]
    [InlineData("/hadir", "gzip, br", "br")]
    [InlineData("/hadir", "gzip", null)]
    [InlineData("/hadir", "br;q=0, gzip", null)]
    [InlineData("/assets/app-1.js", "gzip, deflate, br", "gzip")]
    [InlineData("/assets/app-1.js", "", null)]
    public void A_packed_copy_is_sent_only_to_who_can_unpack_it(string asked, string accepted, string? coding) =>
        Assert.Equal(coding, files.Choose(asked, accepted)?.Coding);

    [Theory]
    [InlineData("/assets/app-1.js", "public, max-age=31536000, immutable")]
    [InlineData("/index.html", "no-cache")]
    [InlineData("/sw.js", "no-cache")]
    [InlineData("/manifest.webmanifest", "no-cache")]
    public void Only_what_is_named_by_its_content_is_kept_unasked(string name, string kept) =>
        Assert.Equal(kept, PhoneFiles.KeptFor(name));

    [Fact]
    public void Without_a_built_app_there_is_nothing_at_any_address()
    {
        var none = new PhoneFiles(new NullFileProvider());
        Assert.False(none.IsBuilt);
        Assert.Null(none.Choose("/hadir", ""));
        Assert.True(files.IsBuilt);
    }

    public void Dispose()
    {
        provider.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
