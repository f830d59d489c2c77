using System.Text;
using Laras.Core.Devices;
using Xunit;

namespace Laras.Core.Tests.Devices;

/// <summary>Short ways to write a file and to look at what was read from it.</summary>
internal static class Bytes
{
    public static readonly DateOnly Today = new(2026, 5, 4);

    public static DeviceFile Read(string text, Grammar grammar = Grammar.Usb6) =>
        DeviceFileReader.Read(Encoding.UTF8.GetBytes(text), grammar, Today);

    public static DeviceTap OneTap(string text, Grammar grammar = Grammar.Usb6) =>
        Assert.IsType<DeviceTap>(Assert.Single(Read(text, grammar).Rows));

    public static QuarantinedLine OneRefusal(string text, Grammar grammar = Grammar.Usb6) =>
        Assert.IsType<QuarantinedLine>(Assert.Single(Read(text, grammar).Rows));

    /// <summary>Every byte is in exactly one row or blank, and rows follow each other without overlap.</summary>
    public static void AssertAccounted(DeviceFile file)
    {
        Assert.Equal(file.BytesIn, file.BytesAccounted);
        var end = 0;
        foreach (var row in file.Rows)
        {
            Assert.True(row.Place.Offset >= end, $"row at {row.Place} begins before {end}");
            Assert.True(row.Place.Length > 0);
            end = row.Place.Offset + row.Place.Length;
        }

        Assert.True(end <= file.BytesIn);
    }
}
