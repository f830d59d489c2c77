namespace Laras.Core.Calendar;

/// <summary>A date on which offices are closed by decree, with the name people know it by.</summary>
public sealed record Holiday(DateOnly Date, HolidayKind Kind, string Name);
