using Laras.Web.Demonstration.Days;
using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration.Terminals;

/// <summary>
/// Writes the sheets that stand in for a machine: of remote schools, of dark mornings, of a finger that was not read.
/// The superior signs; nobody signs for himself.
/// </summary>
internal sealed class PaperSheets(CsvFile file)
{
    private const int SecondsPerMinute = 60;
    private const int SecondsPerDay = 86_400;

    /// <summary>Where paper is the only way, people write times the way a clock on the wall shows them.</summary>
    private const int WallClockMinutes = 5;

    public void OfRemotePlace(Person person, Diary.Entry entry) =>
        Add(person, entry.Date, entry.Day.In, entry.Day.Out, WallClockMinutes);

    public void Instead(Person person, DateOnly date, int? arrival, int? departure) =>
        Add(person, date, arrival, departure, 1);

    private void Add(Person person, DateOnly date, int? arrival, int? departure, int stepMinutes)
    {
        if (date > TownTime.LastPaper || person.Superior is not { } superior || (arrival, departure) is (null, null))
        {
            return;
        }

        file.Add(
            person.Number,
            PlainFiles.Text(date),
            Written(arrival, stepMinutes),
            Written(departure, stepMinutes),
            superior.Name
        );
    }

    /// <summary>A time after midnight is not written down: the sheet belongs to one date.</summary>
    private static string Written(int? second, int stepMinutes)
    {
        if (second is not (>= 0 and < SecondsPerDay))
        {
            return "";
        }

        var minute = second.Value / SecondsPerMinute / stepMinutes * stepMinutes;
        return $"{minute / SecondsPerMinute:00}.{minute % SecondsPerMinute:00}";
    }
}
