namespace Laras.Web.Access.Accounts.Visits;

/// <summary>Where a session is held, which decides how long it lives.</summary>
public enum SessionKind
{
    /// <summary>A browser that anybody may sit down at: 12 hours.</summary>
    Desk,

    /// <summary>A telephone that its owner has bound: 90 days.</summary>
    Phone,
}
