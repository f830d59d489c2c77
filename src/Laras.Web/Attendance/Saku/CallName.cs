using Laras.Core.Employees;
using Laras.Web.Employees;

namespace Laras.Web.Attendance.Saku;

/// <summary>How somebody is spoken to and spoken of: <c>Bu Nurhayati</c>, <c>Ibu</c>.</summary>
public static class CallName
{
    /// <summary>Words that begin many names of an island and call nobody.</summary>
    private static readonly HashSet<string> Openings = new(StringComparer.Ordinal)
    {
        "La",
        "Wa",
        "Ode",
        "I",
        "Ni",
        "Ida",
    };

    /// <summary>The first word of the name that is no title, with Bu or Pak where that is known.</summary>
    public static string Of(string name, Sex? sex)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] called = [.. words.Where(word => !word.EndsWith('.'))];
        var first = called.FirstOrDefault(word => !Openings.Contains(word)) ?? called.FirstOrDefault() ?? name;
        return sex switch
        {
            Sex.Female => $"Bu {first}",
            Sex.Male => $"Pak {first}",
            _ => first,
        };
    }

    public static string Of(Employee person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Of(person.Name, SexOf(person));
    }

    public static string Honorific(Employee person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Honorific(SexOf(person));
    }

    public static string Honorific(Sex? sex) =>
        sex switch
        {
            Sex.Female => "Ibu",
            Sex.Male => "Bapak",
            _ => "Anda",
        };

    /// <summary>Where nobody wrote it down, the NIP says it.</summary>
    private static Sex? SexOf(Employee person) =>
        person.Sex ?? (Nip.TryParse(person.Nip, out var nip) ? nip.Sex : null);
}
