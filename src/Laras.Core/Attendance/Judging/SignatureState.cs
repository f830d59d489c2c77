namespace Laras.Core.Attendance.Judging;

/// <summary>What the signature of a device turned out to be.</summary>
public enum SignatureState
{
    /// <summary>By the key that this person bound.</summary>
    Good,

    /// <summary>The text is not the one that the key signed.</summary>
    Wrong,

    /// <summary>No device of this name is bound.</summary>
    UnknownDevice,

    /// <summary>The device is bound to somebody else.</summary>
    OfAnother,

    /// <summary>The device had been released before the tap.</summary>
    Released,
}
