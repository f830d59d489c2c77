namespace Laras.Core.Devices.Grammars;

/// <summary>Which column of a tab-separated row means what; columns count from 0, absent ones are null.</summary>
internal sealed record ColumnLayout(int Least, int Most, int Time)
{
    public static readonly ColumnLayout Usb6 = new(6, 6, 1)
    {
        Device = 2,
        Status = 3,
        Verify = 4,
        WorkCode = 5,
    };

    public static readonly ColumnLayout Usb4 = new(4, 4, 1) { Device = 2, Status = 3 };

    public static readonly ColumnLayout Cloud5 = new(5, 5, 1)
    {
        Verify = 2,
        Status = 3,
        WorkCode = 4,
    };

    public static readonly ColumnLayout Named5 = new(5, 5, 2)
    {
        Name = 1,
        Verify = 3,
        Status = 4,
    };

    public static readonly ColumnLayout Push = new(4, 12, 1)
    {
        Status = 2,
        Verify = 3,
        WorkCode = 4,
    };

    public int? Device { get; private init; }
    public int? Status { get; private init; }
    public int? Verify { get; private init; }
    public int? WorkCode { get; private init; }
    public int? Name { get; private init; }
}
