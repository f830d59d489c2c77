namespace Laras.Core.Attendance;

/// <summary>The way a tap came in. All channels are worth the same; the page shows which one it was.</summary>
public enum Channel
{
    Phone,
    Kiosk,
    Machine,
    UsbFile,
    Paper,
    Officer,
}
