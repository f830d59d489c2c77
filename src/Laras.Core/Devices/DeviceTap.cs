using Laras.Core.Attendance;

namespace Laras.Core.Devices;

/// <summary>One tap as a machine wrote it. The pin is text, for leading zeros and an 18-digit NIP must survive.</summary>
public sealed record DeviceTap : DeviceRow
{
    public required string Pin { get; init; }

    /// <summary>The machine's wall clock, without zone.</summary>
    public required DateTime LocalTime { get; init; }

    /// <summary>Terminal number, cloud id or serial; null when the grammar has no such column.</summary>
    public string? Device { get; init; }

    /// <summary>The key a person pressed, or forgot to press: 0 in, 1 out, 255 undefined. Only a hint.</summary>
    public int? Status { get; init; }

    /// <summary>How the machine knew the person, see <see cref="Verification"/>.</summary>
    public int? Verify { get; init; }

    public string? WorkCode { get; init; }

    /// <summary>The shortened name that legacy dumps carry; helps a person to map the pin.</summary>
    public string? Name { get; init; }

    /// <summary>What newer firmwares push along; null elsewhere.</summary>
    public PushDetail? Push { get; init; }

    /// <summary>What makes two rows the same tap.</summary>
    public TapKey Key => new(Device, Pin, LocalTime, Verify);

    /// <summary>The direction the status key claims. The schedule decides, because the key is often forgotten.</summary>
    public Intent IntentHint =>
        Status switch
        {
            0 or 3 or 4 => Intent.In,
            1 or 2 or 5 => Intent.Out,
            _ => Intent.Unknown,
        };

    /// <summary>Mask, temperature and UTC offset of newer firmwares. The temperature is health data and is never stored.</summary>
    public sealed record PushDetail(int? Mask, string? Temperature, int? UtcOffsetSeconds);
}
