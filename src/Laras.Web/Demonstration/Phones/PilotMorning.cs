using System.Globalization;
using Laras.Core;
using Laras.Core.Attendance.Taps;
using Laras.Core.Places;
using Laras.Web.Demonstration.Days;
using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration.Phones;

/// <summary>
/// How the people of the pilot units press Masuk on this morning: nearly all of them inside and on time, and one of each
/// sort that a superior has to look at.
/// </summary>
internal static class PilotMorning
{
    private const int TooFar = 410;
    private const int AtHome = 2_300;

    /// <summary>Metres within which most positions lie around the middle of a building.</summary>
    private const int Scatter = 28;

    /// <summary>Who in the order of coming has a story; the others are as they should be.</summary>
    private const int OnTheSportsGround = 3;
    private const int WithoutPosition = 6;
    private const int OnABorrowedPhone = 4;
    private const int LendingIt = 3;

    /// <param name="Phone">Whose phone it is; somebody else's where it was borrowed.</param>
    /// <param name="At">The time on the wall.</param>
    public sealed record PhoneTap(Person Person, Person Phone, DateTime At, IReadOnlyList<TapEvidence> Evidence);

    /// <summary>In the order in which they came. The teacher of the pictures has a new phone and begins with her card.</summary>
    public static IReadOnlyList<PhoneTap> Of(
        IReadOnlyList<Person> people,
        IReadOnlyDictionary<string, GeoPoint> ground
    ) =>
        [
            .. people
                .Where(person => PilotUnits.Codes.Contains(person.Unit.Code) && !person.IsNurhayati)
                .Select(person => (Person: person, At: Arrival(person)))
                .Where(one => one.At <= TownTime.Now)
                .OrderBy(one => one.At)
                .GroupBy(one => one.Person.Unit.Code)
                .SelectMany(unit =>
                {
                    var came = unit.Select(one => one.Person).ToArray();
                    return unit.Select(
                        (one, place) =>
                            new PhoneTap(
                                one.Person,
                                IsBorrowed(one.Person, place) ? came[LendingIt] : one.Person,
                                one.At!.Value,
                                EvidenceOf(one.Person, place, one.At.Value, ground[unit.Key])
                            )
                    );
                })
                .OrderBy(tap => tap.At),
        ];

    private static bool IsBorrowed(Person person, int place) =>
        person.Unit.Code == PilotUnits.Office && place == OnABorrowedPhone;

    private static DateTime? Arrival(Person person)
    {
        foreach (var entry in Diary.Of(person, Absences.Of(person)))
        {
            if (entry.Date == TownTime.Today && entry.Day.In is { } seconds)
            {
                return entry.Date.ToDateTime(TimeOnly.MinValue).AddSeconds(seconds);
            }
        }

        return null;
    }

    private static IReadOnlyList<TapEvidence> EvidenceOf(Person person, int place, DateTime at, GeoPoint middle)
    {
        var isSchool = person.Unit.Code != PilotUnits.Office;
        var dice = Dice.For(Purpose.Phone, person.Index, TownTime.Today.DayNumber);
        if (isSchool && place == WithoutPosition)
        {
            return [new TapEvidence.NoLocation("off")];
        }

        var isAway = isSchool && place == OnTheSportsGround;
        var spot =
            isAway ? TownGround.Away(middle, east: -TooFar, north: -36)
            : IsBorrowed(person, place) ? TownGround.Away(middle, east: AtHome, north: 410)
            : TownGround.Away(middle, dice.Between(-Scatter, Scatter), dice.Between(-Scatter, Scatter));
        var location = new TapEvidence.Location(
            Text(spot.Latitude, ref dice),
            Text(spot.Longitude, ref dice),
            dice.Between(6, 18),
            dice.Between(9, 14),
            dice.Between(2, 6),
            Milliseconds(at)
        );
        return isAway
            ? [location, new TapEvidence.Reason("tugas-luar"), new TapEvidence.Note("Latihan O2SN di lapangan desa")]
            : [location];
    }

    /// <summary>Satellites never give the same last digits twice.</summary>
    private static string Text(decimal degrees, ref Dice dice) =>
        (degrees + (dice.Between(-40, 40) / 10_000_000m)).ToString("0.0000000", CultureInfo.InvariantCulture);

    internal static long Milliseconds(DateTime at) =>
        new DateTimeOffset(TownTime.Zone.ToUtc(at)).ToUnixTimeMilliseconds();
}
