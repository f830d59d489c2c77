using System.Security.Cryptography;
using System.Text;

namespace Laras.Core.Attendance.Reviews;

/// <summary>
/// Draws one usual day in forty for a look, so that approving stays more than a press. The draw follows from person and
/// date, so the phone, the server and whoever checks later draw the same.
/// </summary>
public static class RandomLook
{
    public const int OneIn = 40;

    public static bool IsDrawn(EmployeeId person, DateOnly date)
    {
        var text = Encoding.UTF8.GetBytes($"contoh-acak {person} {date.DayNumber}");
        var hash = SHA256.HashData(text);
        return BitConverter.ToUInt32(hash) % OneIn == 0;
    }
}
