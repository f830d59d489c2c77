namespace Laras.Core.Regulations.Language;

/// <summary>What is measured, as powers of named things: <c>rupiah</c>, <c>rupiah per menit</c>, or nothing for plain numbers.</summary>
public sealed class Dimension : IEquatable<Dimension>
{
    public const string RupiahName = "rupiah";
    public const string MinuteName = "menit";

    public static readonly Dimension None = new([]);
    public static readonly Dimension Rupiah = Of(RupiahName);
    public static readonly Dimension Minute = Of(MinuteName);

    private readonly SortedDictionary<string, int> powers;

    private Dimension(SortedDictionary<string, int> powers)
    {
        this.powers = powers;
        Words = InWords(powers);
    }

    /// <summary><c>rupiah per menit</c>; empty for plain numbers.</summary>
    public string Words { get; }

    /// <summary>The named things it is made of.</summary>
    public IEnumerable<string> Names => powers.Keys;

    public bool IsNone => powers.Count == 0;

    public static Dimension Of(string name) => new(new(StringComparer.Ordinal) { [name] = 1 });

    public Dimension Times(Dimension other) => Combine(other, 1);

    public Dimension Per(Dimension other) => Combine(other, -1);

    public bool Equals(Dimension? other) => other is not null && other.Words == Words;

    public override bool Equals(object? obj) => Equals(obj as Dimension);

    public override int GetHashCode() => Words.GetHashCode(StringComparison.Ordinal);

    private Dimension Combine(Dimension other, int sign)
    {
        var combined = new SortedDictionary<string, int>(powers, StringComparer.Ordinal);
        foreach (var (name, power) in other.powers)
        {
            var sum = combined.GetValueOrDefault(name) + (sign * power);
            if (sum == 0)
            {
                combined.Remove(name);
            }
            else
            {
                combined[name] = sum;
            }
        }

        return combined.Count == 0 ? None : new(combined);
    }

    private static string InWords(SortedDictionary<string, int> powers)
    {
        var above = powers.Where(pair => pair.Value > 0).SelectMany(pair => Enumerable.Repeat(pair.Key, pair.Value));
        var below = powers.Where(pair => pair.Value < 0).SelectMany(pair => Enumerable.Repeat(pair.Key, -pair.Value));
        var top = string.Join(" x ", above);
        var bottom = string.Concat(below.Select(name => " per " + name));
        return top.Length == 0 && bottom.Length > 0 ? "angka" + bottom : top + bottom;
    }
}
