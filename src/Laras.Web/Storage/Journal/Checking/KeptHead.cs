using System.Globalization;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>A head that somebody kept outside, on paper or in a file: the size of the log and the beginning of its root.</summary>
internal sealed record KeptHead(long Size, string Root)
{
    private const int DigitsMin = 12;
    private const int DigitsMax = 64;

    /// <summary>One head in each line, <c>1234 3fa9c2d1e0b7</c>; empty lines and what follows # are left out.</summary>
    public static (IReadOnlyList<KeptHead> Heads, IReadOnlyList<string> Problems) Read(IEnumerable<string> lines)
    {
        var heads = new List<KeptHead>();
        var problems = new List<string>();
        foreach (var (index, line) in lines.Index())
        {
            var said = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (said.Length == 0)
            {
                continue;
            }

            if (said is [var size, var root] && IsRoot(root) && TrySize(size, out var count))
            {
                heads.Add(new(count, root.ToLowerInvariant()));
            }
            else
            {
                problems.Add(
                    $"Baris {index + 1} bukan kepala jurnal. Tulis jumlah catatan dan kepalanya, misalnya: 1234 3fa9c2d1e0b7"
                );
            }
        }

        return (heads, problems);
    }

    private static bool TrySize(string text, out long size) =>
        long.TryParse(
            text.Replace(".", "", StringComparison.Ordinal),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out size
        );

    private static bool IsRoot(string text) =>
        text.Length is >= DigitsMin and <= DigitsMax && text.All(char.IsAsciiHexDigit);
}
