namespace Laras.Web.Storage.Proofs;

/// <summary>
/// What the region alone knows, so that it alone can make proof codes. It lies in a file beside the data, not in the
/// data: whoever changes a table cannot make a code that fits.
/// </summary>
public sealed class ProofSecret
{
    public const string FileName = "kode-bukti.kunci";
    public const int Length = 32;

    private readonly byte[] bytes;

    internal ProofSecret(byte[] bytes) => this.bytes = bytes;

    internal ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Null when PostgreSQL is used and nobody has said where keys lie; then papers carry no codes.</summary>
    public static ProofSecret? Of(LarasDb db) =>
        SecretFile.FolderOf(db) is { } folder ? new(SecretFile.ReadOrCreate(folder, FileName, Length)) : null;
}
