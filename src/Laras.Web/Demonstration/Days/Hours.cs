namespace Laras.Web.Demonstration.Days;

/// <summary>
/// What one person works on one date, in seconds since its midnight; a night shift ends beyond 86.400.
/// </summary>
internal readonly record struct Hours(string Pattern, int Starts, int Ends);
