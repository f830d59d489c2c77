namespace Laras.Web.Demonstration.Staff;

/// <summary>The contracts of people outside ASN: what they are called here, and until when they run.</summary>
internal static class Contracts
{
    private const int PeoplePerEarlyEnd = 10;

    private static readonly string[] Words = ["thl", "tjp", "thl", "pjlp"];
    private static readonly DateOnly EndOfYear = new(2026, 12, 31);
    private static readonly DateOnly EndOfHalf = new(2026, 6, 30);

    public static string WordOf(Person person) => Words[person.Index % Words.Length];

    public static DateOnly LastDayOf(Person person) => person.Index % PeoplePerEarlyEnd == 0 ? EndOfHalf : EndOfYear;
}
