using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Laras.Core.Attendance.Kiosks;

/// <summary>
/// What a kiosk shows for ten seconds: who was at its screen then can know it, nobody could before. The phone's scanner
/// and the kiosk build the same text; the shared vectors are <c>tests/vektor/kode-kantor.json</c>.
/// </summary>
public sealed record OfficeCode(string Kiosk, long Slot, string Signs)
{
    /// <summary>How long one code stands on the screen, milliseconds.</summary>
    public const long Period = 10_000;

    /// <summary>How long after that it is still fresh: lifting the phone takes time, milliseconds.</summary>
    public const long Grace = 5_000;

    /// <summary>Forty bits: short enough to be typed, too many to be guessed.</summary>
    public const int SignCount = 8;

    public const string Mark = "K1";

    /// <summary>The slot of an instant, milliseconds since 1970 UTC by the kiosk's clock.</summary>
    public static long SlotAt(long instant) => instant / Period;

    /// <summary>When the slot begins by the kiosk's clock, milliseconds since 1970 UTC.</summary>
    public long Begins => Slot * Period;

    /// <summary>When the code stops being fresh, by the same clock.</summary>
    public long Ends => Begins + Period + Grace;

    public static OfficeCode Make(ReadOnlySpan<byte> key, string kiosk, long slot) =>
        new(kiosk, slot, CodeSigns.Of(HMACSHA256.HashData(key, MessageOf(kiosk, slot)), SignCount));

    /// <summary>The text in the QR code, after the address and its #.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Mark}.{Kiosk}.{Slot}.{Signs}");

    /// <summary>Whether the kiosk with this key shows these signs in this slot.</summary>
    public bool IsOf(ReadOnlySpan<byte> key) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Make(key, Kiosk, Slot).Signs),
            Encoding.UTF8.GetBytes(Signs)
        );

    private static byte[] MessageOf(string kiosk, long slot) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{slot}.{kiosk}"));
}
