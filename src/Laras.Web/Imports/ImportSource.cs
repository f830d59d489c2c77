using System.Security.Cryptography;

namespace Laras.Web.Imports;

/// <summary>The file as it was brought in, and by whom.</summary>
public sealed record ImportSource(string FileName, byte[] Content, string ImportedBy)
{
    /// <summary>Lower-case hex; the same file twice is recognised by it.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}
