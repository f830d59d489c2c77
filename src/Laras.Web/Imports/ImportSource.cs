using System.Security.Cryptography;
using Laras.Core;

namespace Laras.Web.Imports;

/// <summary>The file as it was brought in, and by whom.</summary>
public sealed record ImportSource(string FileName, byte[] Content, string ImportedBy)
{
    /// <summary>Who brought it, when it was a person who is known here; null for the command line.</summary>
    public EmployeeId? ImportedById { get; init; }

    /// <summary>Lower-case hex; the same file twice is recognised by it.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}
