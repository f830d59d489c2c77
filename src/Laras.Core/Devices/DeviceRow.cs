namespace Laras.Core.Devices;

/// <summary>What a stretch of a machine's file turned out to be; together with the blank bytes the rows cover the whole file.</summary>
public abstract record DeviceRow
{
    private protected DeviceRow() { }

    public required BytePlace Place { get; init; }
}
