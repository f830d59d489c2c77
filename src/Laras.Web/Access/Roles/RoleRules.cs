namespace Laras.Web.Access.Roles;

/// <summary>What the offices agree on about roles: which are given by letter, for what, and by how many people.</summary>
internal static class RoleRules
{
    public const int LetterMax = 200;

    /// <summary>Being an employee and being a superior follow from the placements; a letter gives every other role.</summary>
    public static bool IsGranted(Role role) => role is not (Role.Employee or Role.Superior);

    public static readonly IReadOnlyList<Role> Granted = [.. Enum.GetValues<Role>().Where(IsGranted)];

    /// <summary>Who looks over everybody's shoulder, and who signs for the region, is not chosen by one person alone.</summary>
    public static bool NeedsSecondPerson(Role role) => role is Role.Inspector or Role.Leader;

    /// <summary>
    /// Only where the table reaches by unit does a grant name one. For any other role a unit would look like a limit
    /// and be none.
    /// </summary>
    public static bool IsForUnit(Role role) => Permissions.Rows.Any(row => row.For(role) is Reach.Unit or Reach.Agency);

    /// <summary>The word that a file and a form write for a role: <c>operator_unit</c>.</summary>
    public static string Word(Role role) => RoleWords.Of(role).ToLowerInvariant().Replace(' ', '_');

    public static readonly IReadOnlyDictionary<string, Role> ByWord = Granted.ToDictionary(Word);

    public static IEnumerable<string> ProblemsOfUnit(Role role, string code, Guid? unit)
    {
        if (code.Length > 0 && unit is null)
        {
            yield return "Belum ada unit dengan kode itu. Pilih dari daftar.";
        }
        else if (IsForUnit(role) && unit is null)
        {
            yield return $"Peran {RoleWords.Of(role)} selalu untuk satu unit. Pilih unitnya.";
        }
        else if (!IsForUnit(role) && unit is not null)
        {
            yield return $"Peran {RoleWords.Of(role)} berlaku untuk seluruh daerah. Kosongkan unitnya, supaya tidak "
                + "terbaca seperti batas.";
        }
    }
}
