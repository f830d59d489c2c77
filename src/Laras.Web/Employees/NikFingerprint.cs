using System.Security.Cryptography;
using System.Text;
using Laras.Core.Employees;
using Laras.Web.Storage;

namespace Laras.Web.Employees;

/// <summary>
/// Recognises a person by the NIK without keeping it: HMAC-SHA256 with a key of the region. Without the key file the
/// hashes say nothing, not even to somebody who tries every number.
/// </summary>
internal sealed class NikFingerprint
{
    private const string FileName = "nik.kunci";
    private const int KeyBytes = 32;

    private readonly byte[] key;

    private NikFingerprint(byte[] key) => this.key = key;

    /// <summary>Null when nobody has said where keys lie, see <see cref="SecretFile.FolderVariable"/>.</summary>
    public static NikFingerprint? Open(LarasDb db) =>
        SecretFile.FolderOf(db) is { } folder ? new(SecretFile.ReadOrCreate(folder, FileName, KeyBytes)) : null;

    public string Of(Nik nik) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(nik.Digits)));
}
