using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Laras.Web.News.Push;

namespace Laras.Web.Tests.News.Push;

/// <summary>A push service and a browser in one, on this computer: takes messages and reads them with the browser's key.</summary>
internal sealed class PushReceiver : IDisposable
{
    private const int HeaderBytes = 16 + 4 + 1 + EncryptPush.PointBytes;
    private const int TagBytes = 16;
    private const int FirstPort = 39_000;
    private const int LastPort = 39_500;

    private readonly HttpListener listener = new();
    private readonly ECDiffieHellman key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] secret = RandomNumberGenerator.GetBytes(EncryptPush.SecretBytes);
    private readonly Task listening;

    public PushReceiver()
    {
        var port = FirstPort;
        while (!listener.IsListening)
        {
            Address = $"http://127.0.0.1:{port}/";
            listener.Prefixes.Clear();
            listener.Prefixes.Add(Address);
            try
            {
                listener.Start();
            }
            catch (HttpListenerException) when (port < LastPort)
            {
                port++;
            }
        }

        listening = ListenAsync();
    }

    public string Address { get; private set; } = "";

    public HttpStatusCode Answers { get; set; } = HttpStatusCode.Created;

    public List<(string Text, string? Authorization, string? Ttl)> Read { get; } = [];

    public byte[] Point => VapidKeys.PointOf(key.ExportParameters(includePrivateParameters: false).Q);

    public string PublicKey => Base64Url.EncodeToString(Point);

    public string Secret => Base64Url.EncodeToString(secret);

    public void Dispose()
    {
        listener.Close();
        key.Dispose();
    }

    private async Task ListenAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            Read.Add(
                (Decrypt(body.ToArray()), context.Request.Headers["Authorization"], context.Request.Headers["TTL"])
            );
            context.Response.StatusCode = (int)Answers;
            context.Response.Close();
        }
    }

    /// <summary>Written from RFC 8291 on its own, so that the server's half is not compared with itself.</summary>
    public string Decrypt(byte[] body)
    {
        var salt = body[..16];
        var sender = body[21..HeaderBytes];
        using var theirs = ECDiffieHellman.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new() { X = sender[1..33], Y = sender[33..] },
            }
        );
        var shared = key.DeriveRawSecretAgreement(theirs.PublicKey);
        var extracted = HKDF.Extract(HashAlgorithmName.SHA256, shared, secret);
        var keying = HKDF.Expand(
            HashAlgorithmName.SHA256,
            extracted,
            32,
            [.. "WebPush: info\0"u8.ToArray(), .. Point, .. sender]
        );
        var first = HKDF.Extract(HashAlgorithmName.SHA256, keying, salt);
        var content = HKDF.Expand(HashAlgorithmName.SHA256, first, 16, "Content-Encoding: aes128gcm\0"u8.ToArray());
        var nonce = HKDF.Expand(HashAlgorithmName.SHA256, first, 12, "Content-Encoding: nonce\0"u8.ToArray());
        var cipher = body[HeaderBytes..^TagBytes];
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(content, TagBytes);
        aes.Decrypt(nonce, cipher, body[^TagBytes..], plain);
        return plain[^1] == 2
            ? Encoding.UTF8.GetString(plain[..^1])
            : throw new InvalidDataException("No last record.");
    }
}
