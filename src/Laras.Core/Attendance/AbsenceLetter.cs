using Laras.Core.Calendar;

namespace Laras.Core.Attendance;

/// <summary>A letter that explains days: leave, sickness, permission or duty elsewhere.</summary>
/// <param name="Document">Number of the letter, or what was shown.</param>
public sealed record AbsenceLetter(DateSpan Span, DayStatus Status, string Document);
