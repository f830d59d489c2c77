using System.Buffers.Text;
using System.Globalization;
using Laras.Core.Journal;

namespace Laras.Core.Attendance.Taps;

/// <summary>
/// What the region signs after a commit: so many leaves, this root, at this time. The text is the contract of December
/// 2026; telephones check it with the public key they know.
/// </summary>
/// <param name="At">Milliseconds since 1970 UTC.</param>
/// <param name="KeyId">Which key signs it.</param>
public sealed record BatchHead(int Size, Digest Root, long At, string KeyId)
{
    /// <summary>The first line of the text; a receipt can never be passed off as anything else that is signed.</summary>
    public const string Contract = "laras-batch-1";

    public string ToText() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Contract}\n{Size}\n{Base64Url.EncodeToString(Root.ToArray())}\n{At}\n{KeyId}"
        );
}
