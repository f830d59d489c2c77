namespace Laras.Web.Tests.Access.Matrix;

/// <summary>The three answers that the table knows.</summary>
internal enum Expected
{
    /// <summary>Let in; what the page itself says to an empty form is its own affair.</summary>
    Allowed,

    /// <summary>Not this role, not this person, or nobody: one answer for all of them.</summary>
    NotFound,

    /// <summary>The month has gone on.</summary>
    Conflict,
}
