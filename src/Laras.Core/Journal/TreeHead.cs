namespace Laras.Core.Journal;

/// <summary>
/// What the region signs about its journal: how many entries it has, the root over them, and the head before this one.
/// Whoever keeps a head can tell later whether anything below it was rewritten.
/// </summary>
/// <param name="Previous">The hash of the head before, <see cref="Digest.None"/> for the first.</param>
/// <param name="KeyId">Which key signs it.</param>
public sealed record TreeHead(long Size, Digest Root, DateTime AtUtc, Digest Previous, string KeyId)
{
    public const string Table = "journal_heads";

    private const int ShortDigits = 12;

    /// <summary>The beginning of the root, as it is printed beside the size.</summary>
    public string ShortRoot => Root.ToString()[..ShortDigits];

    /// <summary>By which the next head refers to this one.</summary>
    public Digest Hash => Digest.Of(ToSign());

    /// <summary>The canonical row of the head without its signature.</summary>
    public byte[] ToSign()
    {
        var row = new CanonicalRow().Start(Table);
        row.AddInstant("at_utc", AtUtc);
        row.AddText("key_id", KeyId);
        row.Add("previous", ValueKind.Bytes, Previous.ToArray());
        row.Add("root", ValueKind.Bytes, Root.ToArray());
        row.AddInteger("size", Size);
        return row.ToBytes().ToArray();
    }
}
