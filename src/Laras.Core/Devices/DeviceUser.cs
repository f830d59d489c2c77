namespace Laras.Core.Devices;

/// <summary>A user line of the push protocol without name, card and password: who holds which power over the machine.</summary>
public sealed record DeviceUser : DeviceRow
{
    private const int FirstPrivilegedLevel = 6;

    public required string Pin { get; init; }

    /// <summary>0 user, 2 enroller, 6 admin, 14 super admin.</summary>
    public required int Privilege { get; init; }

    /// <summary>This person can change the clock or delete taps on the machine itself.</summary>
    public bool IsPrivileged => Privilege >= FirstPrivilegedLevel;
}
