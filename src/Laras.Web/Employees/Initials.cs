namespace Laras.Web.Employees;

/// <summary>Two letters for a person's round sign: first and second word of the name, titles left out.</summary>
public static class Initials
{
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(',')[0]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var spoken = words.Where(word => !word.EndsWith('.')).DefaultIfEmpty("?").Take(2);
        return string.Concat(spoken.Select(word => char.ToUpperInvariant(word[0])));
    }
}
