using System.Globalization;
using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration.Days;

/// <summary>
/// What the performance system would report about a person and a month, until that part of the town is built.
/// </summary>
internal static class Scores
{
    public const string Activity = "nilai_kegiatan";
    public const string Behaviour = "nilai_perilaku";

    private const int Whole = 1_000;

    /// <summary>The months that are over; the running month has no scores yet.</summary>
    public static readonly IReadOnlyList<DateOnly> Months = [new(2026, 3, 1), new(2026, 4, 1)];

    // Tenths of a percent. Most activity lists are full or nearly so; behaviour is rated with a lighter hand.
    private static readonly Curve Activities = new(640, 860, 910, 940, 960, 980, 1000, 1000, 1000);
    private static readonly Curve Behaviours = new(780, 860, 890, 910, 925, 940, 955, 975, 1000);

    public static (string Activity, string Behaviour) Of(Person person, DateOnly month)
    {
        if (person.IsNurhayati && NurhayatisApril.Covers(month))
        {
            return (Percent(NurhayatisApril.Scores.Activity), Percent(NurhayatisApril.Scores.Behaviour));
        }

        var dice = Dice.For(Purpose.Score, person.Index, month.Month);
        return (Percent(Activities.Throw(ref dice)), Percent(Behaviours.Throw(ref dice)));
    }

    private static string Percent(int tenths) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Min(tenths, Whole) / 10}{(tenths % 10 == 0 ? "" : $",{tenths % 10}")} persen"
        );
}
