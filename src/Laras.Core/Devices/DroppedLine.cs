namespace Laras.Core.Devices;

/// <summary>A line that is counted and not kept, because Laras does not want what is in it.</summary>
public sealed record DroppedLine : DeviceRow
{
    public required DroppedContent Content { get; init; }
}

/// <summary>What was in a line that was not kept.</summary>
public enum DroppedContent
{
    /// <summary>Finger, face, vein or palm template: specific personal data.</summary>
    BiometricTemplate,

    /// <summary>A picture of a person.</summary>
    Photo,

    /// <summary>A cloud message that is not about a tap.</summary>
    OtherMessage,
}
