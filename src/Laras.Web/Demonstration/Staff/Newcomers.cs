namespace Laras.Web.Demonstration.Staff;

/// <summary>People whose finger is on a machine while nobody has told the office which number is theirs.</summary>
internal static class Newcomers
{
    private const int InUsualTown = 5;

    public static IReadOnlySet<Person> NotYetMapped(IReadOnlyList<Person> people)
    {
        var count = Math.Min(InUsualTown, Math.Max(1, people.Count * InUsualTown / TownGenerator.UsualEmployees));
        var known = FixedPeople.All.Select(person => person.Nip).ToHashSet();
        var candidates = people
            .Where(person => person.Position > 0 && person.Unit.Site.Length > 0 && !known.Contains(person.Number))
            .ToArray();
        return Enumerable
            .Range(1, count)
            .Select(part => candidates[candidates.Length * part / (count + 1)])
            .ToHashSet();
    }
}
