namespace Laras.Core.Access;

/// <summary>One person stands in the place of another on the day that is asked about, as Plt, as Plh or by another letter.</summary>
/// <param name="Actor">Who signs.</param>
/// <param name="Holder">Whose place it is; a vacant post has no holder and is nobody's place.</param>
public readonly record struct ActingFor(EmployeeId Actor, EmployeeId Holder);
