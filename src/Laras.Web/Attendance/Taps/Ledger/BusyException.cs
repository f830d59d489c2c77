namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>The ledger did not take a submission, or could not store it. Nothing of it is stored; it may be sent again.</summary>
public sealed class BusyException(string message, Exception? because = null) : Exception(message, because);
