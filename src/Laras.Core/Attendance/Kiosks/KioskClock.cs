using Laras.Core.Attendance.Taps;

namespace Laras.Core.Attendance.Kiosks;

/// <summary>
/// How far a kiosk's clock may have been from the server's at a moment, from the contacts before and after it: a tablet
/// without internet for weeks runs ahead or behind, and that must not look like cheating. Each contact puts it right.
/// </summary>
public sealed record KioskClock
{
    /// <param name="contacts">In the order in which they were made. A tablet may claim any number; what no clock shows is left out.</param>
    public KioskClock(IReadOnlyList<Contact> contacts) => Contacts = [.. contacts.Where(contact => contact.IsOfClock)];

    public IReadOnlyList<Contact> Contacts { get; }

    /// <summary>Where nothing else is known, a clock of quartz strays no more than this in a day, milliseconds.</summary>
    public const long StrayPerDay = 3_000;

    /// <summary>What the way of an answer through the net adds at most, milliseconds.</summary>
    public const long Unsure = 1_500;

    private const long Day = 86_400_000;

    /// <summary>One contact.</summary>
    /// <param name="KioskTime">What the kiosk's clock showed just before it was put right.</param>
    /// <param name="Behind">What had to be added to get the server's time, milliseconds.</param>
    public readonly record struct Contact(long KioskTime, long Behind)
    {
        /// <summary>What the clock showed just after it was put right.</summary>
        public long PutRight => KioskTime + Behind;

        internal bool IsOfClock =>
            KioskTime >= 0
            && KioskTime <= TapMoment.Latest
            && Behind >= -TapMoment.Latest
            && Behind <= TapMoment.Latest;
    }

    /// <summary>What must be added to the kiosk's time at least and at most.</summary>
    public readonly record struct Behindness(long Least, long Most);

    /// <summary>The bracket of what must be added at this time of the kiosk's clock.</summary>
    public Behindness At(long kioskTime)
    {
        // A clock that was put back showed some times twice: then both halves count.
        Contact? before = Contacts.Any(contact => contact.PutRight <= kioskTime)
            ? Contacts.Last(contact => contact.PutRight <= kioskTime)
            : null;
        Contact? after = Contacts.Any(contact => contact.KioskTime >= kioskTime)
            ? Contacts.First(contact => contact.KioskTime >= kioskTime)
            : null;
        return (before, after) switch
        {
            (_, { } a) when before is not null => new(Math.Min(0, a.Behind) - Unsure, Math.Max(0, a.Behind) + Unsure),
            (null, { } a) => Around(a.Behind, a.KioskTime - kioskTime),
            ({ } b, null) => Around(0, kioskTime - b.PutRight),
            _ => new(-Unsure, Unsure),
        };
    }

    private static Behindness Around(long behind, long away)
    {
        var stray = Unsure + (away / Day * StrayPerDay) + (away % Day * StrayPerDay / Day);
        return new(behind - stray, behind + stray);
    }
}
