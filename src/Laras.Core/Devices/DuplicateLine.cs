namespace Laras.Core.Devices;

/// <summary>A row that repeats a tap already read from the same file; it is counted, not stored again.</summary>
public sealed record DuplicateLine : DeviceRow
{
    public required int FirstLine { get; init; }
}
