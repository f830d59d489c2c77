namespace Laras.Web.Access;

/// <summary>How far one permission of one role reaches into the people of the region.</summary>
public enum Reach
{
    Nobody,

    /// <summary>The person himself.</summary>
    Self,

    /// <summary>Everybody below the person in the chain of superiors, without himself.</summary>
    Staff,

    /// <summary>Everybody in the unit of the grant and in the units below it.</summary>
    Unit,

    /// <summary>Everybody in the agency (OPD) of the grant; without a unit in the grant, in the person's own agency.</summary>
    Agency,

    Region,
}
