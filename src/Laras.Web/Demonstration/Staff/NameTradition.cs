using Laras.Core.Employees;

namespace Laras.Web.Demonstration.Staff;

/// <summary>
/// One way in which people of the archipelago are named. Every name is a combination; nobody is meant.
/// </summary>
/// <param name="Weight">How many people of the town follow it, out of the sum of all weights.</param>
/// <param name="Men">Given names of men, with the particle that belongs to them.</param>
/// <param name="Last">Second or clan names for men and women alike.</param>
internal sealed record NameTradition(int Weight, string[] Men, string[] Women, string[] Last)
{
    private const int SingleNames = 30;

    public string Compose(Sex sex, ref Dice dice)
    {
        var given = dice.Pick(sex is Sex.Male ? Men : Women);
        return Last.Length == 0 || (!given.Contains(' ') && dice.Chance(SingleNames))
            ? given
            : WithLast(given, ref dice);
    }

    private string WithLast(string given, ref Dice dice)
    {
        var last = dice.Pick(Last);
        return given.EndsWith(last, StringComparison.Ordinal) ? given : $"{given} {last}";
    }
}
