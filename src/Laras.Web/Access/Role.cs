namespace Laras.Web.Access;

/// <summary>
/// The office a person holds towards Laras. Being somebody's superior is no role: it follows from the placements.
/// </summary>
public enum Role
{
    /// <summary>pegawai: sees himself and the people below him.</summary>
    Employee,

    /// <summary>BKPSDM: keeps people, placements and imports.</summary>
    Personnel,

    /// <summary>Bagian Organisasi: keeps the regulations.</summary>
    Organisation,

    /// <summary>pimpinan: head of the region and Sekretaris Daerah.</summary>
    Leader,
}

/// <summary>How far a permission reaches into the people of the region.</summary>
public enum Reach
{
    Nobody,

    /// <summary>The person himself and everybody below him in the chain of superiors.</summary>
    SelfAndStaff,

    Region,
}
