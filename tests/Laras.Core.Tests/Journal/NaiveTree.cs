using System.Security.Cryptography;
using Laras.Core.Journal;

namespace Laras.Core.Tests.Journal;

/// <summary>RFC 6962, section 2.1, as it is written there: slow, recursive, and with nothing kept.</summary>
internal static class NaiveTree
{
    public static Digest Root(byte[][] entries) => new(Hash(entries));

    public static List<Digest> Inclusion(int index, byte[][] entries)
    {
        if (entries.Length == 1)
        {
            return [];
        }

        var split = Split(entries.Length);
        return index < split
            ? [.. Inclusion(index, entries[..split]), Root(entries[split..])]
            : [.. Inclusion(index - split, entries[split..]), Root(entries[..split])];
    }

    public static List<Digest> Consistency(int old, byte[][] entries) => SubProof(old, entries, isWhole: true);

    private static List<Digest> SubProof(int old, byte[][] entries, bool isWhole)
    {
        if (old == entries.Length)
        {
            return isWhole ? [] : [Root(entries)];
        }

        var split = Split(entries.Length);
        return old <= split
            ? [.. SubProof(old, entries[..split], isWhole), Root(entries[split..])]
            : [.. SubProof(old - split, entries[split..], isWhole: false), Root(entries[..split])];
    }

    private static byte[] Hash(byte[][] entries)
    {
        if (entries.Length == 0)
        {
            return SHA256.HashData([]);
        }

        if (entries.Length == 1)
        {
            return SHA256.HashData([0, .. entries[0]]);
        }

        var split = Split(entries.Length);
        return SHA256.HashData([1, .. Hash(entries[..split]), .. Hash(entries[split..])]);
    }

    private static int Split(int count)
    {
        var power = 1;
        while (2 * power < count)
        {
            power *= 2;
        }

        return power;
    }
}
