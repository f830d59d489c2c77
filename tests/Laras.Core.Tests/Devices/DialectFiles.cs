using System.Globalization;
using System.Text;
using Laras.Core.Devices;

namespace Laras.Core.Tests.Devices;

/// <summary>Writes taps of invented people in every dialect, the way the machines write them.</summary>
internal static class DialectFiles
{
    public static readonly Grammar[] TapGrammars =
    [
        Grammar.Usb6,
        Grammar.Usb4,
        Grammar.Cloud5,
        Grammar.Named5,
        Grammar.Soap,
        Grammar.Webhook,
        Grammar.Push,
    ];

    public sealed record Sample(string Pin, DateTime Time, int Device, int Status, int Verify, int WorkCode);

    public static byte[] Write(IEnumerable<Sample> taps, Grammar grammar, string lineEnd = "\n")
    {
        var rows = taps.Select(tap => Row(tap, grammar) + lineEnd);
        var body = string.Concat(rows);
        return Encoding.ASCII.GetBytes(
            grammar == Grammar.Soap ? $"<GetAttLogResponse>{lineEnd}{body}</GetAttLogResponse>{lineEnd}" : body
        );
    }

    /// <summary>What is left of a tap when a dialect has written it: not all have all columns.</summary>
    public static (string, DateTime, string?, int?, int?, string?) Kept(Sample tap, Grammar grammar)
    {
        var code = tap.WorkCode.ToString(CultureInfo.InvariantCulture);
        return grammar switch
        {
            Grammar.Usb6 => (tap.Pin, tap.Time, $"{tap.Device}", tap.Status, tap.Verify, code),
            Grammar.Usb4 => (tap.Pin, tap.Time, $"{tap.Device}", tap.Status, null, null),
            Grammar.Webhook => (tap.Pin, tap.Time, $"CTOH-{tap.Device}", tap.Status, tap.Verify, null),
            Grammar.Named5 => (tap.Pin, tap.Time, null, tap.Status, tap.Verify, null),
            _ => (tap.Pin, tap.Time, null, tap.Status, tap.Verify, code),
        };
    }

    private static string Row(Sample tap, Grammar grammar)
    {
        var time = tap.Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return grammar switch
        {
            Grammar.Usb6 => $"{tap.Pin, 9}\t{time}\t{tap.Device}\t{tap.Status}\t{tap.Verify}\t{tap.WorkCode}",
            Grammar.Usb4 => $"{tap.Pin, 9}\t{time}\t{tap.Device}\t{tap.Status}",
            Grammar.Cloud5 => $"{tap.Pin}\t{time}\t{tap.Verify}\t{tap.Status}\t{tap.WorkCode}",
            Grammar.Named5 => $"{tap.Pin}\tPegawai\t{time}\t{tap.Verify}\t{tap.Status}",
            Grammar.Push => $"{tap.Pin}\t{time}\t{tap.Status}\t{tap.Verify}\t{tap.WorkCode}\t0\t0\t",
            Grammar.Soap => $"<Row><PIN>{tap.Pin}</PIN><DateTime>{time}</DateTime><Verified>{tap.Verify}</Verified>"
                + $"<Status>{tap.Status}</Status><WorkCode>{tap.WorkCode}</WorkCode></Row>",
            Grammar.Webhook =>
                $$$"""{"type":"attlog","cloud_id":"CTOH-{{{tap.Device}}}","data":{{{Data(tap, time)}}}}""",
            _ => throw new ArgumentOutOfRangeException(nameof(grammar), grammar, null),
        };
    }

    private static string Data(Sample tap, string time) =>
        $$$"""{"pin":"{{{tap.Pin}}}","scan":"{{{time}}}","verify":"{{{tap.Verify}}}","status_scan":"{{{tap.Status}}}"}""";
}
