using System.Globalization;
using System.Text.RegularExpressions;
using Laras.Web.Layout.Codes;
using QRCoder;
using Xunit;

namespace Laras.Web.Tests.Layout.Codes;

public sealed partial class QrDrawingTests
{
    [Fact]
    public void Every_dark_module_is_drawn_and_no_light_one()
    {
        const string text = "https://laras.example/verifikasi/7K3M9P-QX24TD-8WHZ5C";
        var drawing = QrDrawing.Of(text);

        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        var dark =
            from y in Enumerable.Range(0, code.ModuleMatrix.Count)
            from x in Enumerable.Range(0, code.ModuleMatrix[y].Count)
            where code.ModuleMatrix[y][x]
            select (x, y);
        var drawn = Runs()
            .Matches(drawing.Dark)
            .SelectMany(run => Enumerable.Range(Number(run, 1), Number(run, 3)).Select(x => (x, Number(run, 2))));
        Assert.Equal(dark, drawn);
        Assert.Equal(code.ModuleMatrix.Count, drawing.Modules);
        Assert.Equal("", Runs().Replace(drawing.Dark, ""));
    }

    private static int Number(Match run, int group) => int.Parse(run.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\3z")]
    private static partial Regex Runs();
}
