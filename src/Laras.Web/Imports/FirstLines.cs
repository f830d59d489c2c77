namespace Laras.Web.Imports;

/// <summary>Keeps two rows of one file from speaking about the same thing: the first counts, the others wait.</summary>
public sealed class FirstLines<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> lines = [];

    public bool IsFirst(TableRow row, TKey key, string column)
    {
        if (lines.TryAdd(key, row.Line))
        {
            return true;
        }

        row.Refuse(
            column,
            "row_repeated",
            $"Baris {lines[key]} sudah memuat {column} ini. Perbaiki atau hapus salah satunya, lalu impor lagi berkas ini."
        );
        return false;
    }
}
