using System.Globalization;

namespace Laras.Core.Devices;

/// <summary>The identity of a tap: one person cannot be recognised twice in one second on one machine in the same way.</summary>
public readonly record struct TapKey(string? Device, string Pin, DateTime LocalTime, int? Verify)
{
    public Guid ToId() =>
        ContentId.Of(
            string.Create(CultureInfo.InvariantCulture, $"{Device}|{Pin}|{LocalTime:yyyy-MM-dd HH:mm:ss}|{Verify}")
        );
}
