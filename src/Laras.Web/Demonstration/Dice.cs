namespace Laras.Web.Demonstration;

/// <summary>
/// Chance that repeats: SplitMix64 seeded by what it decides about, so that one person's month never depends on
/// another's, and the same town comes out on every machine. Whole numbers only, because fractions may round differently.
/// </summary>
internal struct Dice
{
    private const ulong TownSeed = 0x4C61_7261_7320_3131;
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;
    private const int WholePerMille = 1_000;

    private ulong state;

    private Dice(ulong state) => this.state = state;

    public static Dice For(Purpose purpose, int subject, int detail = 0)
    {
        var dice = new Dice(unchecked(TownSeed + ((ulong)purpose * Step)));
        dice.state ^= unchecked(dice.Next() + (ulong)subject);
        dice.state ^= unchecked(dice.Next() + (ulong)detail);
        return dice;
    }

    /// <summary>A number from 0 up to, but not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(int perMille) => Below(WholePerMille) < perMille;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>The first choice whose weight, added to those before it, reaches a throw.</summary>
    public T PickWeighted<T>(IReadOnlyList<T> choices, Func<T, int> weightOf)
    {
        var throwAt = Below(choices.Sum(weightOf));
        foreach (var choice in choices)
        {
            throwAt -= weightOf(choice);
            if (throwAt < 0)
            {
                return choice;
            }
        }

        return choices[^1];
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private ulong Next()
    {
        unchecked
        {
            state += Step;
            var mixed = (state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
            return mixed ^ (mixed >> 31);
        }
    }
}

/// <summary>What a throw decides; each purpose has its own stream.</summary>
internal enum Purpose
{
    Kinds = 1,
    Person,
    Habit,
    Day,
    Leave,
    Tap,
    Score,
    Phone,
}
