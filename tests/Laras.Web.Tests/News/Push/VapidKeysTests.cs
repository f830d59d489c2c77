using System.Buffers.Text;
using System.Text.Json;
using Laras.Web.News.Push;
using Laras.Web.Organisation;
using Xunit;

namespace Laras.Web.Tests.News.Push;

public sealed class VapidKeysTests : IDisposable
{
    private static readonly Uri Service = new("https://push.example/kirim");

    private readonly string folder = Directory.CreateTempSubdirectory("laras-vapid-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("mailto:kominfo@nusalaras.example", "mailto:kominfo@nusalaras.example")]
    [InlineData("https://nusalaras.example/bantuan", "https://nusalaras.example/bantuan")]
    [InlineData("http://nusalaras.example", null)]
    [InlineData("kominfo", null)]
    [InlineData(null, null)]
    public void Who_answers_for_the_server_is_the_address_of_the_region_or_nobody(string? written, string? subject)
    {
        var settings = new Dictionary<string, string>();
        if (written is not null)
        {
            settings.Add(Region.ContactSetting, written);
        }

        using var keys = new VapidKeys(folder);
        var authorization = keys.Authorize(Service, Region.From(settings).Contact, FixedTime.Monday.GetUtcNow());

        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(authorization.Split('.')[1]));
        var said = claims.RootElement.TryGetProperty("sub", out var sub) ? sub.GetString() : null;
        Assert.Equal(subject, said);
        Assert.Equal("https://push.example", claims.RootElement.GetProperty("aud").GetString());
    }
}
