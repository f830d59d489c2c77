namespace Laras.Core.Tests.Regulations.Calculating;

/// <summary>Chance from a seed: the same seed always throws the same numbers, on every machine.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 up to, not including, <paramref name="sides"/>.</summary>
    public int Throw(int sides) => (int)(Next() % (ulong)sides);

    public bool OneIn(int times) => Throw(times) == 0;

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[Throw(choices.Count)];

    // SplitMix64.
    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
