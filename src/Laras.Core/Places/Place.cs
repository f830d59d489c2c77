namespace Laras.Core.Places;

/// <summary>Where somebody may work on a day.</summary>
/// <param name="Word">What people call it: <c>sekolah</c>, <c>kantor</c>.</param>
public sealed record Place(Guid Id, string Name, string Word, Area Area);
