using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration.Days;

/// <summary>The days on which one person worked, from the first month to this morning.</summary>
internal static class Diary
{
    public static IEnumerable<Entry> Of(Person person, IReadOnlyList<Absences.Absence> absences)
    {
        var habit = Habit.Of(person);
        foreach (var date in TownTime.Dates(TownTime.First, TownTime.Today))
        {
            var absence = absences.FirstOrDefault(span => span.From <= date && date <= span.To);
            if (Shifts.On(person, date) is not { } hours || absence is { Status: not Absences.HalfDay })
            {
                continue;
            }

            yield return new(date, Mornings.Of(person, habit, date, hours, absence is not null), habit);
        }
    }

    internal readonly record struct Entry(DateOnly Date, WorkedDay Day, Habit Habit);
}
