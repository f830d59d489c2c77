using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration.Days;

/// <summary>What is usual for one person: how early, how forgetful, which finger, which key.</summary>
/// <param name="Usual">Seconds after the start of work at which this person usually arrives; negative is early.</param>
/// <param name="BadDayPerMille">How often a child, a tyre or the rain comes between.</param>
/// <param name="Verify">What the machine writes about the proof: 1 finger, 15 face, 3 password, 4 card.</param>
/// <param name="PressesKeys">Whether the person sets Masuk and Pulang on the machine; most leave it as it stands.</param>
internal readonly record struct Habit(
    int Usual,
    int BadDayPerMille,
    int ForgetsOutPerMille,
    int DoubleTapPerMille,
    int Verify,
    bool PressesKeys
)
{
    private const int OrdinaryBadDays = 46;
    private const int FrequentBadDays = 200;
    private const int FrequentlyLatePerMille = 90;
    private const int KeyPressersPerMille = 120;
    private const int DoubleTaps = 40;

    private static readonly Curve Arrival = new(-1500, -960, -620, -470, -390, -330, -280, -230, -170, -80, 190);
    private static readonly int[] Proofs = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 15, 15, 3, 4];

    /// <summary>The teacher of the pictures, outside of the month that is told second by second.</summary>
    private static readonly Habit Nurhayatis = new(-440, 0, 0, 0, 1, false);

    public static Habit Of(Person person)
    {
        if (person.IsNurhayati)
        {
            return Nurhayatis;
        }

        var dice = Dice.For(Purpose.Habit, person.Index);
        return new(
            Arrival.Throw(ref dice),
            dice.Chance(FrequentlyLatePerMille) ? FrequentBadDays : OrdinaryBadDays,
            dice.Between(30, 60),
            DoubleTaps,
            dice.Pick(Proofs),
            dice.Chance(KeyPressersPerMille)
        );
    }
}
