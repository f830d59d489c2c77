using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Laras.Web.Regulations;

/// <summary>The files of one regulation as one immutable text, and the hash by which that text is known.</summary>
internal static class RegulationText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IReadOnlyDictionary<string, string> files) =>
        JsonSerializer.Serialize(
            new SortedDictionary<string, string>(files.ToDictionary(), StringComparer.Ordinal),
            Readable
        );

    public static IReadOnlyDictionary<string, string> Read(string text) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(text) ?? [];

    /// <summary>
    /// Hex SHA-256 over the names and contents in the order of the names. Each part is preceded by its length, so that
    /// moving a line from one file to the next is another text.
    /// </summary>
    public static string HashOf(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            Append(hash, name);
            Append(hash, content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
