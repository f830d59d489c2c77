namespace Laras.Web.Demonstration.Staff;

/// <summary>A post as the employee file writes it.</summary>
/// <param name="Kind"><c>struktural</c>, <c>fungsional</c> or <c>pelaksana</c>.</param>
/// <param name="Class">Kelas jabatan 1 to 15; 0 for people outside the class system.</param>
internal sealed record PostHeld(string Name, string Kind, int Class);
