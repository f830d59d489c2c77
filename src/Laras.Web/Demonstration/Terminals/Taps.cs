using Laras.Web.Demonstration.Days;
using Laras.Web.Demonstration.Phones;

namespace Laras.Web.Demonstration.Terminals;

/// <summary>
/// Turns what people did into what their machine remembers: repeated touches, keys left as they stand, dark
/// mornings.
/// </summary>
internal sealed class Taps(Machine machine)
{
    private const int Noon = 12;
    private const int ShortestRepeat = 3;
    private const int LongestRepeat = 55;

    /// <summary>
    /// One machine in five changes its key from Masuk to Pulang by the clock; on the others it stays at Masuk.
    /// </summary>
    private const int MachinesPerSwitchingOne = 5;

    private readonly bool switchesKeys = machine.Terminal % MachinesPerSwitchingOne == 0;

    public List<AttlogFile.Tap> Remembered { get; } = [];

    /// <returns>False when the machine had no power.</returns>
    public bool Touch(int pin, Diary.Entry entry, int second, bool goingHome, ref Dice dice)
    {
        var at = entry.Date.ToDateTime(TimeOnly.MinValue).AddSeconds(second);
        if (Machines.IsDark(machine.Site, at))
        {
            return false;
        }

        Remember(pin, at, entry.Habit, goingHome);
        if (dice.Chance(entry.Habit.DoubleTapPerMille))
        {
            Remember(pin, at.AddSeconds(dice.Between(ShortestRepeat, LongestRepeat)), entry.Habit, goingHome);
        }

        return true;
    }

    /// <summary>A visitor from the workshop whose number nobody wrote down.</summary>
    public void Test(int pin, DateTime at) => Remembered.Add(new(at, pin, 0, 1));

    private void Remember(int pin, DateTime at, Habit habit, bool goingHome)
    {
        if (at > TownTime.Now || PilotUnits.HavePhones(machine.Site, at))
        {
            return;
        }

        var key = (habit.PressesKeys && goingHome) || (switchesKeys && at.Hour >= Noon) ? 1 : 0;
        Remembered.Add(new(at, pin, key, habit.Verify));
    }
}
