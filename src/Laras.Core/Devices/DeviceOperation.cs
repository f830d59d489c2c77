namespace Laras.Core.Devices;

/// <summary>Something done to the machine itself; a clock that was set throws doubt on its whole day, not on people.</summary>
public sealed record DeviceOperation : DeviceRow
{
    /// <summary>The machine's own number for the operation.</summary>
    public required int Code { get; init; }

    /// <summary>Pin of the person at the menu, 0 when nobody was logged in.</summary>
    public required string Operator { get; init; }

    public required DateTime LocalTime { get; init; }

    public OperationKind Kind => Enum.IsDefined((OperationKind)Code) ? (OperationKind)Code : OperationKind.Other;
}

/// <summary>The operations that matter for trust in a machine; the values are the machine's own codes.</summary>
public enum OperationKind
{
    Other = -1,
    PowerOn = 0,
    PowerOff = 1,
    Alarm = 3,
    EnrolFinger = 6,
    DeleteUser = 9,
    ClearData = 13,
    SetTime = 21,
    FactoryReset = 22,
    DeleteTaps = 23,
    ClearAdmins = 24,
    EnrolUser = 30,
    UsbUpload = 40,
    UsbDownload = 41,
    ServerAddress = 82,
    ServerPort = 83,
}
