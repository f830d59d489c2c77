namespace Laras.Web.Access;

/// <summary>The roles in the words of the field.</summary>
public static class RoleWords
{
    public static string Of(Role role) =>
        role switch
        {
            Role.Employee => "pegawai",
            Role.Superior => "atasan",
            Role.UnitOperator => "operator unit",
            Role.Personnel => "BKPSDM",
            Role.Technology => "Kominfo",
            Role.Organisation => "Bagian Organisasi",
            Role.Treasurer => "bendahara",
            Role.Inspector => "Inspektorat",
            Role.Leader => "pimpinan",
        };
}
