namespace Laras.Core.Regulations;

/// <summary>Finds the known word that a misspelt one probably meant.</summary>
public static class Nearest
{
    /// <summary>Longer words are no misspelt names; comparing them would only take time.</summary>
    private const int LengthMax = 60;

    /// <summary>The nearest candidate within a third of the word's length, or null when none is near.</summary>
    public static string? To(string word, IEnumerable<string> candidates) =>
        candidates
            .Where(candidate => word.Length <= LengthMax && candidate.Length <= LengthMax)
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= Math.Max(1, word.Length / 3))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    /// <summary>A suffix for a sentence: <c> Mungkin maksudnya "hari_kerja".</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        To(word, candidates) is { } near ? $" Mungkin maksudnya \"{near}\"." : "";

    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > Math.Max(left.Length, right.Length) / 2)
        {
            return int.MaxValue;
        }

        int[] beforePrevious = [];
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                // Two letters in the wrong order are one slip of the fingers.
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous) = (previous, current);
        }

        return previous[^1];
    }
}
