namespace Laras.Web.Tests.Access.Matrix;

/// <summary>How the person named in an address stands to the one who asks.</summary>
internal enum Relation
{
    Self,
    OwnStaff,
    OwnUnit,
    OtherUnit,
    OtherAgency,

    /// <summary>Nobody has this number.</summary>
    Nobody,
}
