using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Laras.Core;
using Laras.Web.News.Push;
using Xunit;

namespace Laras.Web.Tests.News.Push;

public sealed class PushSenderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("laras-push-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_browser_reads_what_was_sent_and_nobody_between_can()
    {
        using var browser = new PushReceiver();
        using var keys = new VapidKeys(folder);
        using var sender = Sender(keys);

        var outcome = await sender.SendAsync(
            Subscription(browser),
            new("Ada pertanyaan", "La Ode Ramli bertanya tentang Senin 4 Mei: Sedang bertugas di mana?", "/saku/kabar"),
            "mailto:kominfo@contoh.example",
            Token
        );

        Assert.Equal(PushSender.Outcome.Delivered, outcome);
        var (text, authorization, ttl) = Assert.Single(browser.Read);
        Assert.Equal("86400", ttl);
        using var message = JsonDocument.Parse(text);
        Assert.Equal("Ada pertanyaan", message.RootElement.GetProperty("title").GetString());
        Assert.Equal("/saku/kabar", message.RootElement.GetProperty("href").GetString());
        Verify(authorization!, keys.PublicKey!, browser.Address);
    }

    [Theory]
    [InlineData(HttpStatusCode.Gone, PushSender.Outcome.Gone)]
    [InlineData(HttpStatusCode.NotFound, PushSender.Outcome.Gone)]
    [InlineData(HttpStatusCode.TooManyRequests, PushSender.Outcome.Missed)]
    public async Task What_the_service_answers_decides_whether_the_browser_is_forgotten(
        HttpStatusCode answer,
        PushSender.Outcome outcome
    )
    {
        using var browser = new PushReceiver { Answers = answer };
        using var keys = new VapidKeys(folder);
        using var sender = Sender(keys);

        Assert.Equal(
            outcome,
            await sender.SendAsync(Subscription(browser), new("a", "b", "/saku/kabar"), "mailto:a@b.example", Token)
        );
    }

    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/abc", true)]
    [InlineData("https://updates.push.services.mozilla.com/wpush/v2/abc", true)]
    [InlineData("https://sg2p.notify.windows.com/w/?token=abc", true)]
    [InlineData("https://web.push.apple.com/abc", true)]
    [InlineData("http://fcm.googleapis.com/fcm/send/abc", false)]
    [InlineData("https://fcm.googleapis.com:8443/fcm", false)]
    [InlineData("https://fcm.googleapis.com.contoh.example/", false)]
    [InlineData("https://nama" + "@" + "fcm.googleapis.com/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://notify.windows.com.contoh.example/", false)]
    [InlineData(null, false)]
    public void Only_the_services_of_browsers_are_asked(string? address, bool allowed) =>
        Assert.Equal(allowed, PushAddresses.OfBrowsers.Allows(address));

    [Theory]
    [InlineData("Satu hari dikoreksi.", "Satu hari dikoreksi.")]
    [InlineData("é", "é")]
    public void A_sentence_that_fits_is_pushed_as_it_is(string sentence, string pushed) =>
        Assert.Equal(pushed, SentenceIn(PushSender.BytesOf(new("Kabar", sentence, "/saku/kabar"))));

    [Fact]
    public void A_sentence_that_is_too_long_is_cut_and_the_rest_is_read_in_the_app()
    {
        var bytes = PushSender.BytesOf(new("Kabar", new('é', 2_000), "/saku/kabar"));

        Assert.InRange(bytes.Length, 900, EncryptPush.MessageMax);
        Assert.EndsWith("é…", SentenceIn(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_of_the_region_stays_the_same()
    {
        using var first = new VapidKeys(folder);
        using var again = new VapidKeys(folder);

        Assert.Equal(first.PublicKey, again.PublicKey);
        Assert.Equal(EncryptPush.PointBytes, Base64Url.DecodeFromChars(first.PublicKey).Length);
    }

    [Fact]
    public void A_point_that_is_not_on_the_curve_is_no_key()
    {
        using var browser = new PushReceiver();
        var point = browser.Point;
        point[^1] ^= 1;

        Assert.True(EncryptPush.IsUsable(browser.PublicKey, browser.Secret));
        Assert.False(EncryptPush.IsUsable(Base64Url.EncodeToString(point), browser.Secret));
        Assert.False(EncryptPush.IsUsable(browser.PublicKey, "c2luZ2thdA"));
        Assert.False(EncryptPush.IsUsable("bukan kunci", browser.Secret));
    }

    private static string? SentenceIn(byte[] message)
    {
        using var read = JsonDocument.Parse(message);
        return read.RootElement.GetProperty("sentence").GetString();
    }

    private static PushSender Sender(VapidKeys keys) => new(keys, new([], ["127.0.0.1"]), FixedTime.Monday);

    private static PushSubscription Subscription(PushReceiver browser) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = EmployeeId.New(),
            Endpoint = browser.Address + "kirim/abc",
            PublicKey = browser.PublicKey,
            Secret = browser.Secret,
            AddedAtUtc = FixedTime.Monday.GetUtcNow().UtcDateTime,
        };

    private static void Verify(string authorization, string publicKey, string address)
    {
        var parts = authorization["vapid ".Length..].Split(", ");
        Assert.Equal($"k={publicKey}", parts[1]);
        var token = parts[0]["t=".Length..].Split('.');
        var point = Base64Url.DecodeFromChars(publicKey);
        using var key = ECDsa.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new() { X = point[1..33], Y = point[33..] },
            }
        );
        Assert.True(
            key.VerifyData(
                Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"),
                Base64Url.DecodeFromChars(token[2]),
                HashAlgorithmName.SHA256
            )
        );
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token[1]));
        Assert.Equal(address.TrimEnd('/'), claims.RootElement.GetProperty("aud").GetString());
        Assert.Equal(
            FixedTime.Monday.GetUtcNow().AddHours(12).ToUnixTimeSeconds(),
            claims.RootElement.GetProperty("exp").GetInt64()
        );
    }
}
