namespace Laras.Web.Access;

/// <summary>
/// The office a person holds towards Laras. Everybody is an employee; being somebody's superior follows from the
/// placements of the day; every other role is granted by a letter, see <see cref="RoleGrant"/>.
/// </summary>
public enum Role
{
    /// <summary>pegawai: everybody, towards his own record.</summary>
    Employee,

    /// <summary>atasan: whoever decides for somebody today. Never granted, always derived.</summary>
    Superior,

    /// <summary>operator unit: helps the people of a school, health centre or agency.</summary>
    UnitOperator,

    /// <summary>BKPSDM: keeps people, placements and imports.</summary>
    Personnel,

    /// <summary>Kominfo: keeps accounts, devices and the machine room.</summary>
    Technology,

    /// <summary>Bagian Organisasi: keeps the regulations and calculates.</summary>
    Organisation,

    /// <summary>bendahara: checks and pays.</summary>
    Treasurer,

    /// <summary>Inspektorat: sees everything that was done, changes nothing.</summary>
    Inspector,

    /// <summary>pimpinan: head of the region and Sekretaris Daerah.</summary>
    Leader,
}
