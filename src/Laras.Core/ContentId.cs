using System.Security.Cryptography;
using System.Text;

namespace Laras.Core;

/// <summary>
/// Ids for facts that have no author of their own: the same content is the same id, from whatever file and however
/// often it comes. Shaped as a UUID of version 8, the one for ids made by a rule of one's own.
/// </summary>
public static class ContentId
{
    private const int UuidBytes = 16;

    public static Guid Of(string content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(content), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..UuidBytes], bigEndian: true);
    }
}
