using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Laras.Web.Storage;

namespace Laras.Web.News.Push;

/// <summary>The region's own key for push services (RFC 8292): it shows that every message comes from the same server.</summary>
public sealed class VapidKeys : IDisposable
{
    public const string FileName = "push.kunci";

    /// <summary>A claim about which nobody said anything is left out.</summary>
    private static readonly JsonSerializerOptions Written = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly TimeSpan Lives = TimeSpan.FromHours(12);

    private readonly ECDsa? key;

    /// <param name="folder">Where the keys of the region lie; null where nobody has said, and nothing is pushed then.</param>
    public VapidKeys(string? folder)
    {
        if (folder is null)
        {
            return;
        }

        key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(SecretFile.ReadOrCreate(folder, FileName, Make), out _);
        PublicKey = Base64Url.EncodeToString(PointOf(key.ExportParameters(includePrivateParameters: false).Q));
    }

    /// <summary>The uncompressed point, base64url, as browsers ask for it; null where nothing is pushed.</summary>
    public string? PublicKey { get; }

    /// <summary>The value of the header Authorization for one push service.</summary>
    /// <param name="subject">Who answers for this server, an address of the web or of mail; null says nothing about it.</param>
    public string Authorize(Uri service, string? subject, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (key is null)
        {
            throw new InvalidOperationException("Without a folder for keys nothing is pushed.");
        }

        var head = Part(new { typ = "JWT", alg = "ES256" });
        var claims = Part(
            new
            {
                aud = service.GetLeftPart(UriPartial.Authority),
                exp = (now + Lives).ToUnixTimeSeconds(),
                sub = subject,
            }
        );
        var signature = key.SignData(Encoding.ASCII.GetBytes($"{head}.{claims}"), HashAlgorithmName.SHA256);
        return $"vapid t={head}.{claims}.{Base64Url.EncodeToString(signature)}, k={PublicKey}";
    }

    public void Dispose() => key?.Dispose();

    internal static byte[] PointOf(ECPoint point) => [0x04, .. point.X!, .. point.Y!];

    private static string Part(object content) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content, Written));

    private static byte[] Make()
    {
        using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return fresh.ExportPkcs8PrivateKey();
    }
}
