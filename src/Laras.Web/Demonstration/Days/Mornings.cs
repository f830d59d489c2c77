using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration.Days;

/// <summary>
/// How people really come and go: around their own habit, later more easily than earlier, hurrying when the minute hand
/// is close, forgetting the machine on the way home. The shape of the morning follows from that.
/// </summary>
internal static class Mornings
{
    private const int AbsentPerMille = 2;
    private const int UnseenPerMille = 7;
    private const int UnseenOnPaperPerMille = 850;
    private const int ForgetsInPerMille = 8;
    private const int EarlyLeaverPerMille = 25;

    /// <summary>Seconds late at which nobody walks faster any more; the closer to the limit, the more do.</summary>
    private const int HopelessAfter = 520;

    private const int JustInTime = 300;
    private const int Lingering = 600;
    private const int EarliestArrival = -105 * 60;

    private static readonly Curve AroundHabit = new(-330, -200, -130, -80, -40, 0, 40, 90, 160, 290, 900);
    private static readonly Curve BadDay = new(120, 300, 480, 720, 1000, 1400, 1900, 2700, 5400);
    private static readonly Curve GoingHome = new(4, 25, 60, 105, 150, 210, 290, 420, 700, 1500, 6600);
    private static readonly Curve LeavingEarly = new(60, 300, 900, 1800, 3000, 4500, 7200);

    public static WorkedDay Of(Person person, Habit habit, DateOnly date, Hours hours, bool halfDay)
    {
        if (person.IsNurhayati)
        {
            return NurhayatisApril.Covers(date) ? NurhayatisApril.On(date) : Steady(person, habit, date, hours);
        }

        var dice = Dice.For(Purpose.Day, person.Index, date.DayNumber);
        if (dice.Chance(AbsentPerMille))
        {
            return WorkedDay.Nothing;
        }

        var arrival = hours.Starts + Arrival(habit, ref dice);
        var departure = Departure(hours, halfDay, ref dice);
        if (dice.Chance(UnseenPerMille))
        {
            return dice.Chance(UnseenOnPaperPerMille) ? new(arrival, departure, true) : WorkedDay.Nothing;
        }

        var forgetsIn = dice.Chance(ForgetsInPerMille);
        var forgetsOut = dice.Chance(habit.ForgetsOutPerMille);
        return new(
            forgetsIn ? null : arrival,
            // Somebody who left before arriving is somebody who never went in.
            forgetsOut || departure <= arrival
                ? null
                : departure,
            false
        );
    }

    private static int Arrival(Habit habit, ref Dice dice)
    {
        var seconds = Math.Max(EarliestArrival, habit.Usual + AroundHabit.Throw(ref dice));
        if (seconds > 0 && seconds < dice.Below(HopelessAfter))
        {
            seconds = -dice.Below(JustInTime);
        }

        return dice.Chance(habit.BadDayPerMille) ? seconds + BadDay.Throw(ref dice) : seconds;
    }

    private static int Departure(Hours hours, bool halfDay, ref Dice dice) =>
        halfDay ? hours.Starts + ((hours.Ends - hours.Starts) / 2) + dice.Below(Lingering)
        : dice.Chance(EarlyLeaverPerMille) ? hours.Ends - LeavingEarly.Throw(ref dice)
        : hours.Ends + GoingHome.Throw(ref dice);

    private static WorkedDay Steady(Person person, Habit habit, DateOnly date, Hours hours)
    {
        var dice = Dice.For(Purpose.Day, person.Index, date.DayNumber);
        return new(hours.Starts + habit.Usual + dice.Below(240), hours.Ends + dice.Between(60, 400), false);
    }
}
